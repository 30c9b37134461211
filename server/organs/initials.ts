// First Han characters of each pinyin initial in the collation order of ICU's zh-u-co-pinyin.
const boundaries = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const collator = new Intl.Collator('zh-u-co-pinyin');

/** First letters in pinyin, so that an organ is chosen by keyboard: 县水务局 → xswj. Other characters stay as they are. */
export function initialsOf(name: string): string {
  return [...name].map(initialOf).join('').toLowerCase();
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  for (let i = letters.length - 1; i >= 0; i--) {
    if (collator.compare(character, boundaries[i]!) >= 0) return letters[i]!;
  }
  return '';
}

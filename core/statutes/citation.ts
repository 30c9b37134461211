/** An article of a law: the law's title as `plainTitle` leaves it. */
export interface Citation {
  title: string;
  article: number;
}

/** 《…》 off, 中华人民共和国 off: two ways of naming one law are one document. */
export const plainTitle = (title: string): string => title.normalize('NFKC').replace(/[《》<>\s]|中华人民共和国/g, '');

/** Law and article of a citation as letters write it: 《信访工作条例》第三十四条, 信访工作条例第34条第2款. */
export const citationIn = (text: string): Citation | undefined => citationsIn(text)[0];

/** Every law and article that a text cites, each once, in its order. */
export function citationsIn(text: string): Citation[] {
  const found = [
    ...text.normalize('NFKC').matchAll(/《?([^《》，,。；;、第]{2,40})》?第([零一二三四五六七八九十百千\d]{1,8})条/g),
  ];
  const cited = found.map(([, title, article]) => ({ title: plainTitle(title!), article: articleNumber(article!) }));
  return cited.filter(
    ({ title, article }, i) =>
      article > 0 && cited.findIndex((one) => one.title === title && one.article === article) === i,
  );
}

/** A passage as a letter cites it: 《信访工作条例》第二十三条第三项. @param label of the passage: 信访工作条例第23条第3项 */
export function citationOf({ titleZh, labelZh }: { titleZh: string; labelZh: string }): string {
  const place = labelZh.slice(Math.max(labelZh.indexOf('第', labelZh.startsWith(titleZh) ? titleZh.length : 0), 0));
  return `《${titleZh.replace(/[《》]/g, '')}》${place.replace(/\d+/g, (digits) => inChinese(Number(digits)))}`;
}

/** What somebody looks for: words, and the number of an article where one is said (「劳动法 50」,「第五十条」). */
export function soughtIn(q: string): { words: string; article: number | undefined } {
  const typed = q.normalize('NFKC');
  const said = /第([零一二三四五六七八九十百千\d]{1,8})条?|(?<=^|\s|\p{Script=Han})(\d{1,4})条?(?=\s|$)/u.exec(typed);
  const number = said?.[1] ?? said?.[2];
  if (!said || number === undefined) return { words: typed.trim(), article: undefined };
  return {
    words: `${typed.slice(0, said.index)} ${typed.slice(said.index + said[0].length)}`.trim(),
    article: articleNumber(number),
  };
}

const digits = '零一二三四五六七八九';
const articleNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : fromChinese(text));

function fromChinese(text: string): number {
  let [total, digit] = [0, 0];
  for (const letter of text) {
    const value = digits.indexOf(letter);
    if (value >= 0) digit = value;
    else {
      total += (digit || 1) * (letter === '千' ? 1000 : letter === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}

/** As articles are numbered, up to 9,999: 三十四, 一百零七, 一千二百六十. */
function inChinese(n: number): string {
  const places = ['', '十', '百', '千'];
  const written = [...String(n)]
    .map((digit, i, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return n >= 10 && n < 20 ? written.slice(1) : written;
}

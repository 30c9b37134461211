import { type Refusal, refuse } from '../refusal.ts';
import { controlWord } from '../text/index.ts';

/** The first text that speaks of watching a person, refused with the reason. What a petitioner said is not asked. */
export function aboutMatterOnly(
  kind: string,
  act: string,
  texts: Record<string, string | undefined>,
): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const found = text && controlWord(text);
    if (!found) continue;
    return refuse({
      kind: 'unlawful',
      code: `${kind}.${act}.about-a-person`,
      cite: 'H.matter-not-person',
      field,
      what: {
        zh: `写了「${found}」。这里只写事怎么办，不写人怎么管：对人的稳控、盯守、劝返没有法律依据（第18条）。`,
        en: `It says "${found}". Only the matter stands here: watching, holding or turning back people has no basis in law (Art. 18).`,
      },
      way: {
        zh: '请改写成要查清的问题、要办的事、谁在哪天前办到。',
        en: 'Write what is to be found out and done, by whom, and by which day.',
      },
      data: { word: found },
    });
  }
  return undefined;
}

/** The texts of rows, by their path. */
export const textsOf = (field: string, list: readonly Record<string, unknown>[] | undefined, part: string) =>
  Object.fromEntries((list ?? []).map((row, i) => [`${field}.${i}.${part}`, row[part] as string | undefined]));

import type { Doubt } from '../dossier/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { controlWord, findNumbers, loneNames, nameLists, namesInARow } from '../text/index.ts';

/**
 * An inspection looks at problems, never at persons (R-ZERO-3): lists of names, personal numbers and words of control are
 * refused wherever they are written.
 * @param texts by the field they stand in
 */
export function aboutMatters(code: string, texts: Record<string, string | undefined>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (!text) continue;
    const named = namesListed(text).join('、');
    const numbers = findNumbers(text).some(({ kind }) => kind !== 'telephone' && kind !== 'plate');
    const word = controlWord(text);
    if (named)
      return refused(code, field, { zh: `「${named}」像是人员名单。`, en: `"${named}" looks like a list of persons.` });
    if (numbers) return refused(code, field, { zh: '这里有个人的号码。', en: 'There is a personal number in it.' });
    if (word)
      return refused(code, field, {
        zh: `「${word}」说的是管人，不是问题。`,
        en: `"${word}" is about controlling people, not about a problem.`,
      });
  }
  return undefined;
}

/** One name in a text may be a person's: whoever wrote it looks again, and confirms that it is none or has to stand there. */
export function namesSomebody(text: string): Doubt | undefined {
  const [name] = loneNames(text).filter((one) => !HAMLET.test(one));
  if (name === undefined) return undefined;
  return {
    code: 'one-name',
    cite: 'H.inspection-matters',
    what: {
      zh: `这里好像写了一个人的姓名「${name}」。排查只写事，不写人。`,
      en: `"${name}" looks like somebody's name. An inspection records problems, not people.`,
    },
    way: {
      zh: '请改成事情、地方或哪类群体；不是姓名的，确认后照写。',
      en: 'Write the matter, the place or the kind of group instead; if it is no name, confirm and go on.',
    },
  };
}

/** The first list of names: on its own, numbered, or in the middle of a sentence. */
function namesListed(text: string): string[] {
  const plain = text.replace(/(?<!\d)\d{1,2}\s?[.．、)）]\s*/g, ' ');
  const lists = nameLists(plain).map((list) => list.map(({ from, to }) => plain.slice(from, to)));
  return [...lists, namesInARow(plain)].find((list) => !list.every((name) => HAMLET.test(name))) ?? [];
}

/** 黄泥沟、石板桥: hamlets that begin like names of persons. */
const HAMLET = /.{2}[沟桥梁坝营庄湾岭坡塘坪屯寨垭铺店坳堡渠]$/;

const refused = (code: string, field: string, found: { zh: string; en: string }): Refusal =>
  refuse({
    kind: 'invalid',
    code: `${code}.persons`,
    field,
    cite: 'H.inspection-matters',
    what: {
      zh: `没有记下：${found.zh}排查只记问题，不列人。`,
      en: `Not written down: ${found.en} An inspection records problems, not people.`,
    },
    way: {
      zh: '请写发生了什么、在哪里、涉及哪类群体、要怎么解决。',
      en: 'Say what happened, where, which kind of group it touches, and what would solve it.',
    },
  });

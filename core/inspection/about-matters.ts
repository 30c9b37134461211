import { type Refusal, refuse } from '../refusal.ts';
import { controlWord, findNumbers, nameLists } from '../text/index.ts';

/**
 * An inspection looks at problems, never at persons (R-ZERO-3): lists of names, personal numbers and words of control are
 * refused wherever they are written.
 * @param texts by the field they stand in
 */
export function aboutMatters(code: string, texts: Record<string, string | undefined>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (!text) continue;
    const list = nameLists(text)[0];
    const named = list?.map(({ from, to }) => text.slice(from, to)).join('、');
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

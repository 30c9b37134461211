import type { Words } from '../../../core/refusal.ts';
import type { NoticeModel } from '../model.ts';
import { partOf, sectionsOf, statesOpening, valueKeys } from './sections.ts';

/** What keeps a wording from being enabled, each with its line where it has one. */
export interface WordingFault {
  code: 'missing-part' | 'twice' | 'unknown' | 'unfit-word' | 'inside' | 'empty';
  what: Words;
  /** From 1. */
  line?: number;
}

/** Words that no letter uses (labels on people), and the query code, which no letter bears (decisions 12). */
const unfit = ['缠访', '闹访', '非正常上访', '重点人员', '无理', '息诉罢访', '查询码：', '查询码:'];

/** Checks a wording against the parts of this document: mandatory ones present, once, and nothing that does not exist. */
export function faultsOf(text: string, model: NoticeModel): WordingFault[] {
  const lines = text.split('\n');
  const parts = sectionsOf(model).map(({ key }) => key);
  const named = lines.flatMap((line, i) => {
    const key = partOf(line);
    return key === undefined ? [] : [{ key, line: i + 1 }];
  });
  const faults: WordingFault[] = [];
  if (text.trim() === '') faults.push({ code: 'empty', what: { zh: '还没有写。', en: 'Nothing is written yet.' } });
  for (const key of parts) {
    if (named.some((one) => one.key === key) || (key === '开头' && statesOpening(text))) continue;
    const way = key === '开头' ? '，或者写明{登记编号}、{来源}、{收到}' : '';
    faults.push({
      code: 'missing-part',
      what: {
        zh: `缺必备部分「${key}」：请另起一行写 {${key}}${way}。`,
        en: `The mandatory part "${key}" is missing: write {${key}} on a line of its own.`,
      },
    });
  }
  for (const [i, { key, line }] of named.entries()) {
    if (!parts.includes(key)) {
      const what = { zh: `这种文书没有「${key}」这一部分。`, en: `This document has no part "${key}".` };
      faults.push({ code: 'unknown', what, line });
    } else if (named.findIndex((one) => one.key === key) < i) {
      faults.push({ code: 'twice', what: { zh: `「${key}」写了两次。`, en: `"${key}" stands there twice.` }, line });
    }
  }
  for (const [i, line] of lines.entries()) {
    if (partOf(line) !== undefined) continue;
    for (const [, key = ''] of line.matchAll(/\{([^{}]*)\}/g)) {
      if ((valueKeys as readonly string[]).includes(key)) continue;
      const known = parts.includes(key);
      faults.push({
        code: known ? 'inside' : 'unknown',
        what: known
          ? { zh: `{${key}} 要单独占一行。`, en: `{${key}} needs a line of its own.` }
          : { zh: `没有 {${key}} 这个变量。`, en: `There is no {${key}}.` },
        line: i + 1,
      });
    }
    for (const word of unfit.filter((one) => line.includes(one))) {
      const what = { zh: `不能写「${word}」。`, en: `"${word}" is not to be written.` };
      faults.push({ code: 'unfit-word', what, line: i + 1 });
    }
  }
  return faults;
}

import { isRefusal } from '../../../core/refusal.ts';
import type { NoticeModel } from '../model.ts';
import { actLetters } from './act-letters.ts';
import { besideLetters } from './beside-letters.ts';
import { casePapers } from './case-papers.ts';
import { officePapers } from './office-papers.ts';

/** Every document of `papers`, and the letters of acts beside the main line, with sample data. */
export function samplePapers(): [name: string, model: NoticeModel][] {
  return [...casePapers(), ...actLetters(), ...besideLetters(), ...officePapers()].map(([name, model]) => {
    if (isRefusal(model)) throw new Error(`${name}: ${model.what.zh}`);
    return [name, model];
  });
}

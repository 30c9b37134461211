import { isRefusal } from '../../../core/refusal.ts';
import type { NoticeModel } from '../model.ts';
import { casePapers } from './case-papers.ts';
import { officePapers } from './office-papers.ts';

/** Every document of `papers` with sample data, by its number and what it is. */
export function samplePapers(): [name: string, model: NoticeModel][] {
  return [...casePapers(), ...officePapers()].map(([name, model]) => {
    if (isRefusal(model)) throw new Error(`${name}: ${model.what.zh}`);
    return [name, model];
  });
}

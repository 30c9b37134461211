import { z } from 'zod';
import { act } from '../act.ts';
import { askedNoMore } from '../asked-papers.ts';
import { fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

/** 补充材料: the petitioner adds facts or papers, asked for or not; the holder and the window where it was registered record what was handed in. */
export const supplyPapers = act({
  name: 'supplyPapers',
  zh: '补充材料',
  en: 'Add papers',
  plain: { zh: '补充事实和材料，随时可以', en: 'Add facts and papers at any time' },
  cite: 'R.19',
  transitions: ['T-21'],
  by: ['petitioner', 'holder', 'registrar'],
  version: 1,
  documents: [],
  payload: z.strictObject({ note: prose(5_000), fileIds }),
  apply(state) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'papers-requested');
    askedNoMore(state);
  },
});

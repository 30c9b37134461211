import { dossierKind, emptyDossier } from '../../dossier/index.ts';
import { approve, drop } from './approve.ts';
import type { Bulletin } from './bulletin.ts';
import { draft, revise } from './draft.ts';

/** 通报 (Art. 39). */
export const bulletin = dossierKind<Bulletin>({
  name: 'supervision-bulletin',
  zh: '督办通报',
  en: 'Bulletins',
  one: { zh: '通报', en: 'bulletin' },
  cite: 'R.39',
  word: '通',
  phases: {
    draft: { zh: '待审', en: 'to be approved' },
    sent: { zh: '已发出', en: 'sent' },
    dropped: { zh: '未发', en: 'not sent' },
  },
  ended: ['sent', 'dropped'],
  parts: { about: { zh: '通报的单位', en: 'Units it is about' }, to: { zh: '发送范围', en: 'Sent to' } },
  acts: { draft, revise, approve, drop },
  nothing: { ...emptyDossier(), authorIds: [], addressed: { about: [], to: [] } },
  heads: ['title'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: () => [],
});

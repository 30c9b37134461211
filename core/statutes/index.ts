import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, owed } from '../dossier/index.ts';
import { admit, amend, enter, repeal, type StatuteDossier, sendBack } from './version.ts';

export * from './citation.ts';
export * from './effect.ts';

/** 政策法规库: how a version enters it. */
export const statuteVersion = dossierKind<StatuteDossier>({
  name: 'statute-version',
  zh: '法规入库',
  en: 'Library of law',
  one: { zh: '法规版本', en: 'version' },
  cite: 'H.statute-library',
  word: '法',
  phases: {
    entered: { zh: '待核对', en: 'to be compared' },
    returned: { zh: '退回改正', en: 'sent back' },
    standing: { zh: '已入库', en: 'in the library' },
    repealed: { zh: '已标明失效', en: 'marked as repealed' },
  },
  ended: ['standing', 'repealed'],
  parts: {},
  acts: { enter, amend, admit, sendBack, repeal },
  nothing: { ...emptyDossier(), authorIds: [], enteredOn: '' as LocalDate },
  heads: ['title', 'issuer', 'documentNumber', 'inForceFrom', 'form'],
  seenBy: ['bureau-officer', 'bureau-head', 'auditor'],
  duties: owed<StatuteDossier>({
    key: 'admit',
    in: ['entered', 'returned'],
    from: 'enteredOn',
    within: 'approveStatute',
    owedBy: 'keeper',
    metBy: ({ phase }) => (phase === 'entered' ? ['admit', 'sendBack'] : ['amend']),
  }),
});

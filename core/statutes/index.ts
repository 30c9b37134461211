import { dossierKind, emptyDossier, limited } from '../dossier/index.ts';
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
  nothing: { ...emptyDossier(), authorIds: [], enteredOn: '' },
  heads: ['title', 'issuer', 'documentNumber', 'inForceFrom', 'form'],
  seenBy: ['bureau-officer', 'bureau-head', 'auditor'],
  duties(state, calendar) {
    if (state.phase !== 'entered' && state.phase !== 'returned') return [];
    return [
      {
        key: 'admit',
        id: 'H-91',
        label: { zh: '法规入库审核期限', en: 'Entry in the library due' },
        cite: 'H.statute-library',
        owedBy: { organId: state.keeperId },
        startedOn: state.enteredOn as never,
        ...limited('approveStatute', state.enteredOn as never, calendar, state.keeperId),
        metBy: state.phase === 'entered' ? ['admit', 'sendBack'] : ['amend'],
      },
    ];
  },
});

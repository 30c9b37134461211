import type { LocalDate } from '../calendar/index.ts';
import { type Dossier, dossierKind, emptyDossier, owed } from '../dossier/index.ts';
import type { Role } from '../roles.ts';
import { namesSomebody } from './about-matters.ts';
import { confirm } from './problem-acts/confirm.ts';
import { enter } from './problem-acts/enter.ts';
import { handOver } from './problem-acts/hand-over.ts';
import { linkPetition } from './problem-acts/link-petition.ts';
import { progress } from './problem-acts/progress.ts';
import { putOff } from './problem-acts/put-off.ts';
import { resolve } from './problem-acts/resolve.ts';
import { sendBack } from './problem-acts/send-back.ts';
import type { Problem } from './problem-state.ts';

/** Who reports on an inspection for its unit (`acts/report.ts`). */
const reporting: readonly Role[] = ['organ-handler', 'organ-head', 'clerk', 'bureau-officer', 'bureau-head'];

/** 问题台账 (5.5): every problem found has a unit, a measure, a day and its progress. */
export const problem = dossierKind<Problem>({
  name: 'problem',
  zh: '问题台账',
  en: 'Ledger of problems',
  one: { zh: '排查问题', en: 'problem' },
  cite: 'H.problem-ledger',
  word: '问',
  phases: {
    open: { zh: '化解中', en: 'being solved' },
    resolved: { zh: '已化解待核', en: 'said to be solved' },
    closed: { zh: '已化解', en: 'solved' },
    handed: { zh: '已转入别的程序', en: 'handed over' },
  },
  ended: ['closed', 'handed'],
  parts: { responsible: { zh: '责任单位', en: 'Responsible unit' }, finder: { zh: '排查单位', en: 'Found by' } },
  acts: { enter, progress, putOff, resolve, sendBack, confirm, handOver, linkPetition },
  nothing: {
    ...emptyDossier(),
    dueOn: '' as LocalDate,
    startedOn: '' as LocalDate,
    later: [],
    workedBy: [],
  } satisfies Problem & Dossier,
  heads: ['problem', 'place', 'groups', 'measure', 'dueOn'],
  doubts: namesSomebody,
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  // Whoever reports on an inspection reads what became of it.
  seenInPart: (_state, part) => (part === 'finder' ? reporting : undefined),
  duties: owed<Problem>(
    {
      key: 'resolve',
      in: ['open'],
      from: 'startedOn',
      until: 'dueOn',
      id: 'H-74',
      label: { zh: '问题化解期限', en: 'Problem to be solved by' },
      cite: 'H.problem-ledger',
      start: { zh: '列入台账', en: 'its entry in the ledger' },
      owedBy: 'responsible',
      metBy: ['resolve'],
    },
    {
      key: 'confirm',
      in: ['resolved'],
      from: 'resolvedOn',
      within: 'confirmProblem',
      owedBy: 'keeper',
      metBy: ['confirm', 'sendBack'],
    },
  ),
});

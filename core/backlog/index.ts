import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { approve, giveBack, submit } from './acts/approval.ts';
import { draft, drop } from './acts/draft.ts';
import { close, explain, review, toConference } from './acts/follow.ts';
import { add, enlist, leaveOut, takeAway } from './acts/inventory.ts';
import { callBack, confirm, confirmByCharge, report, sendBack } from './acts/resolve.ts';
import { askChange, decideChange, setTargets } from './acts/targets.ts';
import { programmeDuties } from './duties.ts';
import { ownPart } from './own-part.ts';
import type { Programme } from './programme.ts';

export { type BacklogListName, backlogLists, inflowFrom } from './lists.ts';
export * from './programme.ts';
export { figuresOn, progressOf, targetsOf, type UnitProgress } from './progress.ts';
export { volumeTarget } from './volume-target.ts';

/** 积案化解 (Art. 38; 5.2): 减存量、控增量、防变量, as a programme about matters and the duties of units. */
export const backlogProgramme = dossierKind<Programme>({
  name: 'backlog-programme',
  zh: '积案化解',
  en: 'Backlog programme',
  one: { zh: '积案化解方案', en: 'backlog programme' },
  cite: 'R.38',
  word: '积',
  phases: {
    drafting: { zh: '起草中', en: 'being drafted' },
    submitted: { zh: '待批准', en: 'before the government' },
    running: { zh: '实施中', en: 'running' },
    closed: { zh: '已总结', en: 'closed' },
    dropped: { zh: '不再实施', en: 'dropped' },
  },
  ended: ['closed', 'dropped'],
  parts: {
    responsible: { zh: '责任单位', en: 'Responsible units' },
    government: { zh: '审批的党委政府', en: 'Government that approves' },
  },
  acts: {
    draft,
    enlist,
    add,
    leaveOut,
    takeAway,
    setTargets,
    submit,
    approve,
    giveBack,
    drop,
    report,
    sendBack,
    callBack,
    confirm,
    confirmByCharge,
    review,
    explain,
    askChange,
    decideChange,
    toConference,
    close,
  },
  nothing: { ...emptyDossier(), entries: [], targets: [], reviews: [], unexplained: {}, explained: {} },
  heads: ['title', 'until', 'aim'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  ownPart,
  duties: programmeDuties,
  tells({ phase, until }) {
    if (phase !== 'running' || !until) return undefined;
    return {
      zh: `这件事列入积案化解方案，责任单位要在${until}以前办到位：书面答复、执行、再由别的单位回访您。`,
      en: `This matter is in the backlog programme: by ${until} its unit has to answer, carry out, and have you called back by another.`,
    };
  },
});

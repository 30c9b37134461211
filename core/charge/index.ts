import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { advance } from './acts/advance.ts';
import { approve } from './acts/approve.ts';
import { callBack } from './acts/call-back.ts';
import { decline, takeBack } from './acts/decline.ts';
import { endOtherwise } from './acts/end-otherwise.ts';
import { askExtension, decideExtension } from './acts/extension.ts';
import { handOver, noteLeaderGone } from './acts/hand-over.ts';
import { plan } from './acts/plan.ts';
import { propose, proposeByRule } from './acts/propose.ts';
import { resolve } from './acts/resolve.ts';
import { type Charge, fiveRoles } from './charge.ts';
import { chargeDuties } from './duties.ts';

export { type Charge, fiveRoles } from './charge.ts';
export { type CriterionName, criteria, criteriaMet, criterionWords } from './criteria.ts';

/** 领办包案 (Art. 18, 5.2). */
export const charge = dossierKind<Charge>({
  name: 'charge',
  zh: '包案',
  en: 'Charge',
  one: { zh: '包案卡', en: 'charge card' },
  cite: 'R.18',
  word: '包',
  phases: {
    proposed: { zh: '待审批', en: 'proposed' },
    approved: { zh: '待定方案', en: 'approved, the plan is due' },
    active: { zh: '办理中', en: 'active' },
    resolved: { zh: '已认定', en: 'resolved' },
    elsewhere: { zh: '随事项转出', en: 'ended with the matter' },
    declined: { zh: '未批准', en: 'declined' },
  },
  ended: ['resolved', 'elsewhere', 'declined'],
  parts: {
    responsible: { zh: '责任单位', en: 'Responsible unit' },
    government: { zh: '审批的党委政府', en: 'Government that approves' },
    lead: { zh: '包案领导所在单位', en: 'The leader’s organ' },
    ...fiveRoles,
    team: { zh: '专班成员', en: 'Team' },
  },
  acts: {
    propose,
    proposeByRule,
    approve,
    decline,
    takeBack,
    plan,
    advance,
    askExtension,
    decideExtension,
    noteLeaderGone,
    handOver,
    callBack,
    resolve,
    endOtherwise,
  },
  nothing: {
    ...emptyDossier(),
    criteria: [],
    plan: [],
    done: { investigated: false, handled: false, implemented: false },
    handOvers: 0,
  },
  heads: ['problem', 'criteria', 'deadline', 'solved', 'result'],
  namedByMatter: true,
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  // Whoever approves it there, and the office of the leader in charge; a reviewer has no part in it.
  seenInPart: (_state, part) => (part === 'government' || part === 'lead' ? ['leader', 'organ-head'] : undefined),
  duties: chargeDuties,
  tells({ phase, deadline, leaderGone }) {
    if ((phase !== 'approved' && phase !== 'active') || !deadline) return undefined;
    const next = leaderGone
      ? { zh: '包案领导有变动，正在交接。', en: ' The leader changed; it is being handed over.' }
      : { zh: '', en: '' };
    return {
      zh: `这件事由领导包案：一名领导负责查清、办好、落实，期限${deadline}（第18条）。${next.zh}`,
      en: `A leader is in charge of this matter: of finding out, handling and carrying out, by ${deadline} (Art. 18).${next.en}`,
    };
  },
});

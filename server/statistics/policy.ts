import { type Refusal, refuse } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Role } from '../organs/contract.ts';
import type { Directory } from '../organs/index.ts';
import { type Officer, oversees } from '../petitions/index.ts';

/** Who reads the figures of a county, by the kind of organ they are of. Auditors come from any. */
const readers: { [Kind in string]?: Role[] } = {
  bureau: ['statistician', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  government: ['leader', 'auditor'],
  party: ['leader', 'auditor'],
};
const auditing: Role[] = ['auditor'];

/** The county whose figures this officer reads, or why none. */
export function countyFor(officer: Officer, directory: Directory): string | Refusal {
  const organ = directory.organ(officer.organId);
  const allowed = readers[organ?.kind ?? ''] ?? auditing;
  if (!organ || organ.divisionCode.length > 6 || !officer.roles.some((role) => allowed.includes(role)))
    return notYours();
  return shardKeyFor(organ.divisionCode);
}

/** Whether the figures may be followed to their matters: by who sees every ordinary matter of the county anyway. */
export function mayFollow(officer: Officer, shardKey: string, directory: Directory): Refusal | undefined {
  if (oversees(officer, shardKey, directory)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'statistics.cases.role',
    cite: 'H.permission',
    what: {
      zh: '本账号的职责看数字，不看是哪些事项。',
      en: 'Your role reads the figures, not the matters behind them.',
    },
    way: {
      zh: '要核对的，请局负责人、督查人员或审计人员点开清单。',
      en: 'A head of the bureau, a supervisor or an auditor opens the list.',
    },
  });
}

const notYours = () =>
  refuse({
    kind: 'forbidden',
    code: 'statistics.role',
    cite: 'H.permission',
    what: { zh: '本账号的职责不看全县指标。', en: 'Your role does not read the figures of the county.' },
    way: {
      zh: '统计人员、信访局负责人、督查人员、领导和审计人员可以看。',
      en: 'Statisticians, heads of the bureau, supervisors, leaders and auditors do.',
    },
  });

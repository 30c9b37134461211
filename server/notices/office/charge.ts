import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Charge } from '../../../core/charge/index.ts';
import { fiveRoles } from '../../../core/charge/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import { officePaper } from '../templates/base.ts';
import { chargeOf } from '../templates/d-30.ts';
import { dateZh } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

/** 包案卡 (D-30), as it stands after each act that changes what it says. */
const card: OfficeTemplate = (context) => {
  const { state, history, officerName, organ, subject } = context as OfficePaperContext<Charge>;
  const name = (role: keyof typeof fiveRoles) => (state.officers[role] ?? []).map(officerName).join('、');
  const planned = history.findLast(({ payload }) => 'plan' in payload)?.payload;
  const organsOf = (planned?.organsOf ?? {}) as { coordinator?: string; aid?: string };
  const [responsible] = state.organs.responsible ?? [];
  const units = { unitHead: responsible, caseOfficer: responsible, ...organsOf };
  const steps = (planned?.plan ?? []) as {
    step: string;
    by: LocalDate;
  }[];
  const handed = history.filter(({ act }) => act === 'handOver').at(-1);
  const closing = state.phase === 'resolved';
  return officePaper(context, {
    ...chargeOf(subject(state.matters[0] ?? ''), {
      leader: name('leader'),
      roles: (['unitHead', 'caseOfficer', 'coordinator', 'aid'] as const)
        .filter((role) => name(role) !== '')
        .map((role) => ({
          role: fiveRoles[role].zh as '经办人',
          name: name(role),
          unit: organ(units[role] ?? state.keeperId).name,
        })),
      plan: steps.map(({ step, by }, i) => {
        const doneOn = state.plan[i]?.doneOn;
        return { step, by, state: doneOn ? `${dateZh(doneOn)}办好` : '未办' };
      }),
      deadline: state.deadline ?? context.on,
      ...(handed && { handOver: `${dateZh(handed.occurredOn)}交接：${String(handed.payload.record)}` }),
      closing: { served: closing, executed: closing, calledBack: state.callBack !== undefined },
    }),
    caseNumber: groupedNumber(state.matters[0] ?? ''),
  });
};

export const chargePapers: OfficeTemplates = { approve: [card], plan: [card], handOver: [card], resolve: [card] };

import type { LocalDate } from '../../../core/calendar/index.ts';
import { groups, type Task } from '../../../core/inspection/index.ts';
import { d32 } from '../templates/d-32.ts';
import { dateZh } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

interface Found {
  problem: string;
  place: string;
  groups: (keyof typeof groups)[];
  measure: string;
  responsible: string;
  dueOn: LocalDate;
}

/** 排查报告表、零报告表 (D-32), as the unit reports. */
const reportTable: OfficeTemplate = (context) => {
  const task = context.state as Task;
  const found = (context.payload.problems ?? []) as Found[];
  return d32(context, {
    period: { from: task.issuedOn, to: task.dueOn },
    scope: scopeOf(context),
    inspectors: [context.officerName(context.history.at(-1)?.officerId ?? '')],
    items: found.map(({ problem, place, groups: touched, measure, responsible, dueOn }) => ({
      problem,
      place,
      affected: touched.map((group) => groups[group].zh).join('、'),
      measure,
      unit: context.organ(responsible).name,
      by: dueOn,
    })),
    dueAt: dateZh(task.dueOn),
    submittedAt: dateZh(context.on),
    late: context.on > task.dueOn,
  });
};

const scopeOf = ({ history }: OfficePaperContext) => String(history[0]?.payload.scope ?? '');

export const inspectionPapers: OfficeTemplates = {
  report: [reportTable],
  zero: [reportTable],
  lateZero: [reportTable],
};

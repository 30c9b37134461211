import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Session } from '../../../core/conference/index.ts';
import { d21, type Minutes } from '../templates/d-21.ts';
import { dateZh } from '../words.ts';
import type { OfficePaperContext, OfficeTemplates } from './context.ts';

/** D-21: what was decided; binding once the convener has signed it. */
export const conferencePapers: OfficeTemplates = {
  signMinutes: [(context) => d21(context, minutesOf(context as OfficePaperContext<Session>))],
};

interface Decided {
  item: number;
  discussion: string;
  decision: string;
  unit?: string;
  by?: LocalDate;
  parts?: { unit: string; what: string; by: LocalDate }[];
  dissent?: string;
}

function minutesOf(context: OfficePaperContext<Session>): Minutes {
  const { state, history, organ } = context;
  const of = (act: string) => history.filter((one) => one.act === act).map(({ payload, seq }) => ({ payload, seq }));
  const newest = (acts: string[], field: string) =>
    history.findLast(({ act, payload }) => acts.includes(act) && payload[field] !== undefined)?.payload[field];
  const absent = (of('hold').at(-1)?.payload.absent ?? []) as { unit: string; reason: string }[];
  const convener = context.officerName(state.officers.convener?.[0] ?? '');
  const [only] = state.sort === 'single' ? state.items : [];
  return {
    session: state.ordinal ?? 1,
    ...(only?.matter && { about: `${context.subject(only.matter) || '一事'}集中会办` }),
    heldOn: state.heldOn ?? context.on,
    place: String(newest(['call', 'reschedule'], 'place') ?? ''),
    convener,
    signer: convener,
    present: (state.organs.members ?? []).filter((id) => !state.absentIds.includes(id)).map((id) => organ(id).name),
    absent: absent.map(({ unit, reason }) => `${organ(unit).name}（${reason}）`),
    items: state.items.map((item) => {
      const title = of('addItem').find(({ seq }) => seq === item.seq)?.payload.title;
      const decided = of('decideItem').findLast(({ payload }) => payload.item === item.no)?.payload as
        | Decided
        | undefined;
      const parts = (decided?.parts ?? []).map(
        ({ unit, what, by }) => `${organ(unit).name}：${what.replace(/[。；;]$/, '')}，${dateZh(by)}以前办结`,
      );
      return {
        title: String(title ?? (item.matter && context.subject(item.matter)) ?? ''),
        discussion: decided?.discussion ?? '尚未讨论。',
        decision: [decided?.decision ?? '尚未议定', ...parts].map((one) => one.replace(/[。；;]$/, '')).join('；'),
        ...(item.unitId && { unit: organ(item.unitId).name }),
        ...(item.dueOn && { by: item.dueOn }),
        ...(decided?.dissent && { dissent: decided.dissent }),
      };
    }),
    open: openTasks(context),
  };
}

function openTasks({ state, history, organ }: OfficePaperContext<Session>): Minutes['open'] {
  const rows = (history.findLast(({ act }) => act === 'carryOver')?.payload.tasks ?? []) as {
    task: string;
    what: string;
  }[];
  return state.carried.map(({ task, unitId, dueOn, done }) => {
    const gone = history.findLast(({ act, payload }) => act === 'goThrough' && payload.task === task)?.payload;
    const said = String(gone?.report ?? '').replace(/[。；;]$/, '');
    const day = gone?.newDay ? `改为${dateZh(gone.newDay as LocalDate)}以前` : '';
    const now = [said, day].filter(Boolean).join('，');
    return {
      task: `${rows.find((row) => row.task === task)?.what ?? ''}（${task}）`,
      unit: organ(unitId).name,
      state: done ? '已办结' : `未办结，${dateZh(dueOn)}到期。${now && `${now}。`}`,
    };
  });
}

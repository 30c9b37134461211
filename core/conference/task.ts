import type { LocalDate } from '../calendar/local-date.ts';
import {
  bySomebodyElse,
  type Dossier,
  day,
  dossierAct,
  dossierKind,
  emptyDossier,
  files,
  form,
  line,
  matter,
  number,
  optional,
  organ,
  owed,
  text,
  withActor,
} from '../dossier/index.ts';
import { refuse } from '../refusal.ts';

/** 议定事项: what one unit owes from one decision of a session. */
export interface Task extends Dossier {
  /** The session that set its day. */
  session: string;
  item: number;
  dueOn: LocalDate;
  since: LocalDate;
  answeredOn?: LocalDate;
  /** Officers of the unit who reported: none of them strikes it off. */
  reporterIds: string[];
}

const past = (act: string, dueOn: LocalDate, today: LocalDate) =>
  dueOn > today
    ? undefined
    : refuse({
        kind: 'invalid',
        code: `conference-task.${act}.due-past`,
        field: 'dueOn',
        cite: 'H.conference-task',
        what: { zh: `期限${dueOn}已经到了。`, en: `The day ${dueOn} has come already.` },
        way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      });

/** A rule that comes late sets no duty that begins after its day. */
const earlier = (a: LocalDate, b: LocalDate): LocalDate => [a, b].sort()[0]!;

/** By rule, when the minutes are signed. */
const assign = dossierAct({
  zh: '下达任务',
  en: 'Set the task',
  plain: { zh: '纪要签发后按议定的单位和期限下达', en: 'To the unit, by the day of the signed minutes' },
  cite: 'R.13',
  from: ['none'],
  to: 'doing',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    what: text('议定事项', 'Task', { max: 4_000 }),
    session: line('会议编号', 'Session', { max: 40 }),
    item: number('议题序号', 'Item number', { min: 1, max: 30 }),
    matter: optional(matter('信访事项', 'Petition')),
    unit: organ('责任单位', 'Responsible unit'),
    dueOn: day('期限', 'By'),
  }),
  apply(state: Task, { session, item, unit, dueOn }, { occurredOn }) {
    state.session = session;
    state.item = item;
    state.organs = { responsible: [unit] };
    state.dueOn = dueOn;
    state.since = earlier(occurredOn, dueOn);
  },
});

const report = dossierAct({
  zh: '报告办结',
  en: 'Report it done',
  plain: { zh: '办到哪一步、结果怎样，附凭证', en: 'What was done, with evidence' },
  cite: 'H.conference-task',
  from: ['doing'],
  to: 'answered',
  by: [{ part: 'responsible', roles: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head', 'leader'] }],
  version: 1,
  payload: form({ done: text('办理情况', 'What was done', { max: 4_000, rows: 5 }), files: files('凭证', 'Evidence') }),
  apply(state: Task, _payload, { occurredOn, actor }) {
    state.answeredOn = occurredOn;
    state.reporterIds = withActor(state.reporterIds, actor);
  },
});

const checkers = ['bureau-officer', 'bureau-head', 'supervisor', 'organ-head'] as const;

const strikeOff = dossierAct({
  zh: '核实销号',
  en: 'Verify and strike off',
  plain: { zh: '核实办结后销号，报告的人自己不能销', en: 'After verifying; never by whoever reported it' },
  cite: 'H.supervisor-not-handler',
  from: ['answered'],
  to: 'done',
  by: [{ part: 'keeper', roles: checkers }],
  version: 1,
  payload: form({ verified: text('核实情况', 'How it was verified', { max: 2_000 }) }),
  ready: bySomebodyElse(({ reporterIds }: Task) => reporterIds, {
    code: 'conference-task.strikeOff.own-report',
    cite: 'H.supervisor-not-handler',
    what: { zh: '报告办结的人不能自己销号。', en: 'Whoever reported it does not strike it off.' },
    way: { zh: '请另一位同事核实后销号。', en: 'A colleague verifies it.' },
  }),
  apply() {},
});

const sendBack = dossierAct({
  zh: '退回再办',
  en: 'Send it back',
  plain: { zh: '没办到位，限期再办', en: 'Not enough: again, by a date' },
  cite: 'H.conference-task',
  from: ['answered'],
  to: 'doing',
  by: [{ part: 'keeper', roles: checkers }],
  version: 1,
  payload: form({ reason: text('退回理由', 'Reason', { max: 2_000 }), dueOn: day('期限', 'By') }),
  guard: (_state, { dueOn }, { today }) => past('sendBack', dueOn, today),
  apply(state: Task, { dueOn }, { occurredOn }) {
    state.dueOn = dueOn;
    state.since = occurredOn;
    delete state.answeredOn;
  },
});

/** By rule, where a later session gave it another day. */
const setDay = dossierAct({
  zh: '会议另定期限',
  en: 'Another day',
  plain: { zh: '后一次会议过任务时另定的期限', en: 'As a later session decided' },
  cite: 'H.conference-task',
  from: ['doing'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({ session: line('会议编号', 'Session', { max: 40 }), dueOn: day('期限', 'By') }),
  apply(state: Task, { session, dueOn }, { occurredOn }) {
    state.session = session;
    state.dueOn = dueOn;
    state.since = earlier(occurredOn, dueOn);
  },
});

/** 议定事项 (1.13): minutes that become tasks with dates. */
export const conferenceTask = dossierKind<Task>({
  name: 'conference-task',
  zh: '会议任务',
  en: 'Conference tasks',
  one: { zh: '会议任务', en: 'task of a conference' },
  cite: 'R.13',
  word: '会办',
  phases: {
    doing: { zh: '办理中', en: 'with the unit' },
    answered: { zh: '已报告待核', en: 'reported, to be verified' },
    done: { zh: '已销号', en: 'struck off' },
  },
  ended: ['done'],
  parts: { responsible: { zh: '责任单位', en: 'Responsible unit' } },
  acts: { assign, report, strikeOff, sendBack, setDay },
  nothing: {
    ...emptyDossier(),
    session: '',
    item: 0,
    dueOn: '' as LocalDate,
    since: '' as LocalDate,
    reporterIds: [],
  },
  heads: ['what', 'session', 'dueOn'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: owed<Task>(
    {
      key: 'report',
      in: ['doing'],
      from: 'since',
      until: 'dueOn',
      id: 'H-71',
      label: { zh: '任务期限', en: 'Task due' },
      cite: 'H.conference-task',
      start: { zh: '下达', en: 'setting the task' },
      owedBy: 'responsible',
      metBy: ['report'],
    },
    {
      key: 'verify',
      in: ['answered'],
      from: 'answeredOn',
      within: 'verifyTask',
      label: { zh: '核实期限', en: 'Verification due' },
      owedBy: 'keeper',
      metBy: ['strikeOff', 'sendBack'],
    },
  ),
});

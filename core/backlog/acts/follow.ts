import { day, dossierAct, form, matter, optional, text } from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import { entryOf, live, type Programme } from '../programme.ts';
import { figuresOn, progressOf } from '../progress.ts';
import { dayOrder, doneAlready, no, notListed, volumeRefused } from '../refusals.ts';

/** 月度盘点: figures follow from the facts of that day; units behind owe their reason. */
export const review = dossierAct({
  zh: '月度盘点',
  en: 'Review the month',
  plain: {
    zh: '数字由系统按当天的事实算；落后的单位5个工作日内说明',
    en: 'Figures follow from the facts; units behind explain in 5 working days',
  },
  cite: 'H.backlog-review',
  from: ['running'],
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-head'] }],
  version: 1,
  payload: form({
    note: text('盘点情况', 'What the review found', {
      max: 2_000,
      rows: 4,
      hint: {
        zh: '卡在哪里、下一步推哪几件；不写信访量、人数指标',
        en: 'What is stuck and what comes next; no number of petitions',
      },
    }),
  }),
  ready(state: Programme, { today }) {
    const last = state.reviews.at(-1)?.on;
    if (!last || last.slice(0, 7) !== today.slice(0, 7)) return undefined;
    return no(
      'review',
      ['unlawful', 'this-month', 'H.backlog-review'],
      { zh: `本月${last}已经盘点。`, en: `This month was reviewed on ${last}.` },
      { zh: '下个月再盘点；平时的进展看清册。', en: 'Again next month; the list shows what stands today.' },
    );
  },
  guard: (_state, { note }) => volumeRefused('review', { note }) ?? aboutMatterOnly('backlog', 'review', { note }),
  apply(state: Programme, _payload, { occurredOn, seq }) {
    state.reviews.push({ on: occurredOn, seq, units: figuresOn(state, occurredOn) });
    const behind = progressOf(state, occurredOn).filter((unit) => unit.behind > 0);
    state.unexplained = Object.fromEntries(
      // Whoever still owes the reason of an earlier month owes it since then.
      behind.map(({ unit }) => [unit, state.unexplained[unit] ?? occurredOn]),
    );
    state.explained = {};
  },
});

/** 说明落后原因: why, what is done now, and by which day it catches up. */
export const explain = dossierAct({
  zh: '说明落后原因',
  en: 'Explain why it is behind',
  plain: { zh: '卡在哪里、怎么补、哪天前补上', en: 'What holds it up, what is done, by when it catches up' },
  cite: 'H.backlog-review',
  from: ['running'],
  by: [{ part: 'responsible', roles: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    reason: text('原因', 'Reason', {
      max: 2_000,
      rows: 4,
      hint: { zh: '说事，不怪信访人', en: 'The work, not the petitioner' },
    }),
    next: text('怎么补', 'What is done now', { max: 2_000, rows: 3 }),
    by: day('哪天前补上', 'Caught up by'),
  }),
  ready: (state: Programme, { actor }) =>
    actor.kind === 'officer' && state.unexplained[actor.organId]
      ? undefined
      : no(
          'explain',
          ['unlawful', 'not-behind', 'H.backlog-review'],
          { zh: '最近一次盘点，本单位没有待说明的落后。', en: 'The last review asks this unit for no reason.' },
          { zh: '目标要变的，申请调整。', en: 'Where the target has to change, ask for it.' },
        ),
  guard: (state: Programme, { reason, next, by }, { today }) =>
    dayAhead('backlog.explain.past', 'by', by, today) ??
    (state.until! > today ? dayOrder('explain', 'by', by, state.until!) : undefined) ??
    volumeRefused('explain', { reason, next }) ??
    aboutMatterOnly('backlog', 'explain', { reason, next }),
  apply(state: Programme, { by }, { occurredOn, actor }) {
    if (actor.kind !== 'officer') return;
    delete state.unexplained[actor.organId];
    state.explained[actor.organId] = { on: occurredOn, by };
  },
});

/** 提请联席会议: what one unit cannot resolve alone. */
export const toConference = dossierAct({
  zh: '提请联席会议',
  en: 'Put before the joint conference',
  plain: { zh: '一家办不了的，列入下一次联席会议议题', en: 'What one unit cannot resolve goes on the next agenda' },
  cite: 'R.13',
  from: ['running'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] },
    { part: 'responsible', roles: ['organ-head', 'bureau-head'] },
  ],
  version: 1,
  payload: form({
    matter: matter('信访事项', 'Petition'),
    question: text('要会议定什么', 'What it is to decide', { max: 200, rows: 2 }),
  }),
  guard(state: Programme, { matter: number, question }, { actor }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('toConference');
    if (entry.done) return doneAlready('toConference', entry);
    if (actor.kind === 'officer' && actor.organId !== state.keeperId && actor.organId !== entry.unit) {
      return no(
        'toConference',
        ['forbidden', 'others', 'R.13'],
        { zh: '这一件不是本单位的。', en: 'This is another unit’s matter.' },
        { zh: '请由责任单位或信访局提请。', en: 'Its unit or the bureau puts it forward.' },
        'matter',
      );
    }
    return aboutMatterOnly('backlog', 'toConference', { question });
  },
  apply(state: Programme, { matter: number }, { occurredOn }) {
    entryOf(state, number)!.conferenceOn = occurredOn;
  },
});

/** 总结: what was resolved and how, what was not and who goes on with it. */
export const close = dossierAct({
  zh: '总结方案',
  en: 'Close the programme',
  plain: {
    zh: '到截止日或全部办到位后；没办到位的写明谁接着办',
    en: 'On its last day, or when all is resolved; who goes on with the rest',
  },
  cite: 'R.38',
  from: ['running'],
  to: 'closed',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  documents: ['D-33'],
  payload: form({
    summary: text('总结', 'Summary', {
      max: 4_000,
      rows: 6,
      hint: {
        zh: '怎么化解的、有什么教训；数字由系统写进报告',
        en: 'How it was done, what was learned; figures come by themselves',
      },
    }),
    left: optional(text('没办到位的怎么接着办', 'Who goes on with the rest', { max: 2_000, rows: 3 })),
  }),
  ready(state: Programme, { today }) {
    if (today >= state.until! || live(state).every(({ done }) => done)) return undefined;
    return no(
      'close',
      ['unlawful', 'not-over', 'H.backlog-targets'],
      {
        zh: `截止日${state.until}没到，还有没办到位的。`,
        en: `It lasts until ${state.until}, and some are not resolved.`,
      },
      { zh: '请办到截止日；目标要变的，申请调整。', en: 'Go on until then; where a target has to change, ask for it.' },
    );
  },
  guard(state: Programme, { summary, left }) {
    const open = live(state).filter(({ done }) => !done).length;
    if (open > 0 && left === undefined) {
      return no(
        'close',
        ['invalid', 'left-over', 'H.backlog-resolved'],
        {
          zh: `还有${open}件没有办到位，没写谁接着办。`,
          en: `${open} are not resolved, and nobody goes on with them.`,
        },
        {
          zh: '请写明每件的单位和下一步；事项里的期限照走。',
          en: 'Say who and how; the clocks of the petitions go on.',
        },
        'left',
      );
    }
    return volumeRefused('close', { summary, left }) ?? aboutMatterOnly('backlog', 'close', { summary, left });
  },
  apply(state: Programme) {
    delete state.asked;
    state.unexplained = {};
  },
});

import { z } from 'zod';
import { volumeTarget } from '../../backlog/volume-target.ts';
import type { LocalDate } from '../../calendar/index.ts';
import {
  type DossierActor,
  dossierAct,
  type FieldSpec,
  form,
  optional,
  organs,
  text,
  withActor,
} from '../../dossier/index.ts';
import { daysOf, spanOf } from '../../measure/span.ts';
import { spanTitle, spanTyped } from '../../measure/span-typed.ts';
import { type Refusal, refuse, type Words } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { findNumbers } from '../../text/index.ts';
import { drafting, type SituationReport } from '../report.ts';

/** A span, typed in words or as its code, kept as its code and read in words. */
const period = (zh: string, en: string, { hint }: { hint: Words }) =>
  z
    .string()
    .trim()
    .min(1)
    .max(20)
    .transform(spanTyped)
    .meta({ field: { kind: 'text', rows: 1, max: 20, label: { zh, en }, hint, says: spanTitle } satisfies FieldSpec });

const payload = form({
  span: period('时间', 'Period', {
    hint: {
      zh: '如：2026年第9周、2026年3月、2026年第1季度、2026年上半年、2026年',
      en: 'Such as 2026-W09 (a week), 2026-03, 2026-Q1, 2026-H1 or 2026',
    },
  }),
  work: text('工作情况', 'What was done', {
    max: 4_000,
    rows: 5,
    hint: {
      zh: '数字和同比环比由系统写进报告，这里写办了什么',
      en: 'Figures and comparisons come by themselves; write what was done',
    },
  }),
  problems: text('主要问题', 'Problems', {
    max: 4_000,
    rows: 5,
    hint: { zh: '哪些事、哪些政策、哪些环节；不写人', en: 'Matters, policies, steps; nobody by name' },
  }),
  advice: optional(
    text('建议', 'Advice', {
      max: 4_000,
      rows: 4,
      hint: { zh: '每条一行；不定信访量的目标', en: 'One a line; no target on how many petition' },
    }),
  ),
  to: organs('报送单位', 'Sent to'),
});

/** 起草信访情况报告. */
export const draft = dossierAct({
  zh: '起草报告',
  en: 'Draft a report',
  plain: {
    zh: '选时间，写工作、问题和建议；数字由系统算',
    en: 'Choose the period, write the words; figures are reckoned',
  },
  cite: 'R.41',
  from: ['none'],
  to: 'draft',
  by: [{ part: 'keeper', roles: drafting }],
  version: 1,
  payload,
  guard: (_state, given, { today }) => unfit('draft', given, today),
  apply: written,
});

/** 修改: its author becomes whoever changed it, too. */
export const revise = dossierAct({
  zh: '修改',
  en: 'Revise',
  plain: { zh: '改时间、文字或报送单位', en: 'The period, the words, or who gets it' },
  cite: 'R.41',
  from: ['draft'],
  by: [{ part: 'keeper', roles: drafting }],
  version: 1,
  payload,
  guard: (_state, given, { today }) => unfit('revise', given, today),
  apply: written,
});

function written(
  state: SituationReport,
  { span, to }: { span: string; to: string[] },
  { actor }: { actor: DossierActor },
) {
  state.span = span;
  state.addressed = to;
  state.authorIds = withActor(state.authorIds, actor);
}

interface Given {
  span: string;
  work: string;
  problems: string;
  advice?: string | undefined;
}

function unfit(act: string, { span, work, problems, advice }: Given, today: LocalDate): Refusal | undefined {
  const texts = { work, problems, advice };
  return (
    wrongSpan(act, span, today) ??
    target(act, texts) ??
    person(act, texts) ??
    aboutMatterOnly('situation-report', act, texts)
  );
}

function wrongSpan(act: string, typed: string, today: LocalDate): Refusal | undefined {
  const span = spanOf(typed);
  if (!span) {
    return refuse({
      kind: 'invalid',
      code: `situation-report.${act}.no-such-span`,
      field: 'span',
      cite: 'H.form',
      what: { zh: '没有这一段时间。', en: 'There is no such period.' },
      way: {
        zh: '请写如：2026年第9周、2026年3月、2026年第1季度、2026年上半年、2026年。',
        en: 'Write 2026-W09 (a week), 2026-03 (a month), 2026-Q1, 2026-H1 or 2026.',
      },
    });
  }
  const { to } = daysOf(span);
  if (to < today) return undefined;
  return refuse({
    kind: 'invalid',
    code: `situation-report.${act}.not-over`,
    field: 'span',
    cite: 'H.figures-with-unit',
    what: { zh: `这一段到${to}才完，现在的数还会变。`, en: `It lasts until ${to}; its figures still change.` },
    way: { zh: '请等过完再报；平时的数看「指标」。', en: 'Report when it is over; until then see the figures.' },
  });
}

/** How many come is nobody's target (R-KPI-1). */
function target(act: string, texts: Omit<Given, 'span'>): Refusal | undefined {
  const found = texts.advice === undefined ? undefined : volumeTarget(texts.advice);
  if (found === undefined) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `situation-report.${act}.volume`,
    field: 'advice',
    cite: 'H.no-volume-assessment',
    what: {
      zh: `「${found}」把来多少人当成目标。条例第39条看的是办得怎么样。`,
      en: `"${found}" makes a target of how many petition. Art. 39 looks at how matters are handled.`,
    },
    way: {
      zh: '请写要解决的事和环节：哪项政策要改、哪个环节要按期。',
      en: 'Write what is to be solved: which policy changes, which step is to be in time.',
    },
    data: { rule: 'R-KPI-1' },
  });
}

function person(act: string, texts: Omit<Given, 'span'>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts) as [string, string | undefined][]) {
    const [number] = findNumbers(text ?? '').filter(({ kind }) => kind !== 'telephone' && kind !== 'plate');
    if (!number) continue;
    return refuse({
      kind: 'unlawful',
      code: `situation-report.${act}.person`,
      field,
      cite: 'H.small-cells',
      what: { zh: '内容里有个人的号码。', en: 'The text holds the number of a person.' },
      way: { zh: '请删去；报告只写事、单位和数。', en: 'Take it out: a report has matters, units and figures.' },
    });
  }
  return undefined;
}

import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Aspect, type Assessment, aspects } from '../../../core/decisions/index.ts';
import { groups } from '../../../core/inspection/index.ts';
import { d31 } from '../templates/d-31.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

type Payload = Record<string, unknown>;
const methods = { visit: '走访', meeting: '座谈会', questionnaire: '问卷' } as const;

/** 评估报告 (D-31): what the acts of the assessment recorded, drawn together. */
const assessmentReport: OfficeTemplate = (context) => {
  const { history, payload } = context;
  const newest = (act: string) => history.findLast((one) => one.act === act);
  const comments = newest('answerComments');
  const kinds = (comments?.payload.kinds ?? []) as { kind: string; count: number; adopted: boolean; reason?: string }[];
  const risks = (newest('listRisks')?.payload.risks ?? []) as {
    risk: string;
    groups: (keyof typeof groups)[];
    measure: string;
    owner: string;
    by: LocalDate;
  }[];
  return d31(context, {
    decision: String(history[0]?.payload.title ?? ''),
    unit: context.issuer.name,
    participation: participation(context),
    opinions: kinds.map(({ kind, count, adopted, reason }) => ({
      opinion: `${kind}（${count}条）`,
      adopted,
      reason: reason ?? '已写入草案',
    })),
    aspects: (Object.keys(aspects) as Aspect[]).flatMap((aspect) => {
      const found = history.findLast((one) => one.act === 'assessAspect' && one.payload.aspect === aspect)?.payload;
      return found
        ? [{ aspect: aspects[aspect].zh, conclusion: String(found.finding), evidence: String(found.evidence) }]
        : [];
    }),
    risks: risks.map(({ risk, groups: touched, measure, owner, by }) => ({
      risk,
      affected: touched.map((group) => groups[group].zh).join('、'),
      measure,
      owner: context.organ(owner).name,
      by,
    })),
    conclusion: payload.conclusion as 'controllable' | 'adjust' | 'stop',
    ...(typeof payload.dissent === 'string' && { dissent: payload.dissent }),
  });
};

function participation({ history, state }: OfficePaperContext) {
  const { consultation } = state as Assessment;
  const answered = history.findLast(({ act }) => act === 'answerComments')?.payload;
  const comments = ((answered?.kinds ?? []) as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
  const hearings = history
    .filter(({ act }) => act === 'recordHearing')
    .map(({ payload }) => one('听证会', payload, 'heldOn'));
  const others = history
    .filter(({ act }) => act === 'recordParticipation')
    .map(({ payload }) => one(methods[payload.method as keyof typeof methods], payload, 'on'));
  const taken =
    consultation && answered
      ? [{ method: '公开征求意见', from: consultation.from, to: consultation.until, people: 0, opinions: comments }]
      : [];
  return [...taken, ...hearings, ...others];
}

const one = (method: string, payload: Payload, day: string) => ({
  method,
  from: payload[day] as LocalDate,
  to: payload[day] as LocalDate,
  people: Number(payload.people),
  opinions: 0,
});

export const decisionPapers: OfficeTemplates = { conclude: [assessmentReport] };

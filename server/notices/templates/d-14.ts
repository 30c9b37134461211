import type { OpinionBody } from '../../../core/procedure/opinion.ts';
import { type Refusal, refuse } from '../../../core/refusal.ts';
import type { NoticeContext } from '../context.ts';
import type { Block } from '../model.ts';
import { basisZh, dateZh, lawZh, numeral, outcomeZh, sentence } from '../words.ts';
import { agentsEver } from './agents.ts';
import {
  addressee,
  contactOf,
  incomplete,
  inPlaceOf,
  latest,
  notice,
  numbered,
  para,
  registrationOf,
  requestRows,
  type Template,
  withoutBody,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { broughtWords, receivedWords } from './received.ts';
import { remedy } from './remedy.ts';
import { rightsEn } from './rights.ts';
import { translationPart } from './translation.ts';

/**
 * 处理意见书 (Art. 32; domain 3.2): receipt part, finding, outcome, basis and performance per request, remedy. Refused
 * while a request is unanswered or a basis is missing (R-DOC-1), or when its text names an accuser (R-DOC-3).
 */
export const d14: Template<unknown> = (context) => {
  const submitted = latest(context, 'submitOpinion');
  if (!submitted)
    return incomplete('D-14', 'answers', {
      zh: '还不能签发：没有送签的处理意见。',
      en: 'Not yet: no opinion was submitted.',
    });
  const opinion = submitted.payload;
  const fault = unanswered(context, opinion) ?? namesAccuser(context, opinion);
  if (fault) return fault;
  const bodies = context.reviewBodies(context.issuer.id);
  if (bodies.length === 0) return withoutBody('D-14', '复查');
  const { acceptedOn } = context.state;
  const translation = translationPart(context, '处理意见书');
  return notice(context, {
    document: 'D-14',
    layout: 'opinion',
    reader: 'petitioner',
    title: opinionTitle(opinion.title),
    series: '意',
    addressee: addressee(context),
    blocks: [
      para(
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}${acceptedOn ? `，${dateZh(acceptedOn)}受理` : ''}。经听取您的陈述并调查核实，现提出处理意见如下（${lawZh('R.32', context.state.receivedOn)}）：`,
      ),
      ...inPlaceOf(context, 'D-14'),
      ...numbered([
        { heading: '受理的诉求', blocks: [requestList(context)] },
        { heading: '查明的情况和处理意见', blocks: answers(context, opinion) },
        { heading: '对重新办理要求的回应', blocks: ordered(context, opinion) },
        { heading: '新的事实', blocks: opinion.newFacts ? paragraphs(opinion.newFacts) : [] },
        { heading: '对听证结论的回应', blocks: opinion.hearingAnswer ? paragraphs(opinion.hearingAnswer) : [] },
        { heading: '帮助和说明', blocks: opinion.help ? paragraphs(opinion.help) : [] },
        translation,
        {
          heading: '如不同意，可以怎么做',
          blocks: [
            remedy({ opinion: '处理意见书', bodies, calendar: context.calendar, receivedOn: context.state.receivedOn }),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    copyTo: copies(context),
    english: {
      title: 'Opinion on your matter',
      lines: [
        `${context.issuer.name} answers your matter, registration number ${context.caseNumber}, request by request.`,
        ...opinion.answers.map(({ request, outcome }) => `Request ${request}: ${outcomeEn[outcome]}.`),
        `If you disagree, you may ask in writing for review by ${bodies.map(({ name }) => name).join(' or ')} within 30 days from the day after you receive this opinion (Art. 35).`,
        ...translation.english,
        ...rightsEn,
      ],
    },
  });
};

/** The outcomes on the sheet in English. */
export const outcomeEn = {
  support: 'supported',
  partial: 'supported in part',
  explain: 'reasonable, but explained as having no legal basis',
  'not-support': 'not supported',
} as const;

function opinionTitle(typed: string): string {
  const title = typed.replace(/[。.\s]+$/, '');
  return title.startsWith('关于') && /意见书?$/.test(title)
    ? title
    : `关于${title.replace(/^关于/, '')}信访事项的处理意见`;
}

function requestList(context: NoticeContext): Block {
  return { kind: 'requests', rows: requestRows(context) };
}

function answers(context: NoticeContext, opinion: OpinionBody): Block[] {
  const { requests } = registrationOf(context);
  const inOrder = [...opinion.answers].sort((a, b) => a.request - b.request);
  return inOrder.flatMap((answer): Block[] => [
    ...(requests.length > 1
      ? [
          {
            kind: 'heading',
            level: 2,
            text: `（${numeral(answer.request)}）${requests[answer.request - 1]?.text ?? `诉求${answer.request}`}`,
          } as const,
        ]
      : []),
    ...paragraphs(`经查，${answer.finding.replace(/^经查[，,：:]?/, '')}`),
    para([{ strong: `处理意见：${outcomeZh[answer.outcome]}。` }, sentence(answer.reply)]),
    ...(answer.basis.length > 0 ? [para(`依据：${basisZh(answer.basis)}。`)] : []),
    ...((answer.outcome === 'support' || answer.outcome === 'partial') && opinion.executeBy
      ? [
          para(
            `落实：${answer.performer ? `由${answer.performer}` : '由本机关督促'}于${dateZh(opinion.executeBy)}以前执行到位。`,
          ),
        ]
      : []),
  ]);
}

/** What the review body ordered, point by point, and what was done of each. */
function ordered(context: NoticeContext, { orderAnswers }: OpinionBody): Block[] {
  const second = latest(context, 'decideRereview');
  const first = latest(context, 'decideReview');
  const orders = (second && (!first || second.seq > first.seq) ? second : first)?.payload.orders ?? [];
  const points = [...orderAnswers].sort((a, b) => a.point - b.point);
  return points.flatMap(({ point, text }) => [
    ...(orders[point - 1] ? [para([{ strong: `要求${numeral(point)}：` }, sentence(orders[point - 1]!.text)])] : []),
    ...paragraphs(text),
  ]);
}

function copies(context: NoticeContext): string[] {
  const { registrarId } = context.state;
  return registrarId === context.issuer.id ? [] : [context.organ(registrarId)?.name ?? ''].filter(Boolean);
}

/** R-DOC-1, checked on the document itself whatever the act let through. */
function unanswered({ state }: NoticeContext, opinion: OpinionBody): Refusal | undefined {
  const missing = state.requests.filter(({ no }) => {
    const answer = opinion.answers.find(({ request }) => request === no);
    return !answer?.finding.trim() || !answer.outcome;
  });
  if (missing.length > 0) {
    const list = missing.map(({ no }) => no);
    return incomplete('D-14', `answers.${list[0]! - 1}`, {
      zh: `还不能签发：第${list.join('、')}项诉求没有写查明情况和结论。`,
      en: `Not yet: request ${list.join(', ')} has no finding and outcome.`,
    });
  }
  const baseless = opinion.answers.find(({ outcome, basis }) => outcome !== 'explain' && basis.length === 0);
  return (
    baseless &&
    incomplete('D-14', `answers.${opinion.answers.indexOf(baseless)}.basis`, {
      zh: `还不能签发：第${baseless.request}项没有写依据，支持或不支持都要有依据。`,
      en: `Not yet: request ${baseless.request} has no legal basis; supporting or refusing needs one.`,
    })
  );
}

/** R-DOC-3: in a restricted matter nobody's name who brought it stands in the text, which others will read. */
function namesAccuser({ state, petitioner }: NoticeContext, opinion: OpinionBody): Refusal | undefined {
  if (!state.restricted) return undefined;
  const names = [petitioner.name, ...agentsEver(petitioner), ...(petitioner.representatives ?? [])].filter(
    (name) => name !== undefined && name.length > 1,
  );
  const texts = [
    opinion.title,
    opinion.help ?? '',
    ...opinion.answers.flatMap((answer) => [answer.finding, answer.reply, answer.performer ?? '']),
  ];
  const named = names.some((name) => texts.some((text) => text.includes(name!)));
  if (!named) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'D-14.names-accuser',
    cite: 'R.30',
    what: {
      zh: '还不能签发：正文写了反映人的姓名，可能让被反映的人知道（第30条）。',
      en: 'Not yet: the text names who brought the matter, which those complained of might learn (Art. 30).',
    },
    way: { zh: '请把姓名改成「信访人」。', en: 'Write "the petitioner" instead of the name.' },
  });
}

import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { basisZh, dateZh, lawZh, numeral, outcomeZh, sentence } from '../words.ts';
import {
  addressee,
  contactOf,
  latest,
  notice,
  numbered,
  para,
  registrationOf,
  requestRows,
  type Several,
  withoutBody,
} from './base.ts';
import { outcomeEn } from './d-14.ts';
import { broughtWords, receivedWords } from './received.ts';
import { remedy } from './remedy.ts';
import { rightsEn } from './rights.ts';

type Reply = Pick<PayloadOf<'replySimply'>, 'answers' | 'executeBy'>;

/** 答复意见书 of the simplified way (T-20, 1.7): a letter only where the person asks for paper. */
export const d14Simple: Several<PayloadOf<'replySimply'>> = (context, payload) =>
  payload.paper ? several(answered(context, payload)) : [];

/** 当场答复: the answer on paper, into their hands. */
export const d14AtOnce: Several<PayloadOf<'answerAtOnce'>> = (context, payload) => several(answered(context, payload));

/** The answer that was given without a letter, on paper; no period starts anew with it. */
export const d14Provided: Several<PayloadOf<'providePaper'>> = (context, { given }) => {
  if (!given.includes('answer')) return [];
  const reply = latest(context, 'replySimply');
  if (!reply) throw new Error('an answer on paper that was never given');
  return several(answered(context, reply.payload, true));
};

function answered(context: NoticeContext, reply: Reply, given?: true): NoticeModel | Refusal {
  const { state, issuer, calendar } = context;
  const bodies = context.reviewBodies(issuer.id);
  if (bodies.length === 0) return withoutBody('D-14', '复查');
  const { servedOn } = state;
  return notice(context, {
    document: 'D-14',
    layout: 'opinion',
    reader: 'petitioner',
    title: `关于“${registrationOf(context).subject.replace(/[。.]$/, '')}”信访事项的答复意见`,
    called: 'answered-simply',
    series: '意',
    addressee: addressee(context),
    blocks: [
      para(
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}${state.acceptedOn ? `，${dateZh(state.acceptedOn)}受理` : ''}，适用简易办理程序（${lawZh('JY.4')}）。现答复如下（${lawZh('R.32', context.state.receivedOn)}）：`,
      ),
      ...numbered([
        { heading: '受理的诉求', blocks: [{ kind: 'requests', rows: requestRows(context) }] },
        { heading: '答复意见', blocks: answers(context, reply) },
        {
          heading: '如不同意，可以怎么做',
          blocks: [
            remedy({
              opinion: '答复意见书',
              bodies,
              calendar,
              receivedOn: state.receivedOn,
              ...(servedOn && { servedOn }),
              ...(given && { given }),
            }),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    copyTo: [],
    english: {
      title: 'Answer to your matter',
      lines: [
        `${issuer.name} answers your matter, registration number ${context.caseNumber}, request by request, the simplified way.`,
        ...reply.answers.map(({ request, outcome }) => `Request ${request}: ${outcomeEn[outcome]}.`),
        `If you disagree, you may ask in writing for review by ${bodies.map(({ name }) => name).join(' or ')} within 30 days from the day after you received the answer (Art. 35).`,
        ...rightsEn,
      ],
    },
  });
}

function answers(context: NoticeContext, { answers: given, executeBy }: Reply): Block[] {
  const { requests } = registrationOf(context);
  const inOrder = [...given].sort((a, b) => a.request - b.request);
  return inOrder.flatMap(({ request, outcome, basis, reply }): Block[] => [
    ...(requests.length > 1
      ? [
          {
            kind: 'heading',
            level: 2,
            text: `（${numeral(request)}）${requests[request - 1]?.text ?? `诉求${request}`}`,
          } as const,
        ]
      : []),
    para([{ strong: `${outcomeZh[outcome]}。` }, sentence(reply)]),
    ...(basis.length > 0 ? [para(`依据：${basisZh(basis)}。`)] : []),
    ...((outcome === 'support' || outcome === 'partial') && executeBy
      ? [para(`落实：由本机关督促于${dateZh(executeBy)}以前执行到位。`)]
      : []),
  ]);
}

const several = (made: NoticeModel | Refusal): NoticeModel[] | Refusal => (isRefusal(made) ? made : [made]);

import type { LocalDate } from '../../../core/calendar/index.ts';
import { lengthWords } from '../../../core/law/explain.ts';
import { limitOf } from '../../../core/law/index.ts';
import { extensionDays } from '../../../core/procedure/periods.ts';
import type { Refusal, Words } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  isRefusal,
  notice,
  numbered,
  para,
  registrationOf,
  requestRows,
  type Several,
  type Template,
} from './base.ts';
import { type Due, due, runningClock } from './dates.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** What a notice of acceptance says beside the requests and the rights. */
export interface Acceptance {
  acceptedOn: LocalDate;
  /** By when it is answered. */
  answer: Due;
  /** Accepted the simplified way, and still on it. */
  simple?: true;
  /** Told before, without a letter. */
  toldBefore?: boolean;
  /** Under the date: how it may change. */
  after: Words;
  note?: string;
}

/** 受理告知书 (Art. 23.3, 31.6): which requests were accepted, from when, and the last day for the answer (INV-3). */
export const d04: Template<PayloadOf<'accept'>> = (context, { note }) =>
  acceptance(context, {
    acceptedOn: context.state.acceptedOn ?? context.on,
    answer: runningClock(context, 'handling'),
    after: mayBeExtended(context),
    ...(note && { note }),
  });

/** 简易受理 (T-20): a letter only where the person asks for paper. */
export const d04Simple: Several<PayloadOf<'acceptSimply'>> = (context, { paper }) =>
  paper ? one(simpleAcceptance(context, false)) : [];

/** Accepted and answered while the person stands there: the notice goes into their hands with the answer. */
export const d04AtOnce: Several<PayloadOf<'answerAtOnce'>> = (context) => one(simpleAcceptance(context, false));

/** The acceptance that was told without a letter, on paper as the matter stands now. */
export const d04Provided: Several<PayloadOf<'providePaper'>> = (context, { given }) =>
  given.includes('acceptance') ? one(simpleAcceptance(context, true)) : [];

function simpleAcceptance(context: NoticeContext, toldBefore: boolean): NoticeModel | Refusal {
  const { state, issuer } = context;
  const acceptedOn = state.acceptedOn ?? context.on;
  const { phase, overlays } = state;
  // While the matter is in hand, the date is the desk's own (INV-3).
  const inHand = phase === 'accepted' || phase === 'investigating' || phase === 'signing';
  const ordinary = inHand ? runningClock(context, 'handling') : due('conclude', acceptedOn, context, issuer.id);
  if (isRefusal(ordinary)) return ordinary;
  const simple = overlays.includes('simple') || phase === 'served' || phase === 'closed';
  if (!simple) return acceptance(context, { acceptedOn, answer: ordinary, toldBefore, after: mayBeExtended(context) });
  const answer = due('simpleConclude', acceptedOn, context, issuer.id);
  if (isRefusal(answer)) return answer;
  return acceptance(context, { acceptedOn, answer, simple, toldBefore, after: mayLeave(context, ordinary) });
}

function acceptance(
  context: NoticeContext,
  { acceptedOn, answer, simple, toldBefore = false, after, note }: Acceptance,
): NoticeModel {
  const { requests } = registrationOf(context);
  const { issuer } = context;
  const { contact } = context;
  const toHear = hearing(context, toldBefore);
  return notice(context, {
    document: 'D-04',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项受理告知书'],
    series: '受',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。经审查，属于本机关职责范围，`,
        { strong: `本机关自${dateZh(acceptedOn)}起受理` },
        simple ? `，适用简易办理程序（${lawZh('JY.4')}）。` : `（${lawZh('R.31.6', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        { heading: '受理的诉求', blocks: [{ kind: 'requests', rows: requestRows(context) }] },
        { heading: '书面答复的期限', blocks: [clockBlock(answer), para(after.zh)] },
        {
          heading: '由谁办理',
          blocks: [
            para(
              `${contact ? `经办人${contact.name}，电话${contact.phone || issuer.phone}` : `电话${issuer.phone}`}。办理中会听取您陈述事实和理由。${note ? sentence(note) : ''}`,
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights([toHear.zh])] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of acceptance',
      lines: [
        `${issuer.name} accepted your matter, registration number ${context.caseNumber}, on ${acceptedOn}${simple ? ', to be handled the simplified way' : ''}, with all ${requests.length} request(s).`,
        `The written answer is due by ${answer.due}. ${answer.sentence.en}.`,
        after.en,
        toHear.en,
        ...rightsEn,
      ],
    },
  });
}

/** 1.12: the right to ask for a hearing is stated with the acceptance; its days count from being told, by this letter or before. */
function hearing({ state }: NoticeContext, toldBefore: boolean): Words {
  const within = lengthWords(limitOf('askHearing').length);
  return {
    zh: `${toldBefore ? '告知您受理' : '收到本告知书'}后${within.zh}内，可以申请听证（${lawZh('R.31.6', state.receivedOn)}）；没有申请、本机关没有同意或者您没有到场，都不会因此得到更不利的答复。`,
    en: `Within ${within.en} of ${toldBefore ? 'being told of the acceptance' : 'receiving this'} you may ask for a hearing; not asking, or not coming, makes the answer none the worse.`,
  };
}

function mayBeExtended({ state, calendar }: NoticeContext): Words {
  const most = extensionDays(state, calendar);
  return {
    zh: `情况复杂的，经本机关负责人批准可以延长，最多${most}日，并会书面告知您理由（${lawZh('R.34', state.receivedOn)}）。`,
    en: `In complicated cases the head of the organ may extend this by at most ${most} days, and you will be told why.`,
  };
}

/** 1.7: out of the simplified way it goes on as any other, and no time is gained by it. */
function mayLeave({ state }: NoticeContext, ordinary: Due): Words {
  return {
    zh: `不适合简易办理的，转入普通程序，期限仍从受理之日起算，最晚${dateZh(ordinary.due)}书面答复您（${lawZh('R.34', state.receivedOn)}）。您也可以要求按普通程序办理。`,
    en: `Where the simplified way does not fit, the matter goes the ordinary way and is answered by ${ordinary.due} at the latest. You may ask for the ordinary way yourself.`,
  };
}

const one = (made: NoticeModel | Refusal): NoticeModel[] | Refusal => (isRefusal(made) ? made : [made]);

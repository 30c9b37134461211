import { convenerOf } from '../../../core/procedure/hearing.ts';
import { hearingPeople } from '../../../core/procedure/hearing-people.ts';
import { leastOfficers } from '../../../core/procedure/hearing-profile.ts';
import { running } from '../../../core/procedure/periods.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import { dateZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  incomplete,
  latest,
  notice,
  numbered,
  organOf,
  para,
  registrationOf,
  type Several,
  type Template,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { d17Announcement, d17Application, d17Notice, type Hearing, heardUnder } from './d-17.ts';
import { d18Record, d18Report } from './d-18.ts';
import { due } from './dates.ts';
import { rightsEn } from './rights.ts';

/** 申请听证: the petitioner's own words, to the organ that would hold it. */
export const hearingAsked: Template<PayloadOf<'requestHearing'>> = (context, { reason }) =>
  d17Application(context, { reason, to: organOf(context, convenerOf(context.state) ?? context.issuer.id).name });

/** 是否听证的决定: in writing, with its reason. A refusal takes nothing from the matter. */
export const hearingDecided: Template<PayloadOf<'decideHearing'>> = (context, { granted, reason, weighty }) => {
  const held = due('holdHearing', context.on, context, context.issuer.id);
  if (isRefusal(held)) return held;
  return notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('hearing-decided'),
    series: '听',
    addressee: addressee(context),
    blocks: [
      para([
        `您就登记编号${context.caseNumber}的信访事项申请听证，经审查，`,
        { strong: granted ? '本机关决定举行听证' : '本机关决定不举行听证' },
        `（${heardUnder(context)}）。`,
      ]),
      ...numbered([
        { heading: '理由', blocks: paragraphs(reason) },
        {
          heading: '接下来',
          blocks: granted
            ? [
                clockBlock(held),
                para(
                  `听证员为单数，不少于${leastOfficers(context.state, context.calendar, weighty)}人，承办的人和科室不参加。时间、地点和听证员另行书面通知您。`,
                ),
              ]
            : [
                para(
                  '不举行听证，不影响本事项继续办理，也不会因此得到更不利的答复。您可以随时补充事实、理由和证据，经办人会听取您的陈述；以后请求复查、复核的，可以再申请听证。',
                ),
              ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called['hearing-decided'].en,
      lines: [
        granted
          ? `${context.issuer.name} will hold a hearing on your matter, registration number ${context.caseNumber}, by ${held.due}. Time and place follow in writing.`
          : `${context.issuer.name} will not hold a hearing on your matter, registration number ${context.caseNumber}. The matter goes on as before, and the answer is none the worse for it.`,
        ...rightsEn,
      ],
    },
  });
};

/** 听证通知; for a hearing in the open its announcement too, which names nobody. */
export const hearingNoticed: Several<PayloadOf<'noticeHearing'>> = (context, payload) => {
  if (!payload.time)
    return incomplete('D-17', 'time', {
      zh: '还不能发：听证通知没有写几点开始。',
      en: 'Not yet: the notice does not say at what time.',
    });
  const held = hearingOf(context, payload);
  const last = payload.choosing
    ? running('chooseOfficers', context.state.hearing!.bench!.listedOn, context.calendar).due
    : '';
  const choose = last && payload.seats !== undefined ? { choose: { seats: payload.seats, until: last } } : {};
  const papers = payload.papers ? { papers: payload.papers } : {};
  const sent = d17Notice(context, { ...held, ...papers, ...choose });
  if (isRefusal(sent)) return sent;
  const public_ = payload.open ? d17Announcement(context, held) : undefined;
  if (isRefusal(public_)) return public_;
  return [sent, ...(public_ ? [public_] : [])];
};

/** 听证笔录: as it was written down and read back. */
export const hearingHeld: Template<PayloadOf<'holdHearing'>> = (context, payload) => {
  const held = hearingOf(context, noticeOf(context));
  return d18Record(context, {
    ...held,
    ...whoSat(context, held, payload.sat),
    on: payload.heldOn,
    came: payload.petitionerCame,
    record: payload.record,
    ...(payload.present && { attended: payload.present }),
    ...(payload.unsigned && { unsigned: payload.unsigned }),
  });
};

/** 听证报告: what the officers found; the opinion has to answer it. */
export const hearingConcluded: Template<PayloadOf<'concludeHearing'>> = (context, payload) => {
  const held = latest(context, 'holdHearing');
  if (!held) throw new Error('a conclusion without a hearing');
  const hearing = hearingOf(context, noticeOf(context));
  return d18Report(context, {
    ...hearing,
    ...whoSat(context, hearing, held.payload.sat),
    on: held.payload.heldOn,
    course: `听证于${dateZh(held.payload.heldOn)}在${hearing.place}举行，${hearing.open === true ? '公开进行' : '不公开进行'}，信访人和办理单位到场，到场听证员${held.payload.officersPresent ?? held.payload.sat.length}人。双方陈述、举证、质证、辩论，笔录当场宣读核对。`,
    findings: payload.findings,
    advice: payload.conclusion,
    ...(payload.dissent && { dissent: payload.dissent }),
  });
};

/** Those who really sat, after choice and recusals; facts of the first version only counted them. */
function whoSat(
  context: NoticeContext,
  { presider, officers, recorder }: Hearing,
  sat: readonly number[],
): Pick<Hearing, 'presider' | 'officers' | 'recorder'> {
  const people = hearingPeople(context.history);
  const named = sat.flatMap((place) => people?.officers[place - 1] ?? []);
  const now = recorder && (people?.recorder ?? recorder);
  return {
    presider: people ? personOf(people.presider) : presider,
    officers: named.length > 0 ? named.map(({ name, capacity }) => ({ name, post: capacity })) : officers,
    ...(now && { recorder: now }),
  };
}

const personOf = (text: string): Hearing['presider'] => {
  const [name = '', post] = text.split(/[，,]/).map((part) => part.trim());
  return { name, ...(post && { post }) };
};

function noticeOf(context: NoticeContext): PayloadOf<'noticeHearing'> {
  const noticed = latest(context, 'noticeHearing');
  if (!noticed) throw new Error('a hearing without its notice');
  return noticed.payload;
}

const closed = {
  'state-secret': '涉及国家秘密',
  'trade-secret': '涉及商业秘密',
  privacy: '涉及个人隐私',
  unsuitable: '不宜公开',
} as const;

function hearingOf(context: NoticeContext, payload: PayloadOf<'noticeHearing'>): Hearing {
  const asked = payload.issues?.split('\n').filter((line) => line.trim() !== '') ?? [];
  return {
    on: payload.heldOn,
    time: payload.time ?? '',
    place: payload.place,
    presider: personOf(payload.presider),
    officers: payload.officers.map((one) => ({ name: one.name, post: one.capacity })),
    ...(payload.recorder && { recorder: payload.recorder }),
    open: payload.open ? true : { closedFor: closed[payload.closedBecause ?? 'unsuitable'] },
    issues: asked.length > 0 ? asked : registrationOf(context).requests.map(({ text }) => sentence(text)),
  };
}

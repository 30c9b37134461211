import type { ArticleId } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { Context } from './act.ts';
import { lacks } from './agency-rules.ts';
import { guardElectronic } from './delivery.ts';
import { unlawfulField } from './not-now.ts';
import type { Service } from './parts.ts';
import { running } from './periods.ts';
import type { Returned } from './returned.ts';
import type { PetitionState } from './states.ts';

/**
 * 送达 has its proof, and the day that the proof bears (R-CLK-6, by analogy with the Civil Procedure Law): the return slip's
 * signature, the postal receipt, the arrival in the person's system, the witness of a refusal, the end of the public notice.
 * Nothing is called delivered without one. It is not before the document was made, nor in the future (decisions 2).
 * @param returned where this letter came back: no receipt from before that day proves anything
 */
export function guardService(
  name: string,
  state: PetitionState,
  service: Service,
  madeOn: string,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
  returned?: Returned,
): Refusal | undefined {
  const consent = guardElectronic(name, 'service.method', state, service.method, service.consented === true);
  if (consent) return consent;
  const notTheirs = service.agent && lacks(state, service.agent, 'receive', { zh: '「送达」', en: 'service' });
  if (notTheirs) return { ...notTheirs, field: 'service.agent' };
  const { method, servedOn, postedOn = servedOn, proof, witness } = service;
  if (postedOn < madeOn || postedOn > servedOn || servedOn > today) return outsideDays(name, madeOn, today);
  if (returned && method === 'post' && servedOn < returned.on) return cameBackThen(name, returned);
  if (!proof) return without(name, 'proof', proofs[method]);
  if (method === 'left-at-home' && !witness) return without(name, 'witness', witnessed);
  if (method !== 'notice-board') return undefined;
  if (!service.postedOn) return without(name, 'postedOn', boarded);
  const stands = running('boardNotice', service.postedOn, calendar).due;
  if (servedOn >= stands) return undefined;
  return unlawfulField(
    `${name}.notice-stands`,
    'service.servedOn',
    'MSF.95',
    {
      zh: `${service.postedOn}贴出的公告，到${stands}满30日才算送达（参照民事诉讼法第95条）。`,
      en: `A public notice of ${service.postedOn} serves on ${stands}, when it has stood 30 days (Civil Procedure Law, Art. 95, by analogy).`,
    },
    {
      zh: `请在${stands}以后登记；能当面、邮寄送到的，随时可以改用。`,
      en: `Record it then; until then it may still be handed over or posted.`,
    },
  );
}

/** The postmark, or the day a notice went up, as the state keeps it. */
export function postedOrBoarded({ method, postedOn }: Pick<Service, 'method' | 'postedOn'>) {
  if (!postedOn) return {};
  return method === 'notice-board' ? { boardOn: postedOn } : method === 'post' ? { postedOn } : {};
}

interface Lacking {
  cite: ArticleId;
  what: Words;
  way: Words;
}

const proofs: Record<Service['method'], Lacking> = {
  'in-person': {
    cite: 'MSF.87',
    what: { zh: '当面送达要有回证上的签收。', en: 'Handed over: the return slip is signed.' },
    way: { zh: '请填谁在送达回证上签收。', en: 'Say who signed the return slip.' },
  },
  post: {
    cite: 'MSF.91',
    what: { zh: '邮寄送达要有邮件号，日期以回执为准。', en: 'By post: the postal number; the receipt’s date counts.' },
    way: { zh: '请填邮件号和回执上的签收人。', en: 'Give the postal number and who signed the receipt.' },
  },
  electronic: {
    cite: 'MSF.90',
    what: { zh: '电子送达要有到达对方系统的记录。', en: 'Electronically: the record that it reached their system.' },
    way: { zh: '请填到达的号码或账号，以及记录。', en: 'Give the number or account, and the record.' },
  },
  'notice-board': {
    cite: 'MSF.95',
    what: { zh: '公告送达要记明原因和经过。', en: 'By public notice: its reason and course are written down.' },
    way: { zh: '请填贴在哪里、为什么别的方式送不到。', en: 'Say where it stood and why no other way was open.' },
  },
  'left-at-home': {
    cite: 'MSF.89',
    what: { zh: '拒绝签收的，要记明拒收事由。', en: 'Refused: its reason is written down.' },
    way: {
      zh: '请填拒收的事由，以及留在哪里、有没有拍照录像。',
      en: 'Say why, where it was left, whether it was filmed.',
    },
  },
};

const witnessed: Lacking = {
  cite: 'MSF.89',
  what: { zh: '留置送达要有见证人签名。', en: 'Left after a refusal: a witness signs.' },
  way: {
    zh: '请村（居）委会或所在单位的人到场见证，填上姓名和单位。',
    en: 'Somebody of the village or employer witnesses it.',
  },
};

const boarded: Lacking = {
  cite: 'MSF.95',
  what: { zh: '公告送达从贴出之日起算30日，要写贴出日期。', en: 'The 30 days run from the day the notice was put up.' },
  way: { zh: '请填公告贴出的日期。', en: 'Give the day it was put up.' },
};

function without(name: string, field: 'proof' | 'witness' | 'postedOn', { cite, what, way }: Lacking): Refusal {
  const lacking = field === 'postedOn' ? 'posted-on' : field;
  return unlawfulField(`${name}.${lacking}-missing`, `service.${field}`, cite, what, way);
}

function cameBackThen(name: string, { on }: Returned): Refusal {
  return unlawfulField(
    `${name}.came-back`,
    'service.servedOn',
    'MSF.91',
    {
      zh: `这份文书${on}已被退回，在那以前没有寄到。`,
      en: `The post brought this letter back on ${on}: it had not arrived before.`,
    },
    {
      zh: '重新寄到的，填新回执上的日期；没有退回的，先「更正退件登记」。',
      en: 'Posted again: give the new receipt’s day. If it never came back, correct that record first.',
    },
  );
}

function outsideDays(name: string, madeOn: string, today: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: `${name}.served-on`,
    field: 'service.servedOn',
    cite: 'MSF.87',
    what: {
      zh: `送达日期要在${madeOn}（签发）到${today}（今天）之间。`,
      en: `The day of service lies between ${madeOn} (signed) and ${today} (today).`,
    },
    way: { zh: '请按送达回证上的日期填。', en: 'Copy the date from the return slip.' },
  });
}

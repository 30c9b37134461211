import type { LocalDate } from '../../../core/calendar/index.ts';
import { called, headed } from '../called.ts';
import { dateZh, type LawArticle, lawZh, sentence } from '../words.ts';
import { contactOf, notice, numbered, organOf, para, registrationOf, type Template, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 督办 (5.3): about a unit's handling, never about a person. */
export interface Supervision {
  organId: string;
  trigger: { article: LawArticle; text: string };
  problem: string;
  wanted: string[];
  method: 'phone' | 'letter' | 'interview' | 'on-site' | 'joint';
  by: LocalDate;
}

export const supervisionMethods = {
  phone: '电话督办',
  letter: '书面督办',
  interview: '约谈',
  'on-site': '实地督办',
  joint: '联合督办',
} as const;

/** 督办函 (Art. 40), in the letter format: what it says, wherever it is made. */
/** @param about what it is about, as the sentence begins: 「你单位办理的……，」 */
export const letterOf = (about: string, unit: string, payload: Omit<Supervision, 'organId'>) => ({
  document: 'D-26' as const,
  layout: 'letter' as const,
  reader: 'organ' as const,
  ...headed('supervision-letter'),
  series: '督',
  addressee: unit,
  blocks: [
    para(`${about}，${sentence(payload.trigger.text)}依照${lawZh(payload.trigger.article)}，现予督办。`),
    ...numbered([
      { heading: '存在的问题', blocks: paragraphs(payload.problem) },
      { heading: '办理要求', blocks: [{ kind: 'list' as const, items: payload.wanted }] },
      {
        heading: '反馈',
        blocks: [
          para(
            `请于${dateZh(payload.by)}以前书面反馈办理结果并附凭证。督办由你单位以外的督查人员核实后办结。不认真对待致使问题未能解决的，依照${lawZh('R.45.3')}处理。`,
          ),
        ],
      },
    ]),
  ],
});

/** The petition that a card is about, as its letter begins. */
export const handled = (caseNumber: string) => `你单位办理的登记编号${caseNumber}的信访事项`;

export const d26Letter: Template<Supervision> = (context, payload) =>
  notice(context, {
    ...letterOf(handled(context.caseNumber), organOf(context, payload.organId).name, payload),
    contact: contactOf(context),
  });

/** One problem, one card, one leader, one team, one plan, one written reply. */
export interface SupervisionCard extends Supervision {
  cardNumber: string;
  leader: string;
  team: string[];
  plan: { step: string; by: LocalDate }[];
  /** 查、办、落, each with its evidence. */
  done: { part: '调查' | '办理' | '落实'; state: string; evidence: string }[];
  callBack?: string;
  result?: string;
  closedBy?: string;
}

/** 督办卡 (5.3). Whoever closes it is not of the unit that handles. */
export const cardOf = (
  { unit, subject, requests }: { unit: string; subject: string; requests: string[] },
  payload: Omit<SupervisionCard, 'organId'>,
) => ({
  document: 'D-26' as const,
  layout: 'form' as const,
  reader: 'file' as const,
  title: [called['supervision-card'].zh],
  called: 'supervision-card' as const,
  blocks: [
    {
      kind: 'rows' as const,
      rows: [
        { label: '卡　　号', value: payload.cardNumber, half: true as const },
        { label: '办结期限', value: dateZh(payload.by), half: true as const },
        { label: '责任单位', value: unit, half: true as const },
        { label: '牵头领导', value: payload.leader, half: true as const },
        { label: '工作专班', value: payload.team.join('、'), half: true as const },
        { label: '督办方式', value: supervisionMethods[payload.method], half: true as const },
        { label: '事　　由', value: subject },
        { label: '督办情形', value: `${payload.trigger.text}（${lawZh(payload.trigger.article)}）` },
        { label: '存在问题', value: payload.problem },
      ],
    },
    ...(requests.length > 0
      ? [
          { kind: 'heading' as const, level: 1 as const, text: '诉求' },
          { kind: 'requests' as const, rows: requests.map((text, i) => ({ no: i + 1, text })) },
        ]
      : []),
    ...(payload.plan.length > 0 ? [{ kind: 'heading' as const, level: 1 as const, text: '处置方案' }] : []),
    ...table(
      ['步骤', '期限'],
      payload.plan.map(({ step, by }) => [step, dateZh(by)]),
      [4, 1.4],
    ),
    { kind: 'heading' as const, level: 1 as const, text: '包查、包办、包落实' },
    ...table(
      ['环节', '情况', '凭证'],
      payload.done.map(({ part, state, evidence }) => [part, state, evidence]),
      [1, 4, 4],
    ),
    {
      kind: 'rows' as const,
      rows: [
        { label: '回　　访', value: payload.callBack ?? '待回访' },
        { label: '结　　果', value: payload.result ?? '办理中' },
        { label: '办结审批', value: payload.closedBy ?? '须由责任单位以外的督查人员办结' },
      ],
    },
    { kind: 'signatures' as const, labels: ['牵头领导签名', '督查人员签名'] },
  ],
});

export const d26Card: Template<SupervisionCard> = (context, payload) =>
  notice(
    context,
    cardOf(
      {
        unit: organOf(context, payload.organId).name,
        subject: registrationOf(context).subject,
        requests: registrationOf(context).requests.map(({ text }) => text),
      },
      payload,
    ),
  );

import type { LocalDate } from '../../../core/calendar/index.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext } from '../context.ts';
import type { Block, Row } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, identity, inPlaceOf, notice, numbered, para, type Template, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** When, where and before whom (1.12). */
export interface Hearing {
  on: LocalDate;
  /** 「14:30」 */
  time: string;
  place: string;
  presider: { name: string; post?: string };
  /** Odd in number; none of the section that handles the matter. */
  officers: { name: string; post: string }[];
  recorder?: string;
  /** Open, or closed with its reason: state secret, trade secret, privacy. */
  open: true | { closedFor: string };
  issues: string[];
  papers?: string;
  /** The officers are candidates: so many of them are chosen by the petitioner until that day. */
  choose?: { seats: number; until: LocalDate };
}

/** 听证通知书 (Art. 31.6, 36): time, place, presider, officers, rights, papers. */
export const d17Notice: Template<Hearing> = (context, payload) =>
  notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('hearing-noticed'),
    series: '听',
    addressee: addressee(context),
    blocks: [
      para(
        `本机关定于${dateZh(payload.on)}${payload.time}，就您反映的事项（登记编号${context.caseNumber}）举行听证（${heardUnder(context)}），请您参加。`,
      ),
      ...inPlaceOf(context, 'D-17', '通知', '信访事项听证通知书'),
      ...numbered([
        {
          heading: '听证安排',
          blocks: [{ kind: 'rows', rows: arrangement(payload) }, ...officers(payload), ...choice(payload)],
        },
        { heading: '听证的问题', blocks: [{ kind: 'list', items: payload.issues }] },
        {
          heading: '请带的材料',
          blocks: [para(payload.papers ? sentence(payload.papers) : '身份证件，以及您认为有用的证据。')],
        },
        {
          heading: '您的权利',
          blocks: [
            {
              kind: 'list',
              items: [
                `认为主持人、听证员、记录员与本事项有直接利害关系的，可以在听证开始前申请回避（${lawZh('R.28', context.state.receivedOn)}），网上、来信、来电、当面都可以；听证前由本机关负责人（主持人是负责人的，由上一级）决定并告诉您，换上的人同时写明。`,
                '可以委托一至二人代为参加；多人的，推选不超过五名代表。可以请求改期，可以提交证据、提问、辩论，核对笔录后签名。',
                '收到本通知时离听证不足7日（需要您挑选听证员的，不足10个工作日）的，请告诉我们，听证改期举行。',
                '需要手语、方言或者民族语言翻译，行动不便或者需要大字材料的，请提前告诉我们。不收费用。',
                '不参加、中途退出或者撤回听证申请，不影响本事项继续办理，也不会因此得到更不利的答复。',
              ],
            },
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called['hearing-noticed'].en,
      lines: [
        `A hearing on your matter, registration number ${context.caseNumber}, is held on ${payload.on} at ${payload.time}, ${payload.place}. You may bring one or two agents, ask that an official with an interest step aside before it begins, and ask for an interpreter. Not coming never worsens the answer.`,
        ...(payload.choose
          ? [
              `Please choose ${payload.choose.seats} hearing officers from the list by ${payload.choose.until}, by their numbers. Whoever is not chosen by then is added by this office from the list, and you are told.`,
            ]
          : []),
      ],
    },
  });

/** 听证公告: what is heard, where and when, for the public. It names nobody who brought the matter. Numbered apart from the notice. */
export const d17Announcement: Template<Hearing & { seats?: number }> = (context, payload) =>
  notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'file',
    ...headed('hearing-announced'),
    series: '听公',
    blocks: [
      para(`本机关定于${dateZh(payload.on)}${payload.time}举行信访事项听证（${heardUnder(context)}），现予公告。`),
      ...inPlaceOf(context, 'D-17', '公告', '信访事项听证公告'),
      { kind: 'rows', rows: arrangement(payload) },
      { kind: 'heading', level: 1, text: '一、听证的问题' },
      { kind: 'list', items: payload.issues },
      { kind: 'heading', level: 1, text: '二、旁听' },
      para(
        `${payload.seats ? `设旁听席${payload.seats}个，` : '设旁听席，'}按报名先后安排，凭身份证件入场，不录音录像。报名电话${context.issuer.phone}。`,
      ),
    ],
    contact: contactOf(context),
  });

/** 听证申请书: the petitioner's own wish, a form. */
export const d17Application: Template<{ reason: string; open?: boolean; needs?: string; to?: string }> = (
  context,
  payload,
) =>
  notice(context, {
    document: 'D-17',
    layout: 'form',
    reader: 'file',
    ...headed('hearing-asked'),
    addressee: payload.to ?? context.issuer.name,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '申 请 人', value: identity(context.petitioner.name), half: true },
          { label: '联系电话', value: identity(context.petitioner.phone), half: true },
          { label: '申请日期', value: dateZh(context.on), ...(payload.open !== undefined && { half: true as const }) },
          ...(payload.open === undefined
            ? []
            : [{ label: '是否公开', value: payload.open ? '同意公开举行' : '请求不公开举行', half: true as const }]),
          ...(payload.needs ? [{ label: '需要的帮助', value: payload.needs }] : []),
        ],
      },
      { kind: 'heading', level: 1, text: '申请听证的问题和理由' },
      ...paragraphs(payload.reason),
      para('申请听证不收费用，可以随时撤回。'),
      { kind: 'signatures', labels: ['申请人签名', '收到人签名'] },
    ],
  });

function arrangement({ on, time, place, presider, recorder, open }: Hearing): Row[] {
  return [
    { label: '时　　间', value: `${dateZh(on)} ${time}` },
    { label: '地　　点', value: place },
    { label: '主 持 人', value: presiding(presider) },
    { label: '方　　式', value: open === true ? '公开举行' : '不公开举行', ...(recorder && { half: true as const }) },
    ...(recorder ? [{ label: '记 录 员', value: recorder, half: true as const }] : []),
    ...(open === true ? [] : [{ label: '不公开理由', value: open.closedFor }]),
  ];
}

function officers({ officers: list, choose }: Hearing) {
  if (!choose) {
    return table(
      ['听证员', '单位职务'],
      list.map(({ name, post }) => [name, post]),
      [1, 3],
    );
  }
  return table(
    ['序号', '听证员候选人', '单位职务'],
    list.map(({ name, post }, i) => [String(i + 1), name, post]),
    [1, 2, 5],
  );
}

/** How the petitioner chooses, and what happens where nothing is said (domain 1.12). */
function choice({ choose }: Hearing): Block[] {
  if (!choose) return [];
  return [
    para([
      `请您从以上候选人中选${choose.seats}位听证员，`,
      { strong: `最迟${dateZh(choose.until)}` },
      '告诉我们序号；网上用登记编号和查询码，或者来信、来电、当面都可以。没有选、没有选够的，由本机关从名单里补齐，仍为单数，承办的人和科室不参加，并书面告诉您。',
    ]),
  ];
}

const presiding = ({ name, post }: Hearing['presider']) => (post ? `${name}（${post}）` : name);

/** The article that a hearing of this stage rests on: at re-review Art. 36, else Art. 31. */
export const heardUnder = ({ state }: NoticeContext): string =>
  lawZh(state.hearing?.at === 'rereview' ? 'R.36.2' : 'R.31.6');

/** The hearing as a heading needs it. */
export const heldAt = (context: NoticeContext, { on, time, place }: Pick<Hearing, 'on' | 'time' | 'place'>): Row[] => [
  { label: '时　　间', value: `${dateZh(on)} ${time}`.trim(), half: true },
  { label: '组织机关', value: context.issuer.name, half: true },
  { label: '地　　点', value: place },
];

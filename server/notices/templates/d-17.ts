import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeContext } from '../context.ts';
import type { Block, Row } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  identity,
  inPlaceOf,
  isRefusal,
  notice,
  numbered,
  para,
  type Template,
  table,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { due } from './dates.ts';

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
}

/** 听证通知书 (Art. 31.6, 36): time, place, presider, officers, rights, papers. */
export const d17Notice: Template<Hearing> = (context, payload) =>
  notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项听证通知书'],
    series: '听',
    addressee: addressee(context),
    blocks: [
      para(
        `本机关定于${dateZh(payload.on)}${payload.time}，就您反映的事项（登记编号${context.caseNumber}）举行听证（${heardUnder(context)}），请您参加。`,
      ),
      ...inPlaceOf(context, 'D-17', '通知', '信访事项听证通知书'),
      ...numbered([
        { heading: '听证安排', blocks: [{ kind: 'rows', rows: arrangement(payload) }, ...officers(payload)] },
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
                `认为主持人、听证员、记录员与本事项有直接利害关系的，可以在听证开始前申请回避（${lawZh('R.28', context.state.receivedOn)}）。`,
                '可以委托一至二人代为参加；多人的，推选不超过五名代表。可以请求改期，可以提交证据、提问、辩论，核对笔录后签名。',
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
      title: 'Notice of hearing',
      lines: [
        `A hearing on your matter, registration number ${context.caseNumber}, is held on ${payload.on} at ${payload.time}, ${payload.place}. You may bring one or two agents, ask that an official with an interest step aside, and ask for an interpreter. Not coming never worsens the answer.`,
      ],
    },
  });

/** 听证公告: what is heard, where and when, for the public. It names nobody who brought the matter. Numbered apart from the notice. */
export const d17Announcement: Template<Hearing & { seats?: number }> = (context, payload) =>
  notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'file',
    title: ['信访事项听证公告'],
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
    title: ['信访事项听证申请书'],
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

/** 听证征询函: the organ proposes a hearing; silence is no, and no is not held against anybody. */
export const d17Consultation: Template<{ reason: string; issues: string[] }> = (context, payload) => {
  const answer = due('askHearing', context.on, context, context.issuer.id, { zh: '发出本函', en: 'this letter' });
  if (isRefusal(answer)) return answer;
  const [last] = answer.lines;
  return notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项听证征询函'],
    series: '听',
    addressee: addressee(context),
    blocks: [
      para(
        `为查明您反映的事项（登记编号${context.caseNumber}），本机关打算举行听证（${lawZh('R.31.6', context.state.receivedOn)}），现征求您的意见。`,
      ),
      ...numbered([
        { heading: '为什么要听证', blocks: paragraphs(payload.reason) },
        { heading: '打算听证的问题', blocks: [{ kind: 'list', items: payload.issues }] },
        {
          heading: '怎么答复',
          blocks: [
            para(
              `请在5个工作日内（${last?.text.zh ?? ''}）告诉我们是否同意，电话、来信、当面、网上都可以。没有答复的，视为不同意。同意与否由您决定；不同意听证，不影响本事项的办理和答复。`,
            ),
            answerBy(clockBlock({ ...answer, lines: answer.lines.filter((_, i) => i !== 1) })),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
  });
};

/** The period is that of the default profile (1.12), reckoned as any five working days; its article speaks of something else. */
function answerBy(block: Block): Block {
  if (block.kind !== 'clock') return block;
  return { ...block, lines: block.lines.map((line, i) => (i === 0 ? { ...line, label: '答复期限' } : line)) };
}

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

function officers({ officers: list }: Hearing) {
  return table(
    ['听证员', '单位职务'],
    list.map(({ name, post }) => [name, post]),
    [1, 3],
  );
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

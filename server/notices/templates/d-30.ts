import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Block, Named } from '../model.ts';
import { dateZh } from '../words.ts';
import { identity, notice, para, registrationOf, type Template, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 领导接访 (5.1): what was said, answered at once, promised. The leader's instruction does not decide the outcome. */
export interface Reception {
  on: LocalDate;
  form: '接访' | '约访' | '下访' | '专题接访' | '带案下访';
  place: string;
  leader: { name: string; post: string };
  attendees: string[];
  told: string;
  answered?: string;
  promises: { what: string; unit: string; by: LocalDate }[];
  petitionerTold: boolean;
}

/** What the record says, whoever draws it up. */
export interface ReceptionSheet extends Omit<Reception, 'form'> {
  visitor: Named | string;
  subject: string;
  instructions?: { words: string; unit: string; by: LocalDate }[];
  correction?: string;
}

/** 领导接访登记表 (Art. 18): linked to a registration, always (R-REC-2); read back to the visitor. */
export const d30Reception: Template<Reception> = (context, payload) =>
  notice(context, {
    document: 'D-30',
    layout: 'form',
    reader: 'file',
    title: [`领导${payload.form}登记表`],
    blocks: receptionBlocks({
      ...payload,
      visitor: identity(context.petitioner.name),
      subject: registrationOf(context).subject,
    }),
  });

/** The body of the record. */
export const receptionBlocks = (sheet: ReceptionSheet): Block[] => [
  {
    kind: 'rows',
    rows: [
      { label: '日　　期', value: dateZh(sheet.on), half: true },
      { label: '地　　点', value: sheet.place, half: true },
      {
        label: '领　　导',
        value: `${sheet.leader.name}${sheet.leader.post && `（${sheet.leader.post}）`}`,
        half: true,
      },
      { label: '来 访 人', value: sheet.visitor, half: true },
      { label: '参加单位', value: sheet.attendees.join('、') || '没有' },
      { label: '事　　由', value: sheet.subject },
    ],
  },
  { kind: 'heading', level: 1, text: '反映的情况' },
  ...paragraphs(sheet.told),
  ...(sheet.correction ? [para(`来访人补充更正：${sheet.correction}`)] : []),
  { kind: 'heading', level: 1, text: '当场答复' },
  para(sheet.answered ?? '没有当场答复的事项。'),
  { kind: 'heading', level: 1, text: '承诺和交办' },
  ...table(
    ['事项', '责任单位', '期限'],
    [
      ...sheet.promises,
      ...(sheet.instructions ?? []).map(({ words, ...rest }) => ({ what: `批示：${words}`, ...rest })),
    ].map(({ what, unit, by }) => [what, unit, dateZh(by)]),
    [5, 3, 2.2],
  ),
  para(
    `交办意见不改变本事项依法办理的程序和结论。以上内容${sheet.petitionerTold ? '已' : '尚未'}念给来访人听，办理结果会告知来访人。`,
  ),
  { kind: 'signatures', labels: ['来访人签名', '接访领导签名', '记录人签名'] },
];

/** 包案 (5.2): five named roles on one matter. Never used for watching a person. */
export interface Charge {
  leader: string;
  roles: { role: '责任单位负责人' | '经办人' | '属地协调人' | '法律帮扶联系人'; name: string; unit: string }[];
  plan: { step: string; by: LocalDate; state: string }[];
  deadline: LocalDate;
  handOver?: string;
  /** Closing needs all three. */
  closing: { served: boolean; executed: boolean; calledBack: boolean };
}

/** 包案卡. A closed card stays readable with its matter (INV-1). */
export const chargeOf = (subject: string, payload: Charge) => {
  const yes = (done: boolean) => (done ? '✓ 已有' : '○ 还没有');
  return {
    document: 'D-30' as const,
    layout: 'form' as const,
    reader: 'file' as const,
    title: ['领导包案卡'],
    blocks: [
      {
        kind: 'rows' as const,
        rows: [
          { label: '事　　由', value: subject },
          { label: '包案领导', value: payload.leader, half: true as const },
          { label: '化解期限', value: dateZh(payload.deadline), half: true as const },
        ],
      },
      ...table(
        ['职责', '姓名', '单位'],
        payload.roles.map(({ role, name, unit }) => [role, name, unit]),
        [3, 2, 4],
      ),
      { kind: 'heading' as const, level: 1 as const, text: '化解方案' },
      ...table(
        ['步骤', '期限', '情况'],
        payload.plan.map(({ step, by, state }) => [step, dateZh(by), state]),
        [4, 2.2, 3],
      ),
      {
        kind: 'rows' as const,
        rows: [
          { label: '文书送达', value: yes(payload.closing.served), half: true as const },
          { label: '执行凭证', value: yes(payload.closing.executed), half: true as const },
          { label: '外单位回访', value: yes(payload.closing.calledBack), half: true as const },
          { label: '交接记录', value: payload.handOver ?? '没有交接', half: true as const },
        ],
      },
      para('三项齐全才能结案。结案后案卷仍可查询，信访人随时可以补充、复查。'),
      { kind: 'signatures' as const, labels: ['包案领导签名', '信访局签名'] },
    ],
  };
};

export const d30Charge: Template<Charge> = (context, payload) =>
  notice(context, chargeOf(registrationOf(context).subject, payload));

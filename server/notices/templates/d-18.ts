import { headed } from '../called.ts';
import { dateZh, sentence } from '../words.ts';
import { contactOf, notice, numbered, para, type Template, table } from './base.ts';
import { paragraphs } from './d-13.ts';
import { type Hearing, heardUnder, heldAt } from './d-17.ts';

/** What was said, in its order (1.12: open, present, state, answer, question, debate, deliberate). */
export interface HearingRecord extends Pick<Hearing, 'on' | 'time' | 'place' | 'presider' | 'officers' | 'recorder'> {
  present?: { name: string; part: string }[];
  /** Who came, in the office's own words. */
  attended?: string;
  /** Whether whoever asked for it came. */
  came?: boolean;
  /** As written down by the recorder, where it is not in columns. */
  record?: string;
  steps?: { step: string; speaker: string; said: string }[];
  evidence?: { item: string; from: string; objection?: string }[];
  /** Who did not sign, and why. */
  unsigned?: string;
  corrections?: string;
}

/** 听证笔录: read back and signed by all. */
export const d18Record: Template<HearingRecord> = (context, payload) =>
  notice(context, {
    document: 'D-18',
    layout: 'form',
    reader: 'file',
    ...headed('hearing-held'),
    blocks: [
      {
        kind: 'rows',
        rows: [
          ...heldAt(context, payload),
          { label: '主 持 人', value: payload.presider.name, ...(payload.recorder && { half: true as const }) },
          ...(payload.recorder ? [{ label: '记 录 员', value: payload.recorder, half: true as const }] : []),
          { label: '听 证 员', value: payload.officers.map(({ name }) => name).join('、') },
          {
            label: '参 加 人',
            value:
              payload.attended ??
              payload.present?.map(({ name, part }) => `${name}（${part}）`).join('、') ??
              (payload.came === false ? '信访人没有到场' : '信访人、办理单位'),
          },
        ],
      },
      { kind: 'heading', level: 1, text: '发言' },
      ...table(
        ['环节', '发言人', '内容'],
        (payload.steps ?? []).map(({ step, speaker, said }) => [step, speaker, said]),
        [2, 2, 8],
      ),
      ...(payload.record ? paragraphs(payload.record) : []),
      ...(payload.evidence ? [{ kind: 'heading' as const, level: 1 as const, text: '证据和质证' }] : []),
      ...table(
        ['证据', '提供人', '对方意见'],
        (payload.evidence ?? []).map(({ item, from, objection }) => [item, from, objection ?? '没有异议']),
        [4, 2, 4],
      ),
      para(closing(payload)),
      { kind: 'signatures', labels: ['信访人（代表）签名', '办理单位签名', '听证员签名', '主持人签名', '记录员签名'] },
    ],
  });

function closing({ came, unsigned, corrections }: HearingRecord): string {
  if (came === false) return '信访人没有到场，听证没有举行。不到场不影响本事项继续办理，也不会因此得到更不利的答复。';
  const signed = unsigned ? `没有签名的：${sentence(unsigned)}` : '拒绝签名的，由记录员注明情况。';
  return `本笔录已当场宣读，参加人核对无误。更正：${corrections ?? '无'}。${signed}`;
}

/** What the hearing officers found: it has to be addressed in the opinion (D-14, D-24). */
export interface HearingReport extends Pick<Hearing, 'on' | 'time' | 'place' | 'presider' | 'officers'> {
  course: string;
  /** Point by point, or in the officers' own words. */
  findings: { issue: string; finding: string; grounds: string }[] | string;
  advice: string;
  /** A finding that not all officers share is written down with its reasons. */
  dissent?: string;
}

/** 听证报告: within five working days after the hearing. */
export const d18Report: Template<HearingReport> = (context, payload) =>
  notice(context, {
    document: 'D-18',
    layout: 'opinion',
    reader: 'petitioner',
    ...headed('hearing-concluded'),
    series: '听',
    blocks: [
      para(
        `${dateZh(payload.on)}，本机关就登记编号${context.caseNumber}的信访事项举行听证（${heardUnder(context)}）。主持人${payload.presider.name}，听证员${payload.officers.map(({ name }) => name).join('、')}。现将听证情况报告如下：`,
      ),
      ...numbered([
        { heading: '听证经过', blocks: paragraphs(payload.course) },
        {
          heading: '听证员认定的事实',
          blocks:
            typeof payload.findings === 'string'
              ? paragraphs(payload.findings)
              : payload.findings.flatMap(({ issue, finding, grounds }, i) => [
                  {
                    kind: 'heading' as const,
                    level: 2 as const,
                    text: `（${'一二三四五六七八九十'[i] ?? i + 1}）${issue}`,
                  },
                  para(sentence(finding)),
                  para(`依据：${sentence(grounds)}`),
                ]),
        },
        { heading: '听证意见', blocks: paragraphs(payload.advice) },
        { heading: '不同意见', blocks: payload.dissent ? paragraphs(payload.dissent) : [] },
      ]),
      para('本报告送信访人和办理单位。办理单位的书面答复应当对本报告逐项回应；不采纳的，说明理由。'),
    ],
    contact: contactOf(context),
  });

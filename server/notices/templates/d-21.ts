import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { type OfficeContext, officePaper, para, table } from './base.ts';
import { paragraphs } from './d-13.ts';

export interface Minutes {
  /** 「第4次」 */
  session: number;
  heldOn: LocalDate;
  place: string;
  convener: string;
  present: string[];
  absent: string[];
  items: { title: string; discussion: string; decision: string; unit: string; by: LocalDate; dissent?: string }[];
  /** Tasks of the last meeting: done or not, first of all. */
  open: { task: string; unit: string; state: string }[];
}

/** 联席会议纪要 (Art. 13): what was decided, which organ does it, by when. It binds on the convener's signature. */
export function d21(context: OfficeContext, payload: Minutes): NoticeModel {
  return officePaper(context, {
    document: 'D-21',
    layout: 'opinion',
    reader: 'organ',
    head: '信访工作联席会议纪要',
    title: [`第${payload.session}次会议`],
    series: '纪',
    sealed: false,
    blocks: [
      para(
        `${dateZh(payload.heldOn)}，${payload.convener}在${payload.place}主持召开信访工作联席会议第${payload.session}次会议（${lawZh('R.13')}）。纪要如下：`,
      ),
      ...(payload.open.length > 0
        ? [
            { kind: 'heading' as const, level: 1 as const, text: '一、上次议定事项的办理情况' },
            ...table(
              ['事项', '责任单位', '情况'],
              payload.open.map(({ task, unit, state }) => [task, unit, state]),
              [4, 3, 3],
            ),
          ]
        : []),
      { kind: 'heading', level: 1, text: `${payload.open.length > 0 ? '二' : '一'}、本次议定事项` },
      ...payload.items.flatMap(({ title, discussion, decision, unit, by, dissent }, i) => [
        { kind: 'heading' as const, level: 2 as const, text: `（${'一二三四五六七八九十'[i] ?? i + 1}）${title}` },
        ...paragraphs(discussion),
        para([
          { strong: '议定：' },
          `${decision.replace(/[。；;]$/, '')}。由${unit}于${dateZh(by)}以前办结并书面报告。`,
        ]),
        ...(dissent ? [para([{ strong: '不同意见：' }, dissent])] : []),
      ]),
      para(`出席：${payload.present.join('、')}。`),
      ...(payload.absent.length > 0 ? [para(`请假：${payload.absent.join('、')}。`)] : []),
    ],
    copyTo: payload.present.map((name) => name.replace(/（.*）$/, '')),
  });
}

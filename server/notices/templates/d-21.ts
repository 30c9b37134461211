import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  latest,
  notice,
  numbered,
  type OfficeContext,
  officePaper,
  organOf,
  para,
  registrationOf,
  type Template,
  table,
} from './base.ts';
import { paragraphs } from './d-13.ts';

export interface Minutes {
  /** 「第4次」 */
  session: number;
  heldOn: LocalDate;
  /** A session on one case bears its name in place of the number. */
  about?: string;
  place: string;
  convener: string;
  /** Who signed it, where that is recorded. */
  signer?: string;
  present: string[];
  absent: string[];
  items: { title: string; discussion: string; decision: string; unit?: string; by?: LocalDate; dissent?: string }[];
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
    title: [payload.about ?? `第${payload.session}次会议`],
    series: '纪',
    sealed: false,
    blocks: [
      para(
        `${dateZh(payload.heldOn)}，${payload.convener}在${payload.place}主持召开信访工作联席会议${payload.about ? `（${payload.about}）` : `第${payload.session}次会议`}（${lawZh('R.13')}）。纪要如下：`,
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
          `${decision.replace(/[。；;]$/, '')}。${unit && by ? `由${unit}于${dateZh(by)}以前办结并书面报告。` : '下次会议再议。'}`,
        ]),
        ...(dissent ? [para([{ strong: '不同意见：' }, dissent])] : []),
      ]),
      para(`出席：${payload.present.join('、')}。`),
      ...(payload.absent.length > 0 ? [para(`请假：${payload.absent.join('、')}。`)] : []),
      ...(payload.signer ? [para(`签发：${payload.signer}。`)] : []),
    ],
    copyTo: payload.present.map((name) => name.replace(/（.*）$/, '')),
  });
}

const asked = { jurisdiction: '由谁办理有争议', joint: '需要几个单位一起办理', hard: '情况疑难' } as const;

/**
 * 协调决定 on one matter (Art. 13, 24): minutes of the joint conference, or the common superior's decision. It binds the organs
 * named in it (R-JUR-4), and tells nothing of who brought the matter.
 */
export const coordinated: Template<PayloadOf<'decideCoordination'>> = (context, payload) => {
  const { question, by, organIds } = disputed(context);
  const lead = organOf(context, payload.leadId);
  const parts = payload.parts.map(({ organId, what, by: day }) => [organOf(context, organId).name, what, dateZh(day)]);
  const others = [...new Set([...organIds, ...payload.parts.map(({ organId }) => organId), lead.id])];
  const conference = by === 'conference';
  return notice(context, {
    document: 'D-21',
    layout: conference ? 'opinion' : 'letter',
    reader: 'organ',
    ...(conference && { head: '信访工作联席会议纪要', sealed: false }),
    title: conference ? ['信访事项协调纪要'] : ['关于信访事项办理单位的决定'],
    series: conference ? '纪' : '协',
    ...(!conference && { addressee: others.map((id) => organOf(context, id).name).join('、') }),
    blocks: [
      para(
        `登记编号${context.caseNumber}“${registrationOf(context).subject}”信访事项${asked[question]}，${conference ? '信访工作联席会议' : '本机关'}于${dateZh(context.on)}协调决定如下（${lawZh(conference ? 'R.13' : 'R.24')}）：`,
      ),
      ...numbered([
        {
          heading: '办理单位',
          blocks: [para([{ strong: `由${lead.name}${parts.length > 0 ? '牵头办理' : '办理'}。` }])],
        },
        { heading: '决定和理由', blocks: paragraphs(sentence(payload.decision)) },
        { heading: '分工', blocks: table(['单位', '办什么', '哪天以前'], parts, [3, 5, 3]) },
        {
          heading: '效力',
          blocks: [para('本决定对上述单位有约束力，不得再提出异议或者退回。协调期间和协调以后，办理期限照走。')],
        },
      ]),
      ...(payload.minutesNo ? [para(`会议记录：${payload.minutesNo}。`)] : []),
    ],
    copyTo: conference ? others.map((id) => organOf(context, id).name) : [],
  });
};

/** What was put forward, by the holder or by a second objection. */
function disputed(context: NoticeContext) {
  const called = latest(context, 'callConference');
  const objected = latest(context, 'object');
  if (called?.payload.arbiter && called.seq > (objected?.payload.arbiter ? objected.seq : 0)) {
    const { question, organIds, arbiter } = called.payload;
    return { question, organIds, by: arbiter.by };
  }
  return {
    question: 'jurisdiction' as const,
    organIds: context.state.returnedBy ?? [],
    by: objected?.payload.arbiter?.by ?? ('superior' as const),
  };
}

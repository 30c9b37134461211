import { grounds, live, type Programme, progressOf, results, targetsOf, whysOut } from '../../../core/backlog/index.ts';
import type { LocalDate } from '../../../core/calendar/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import type { Block } from '../model.ts';
import { numbered, officePaper, para, table } from '../templates/base.ts';
import { paragraphs } from '../templates/d-13.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

type Context = OfficePaperContext<Programme>;

/** What both papers say of counting: a figure is a number of matters of the list, never of people. */
const method =
  '本件数字都是清册里的事项件数，由系统按事实计算，可逐件核对；办到位指意见送达、执行有凭证、责任单位以外的单位回访过。信访件数、批次和人数不作目标，也不作考核。';

/** 积案化解方案: the list with each matter's rule, and each unit's targets. Numbers alone: what a matter is about stays in its file. */
const plan: OfficeTemplate = (given) => {
  const context = given as Context;
  const { state, organ } = context;
  return officePaper(context, {
    document: 'D-33',
    layout: 'opinion',
    reader: 'organ',
    title: said(context, 'draft', 'title'),
    series: '积',
    blocks: [
      para(
        `清点日${dateZh(state.takenOn!)}，在册${live(state).length}件；截止日${dateZh(state.until!)}（${lawZh('R.38')}）。`,
      ),
      ...numbered([
        { heading: '怎么化解', blocks: paragraphs(said(context, 'draft', 'aim')) },
        {
          heading: '目标',
          blocks: table(
            ['责任单位', '在册', '办到位（累计）'],
            progressOf(state, context.on).map(({ unit, listed }) => [
              organ(unit).name,
              `${listed.length}件`,
              targetsOf(state, unit)
                .map(({ count, by }) => `${dateZh(by)}前${count}件`)
                .join('；'),
            ]),
            [4, 2, 6],
          ),
        },
        {
          heading: '清册',
          blocks: table(
            ['序号', '登记编号', '入册规则', '起算日', '责任单位'],
            live(state).map(({ no, matter, ground, since, unit }) => [
              `${no}`,
              groupedNumber(matter),
              grounds[ground].zh,
              since,
              organ(unit).name,
            ]),
            [1, 5, 4, 3, 4],
          ),
        },
        { heading: '不列的', blocks: leftOut(context) },
        { heading: '口径', blocks: [para(method)] },
      ]),
    ],
    copyTo: (state.organs.responsible ?? []).map((id) => organ(id).name),
  });
};

/** 积案化解总结: what was resolved and how, month by month, why it was behind, and who goes on with the rest. */
const report: OfficeTemplate = (given) => {
  const context = given as Context;
  const { state, organ, history } = context;
  const units = progressOf(state, context.on);
  const open = live(state).filter(({ done }) => !done);
  const reasons = history.filter(({ act }) => act === 'explain');
  return officePaper(context, {
    document: 'D-33',
    layout: 'opinion',
    reader: 'organ',
    title: `${said(context, 'draft', 'title')}总结`,
    series: '积',
    blocks: [
      para(sentence(said(context, 'close', 'summary'))),
      ...numbered([
        {
          heading: '结果',
          blocks: table(
            ['责任单位', '在册', '目标', '办到位', `其中${results.settled.zh}`, '未办到位'],
            units.map(({ unit, listed, done, settled }) => [
              organ(unit).name,
              `${listed.length}件`,
              `${Math.min(listed.length, targetsOf(state, unit).at(-1)?.count ?? 0)}件`,
              `${done.length}件`,
              `${settled.length}件`,
              `${listed.length - done.length}件`,
            ]),
            [5, 2, 2, 2, 4, 2],
          ),
        },
        {
          heading: '每月盘点',
          blocks: table(
            ['日期', '责任单位', '在册', '办到位', '到期应办到位'],
            state.reviews.flatMap(({ on, units: kept }) =>
              kept.map(({ unit, listed, done, due }) => [on, organ(unit).name, `${listed}件`, `${done}件`, `${due}件`]),
            ),
            [3, 5, 2, 2, 3],
          ),
        },
        {
          heading: '落后的原因',
          blocks: reasons.map(({ organId, occurredOn, payload }) =>
            para(
              `${organ(organId).name}（${dateZh(occurredOn)}）：${trimmed(payload.reason)}；${trimmed(payload.next)}，${dateZh(payload.by as LocalDate)}前补上。`,
            ),
          ),
        },
        {
          heading: '没有办到位的',
          blocks: [
            ...table(
              ['序号', '登记编号', '责任单位'],
              open.map(({ no, matter, unit }) => [`${no}`, groupedNumber(matter), organ(unit).name]),
              [1, 5, 5],
            ),
            ...(context.payload.left ? paragraphs(String(context.payload.left)) : []),
          ],
        },
        { heading: '不列的', blocks: leftOut(context) },
        { heading: '口径', blocks: [para(method)] },
      ]),
    ],
    copyTo: (state.organs.responsible ?? []).map((id) => organ(id).name),
  });
};

function leftOut({ state, history }: Context): Block[] {
  return table(
    ['序号', '登记编号', '为什么', '理由'],
    state.entries.flatMap(({ no, matter, out }) => {
      if (!out) return [];
      const fact = history.findLast(({ act, payload }) => act === 'leaveOut' && payload.matter === matter);
      return [[`${no}`, groupedNumber(matter), whysOut[out.why].zh, String(fact?.payload.reason ?? '')]];
    }),
    [1, 5, 5, 5],
  );
}

const trimmed = (text: unknown) => String(text).replace(/[。；;]$/, '');

const said = ({ history }: Context, act: string, field: string) =>
  String(history.findLast((one) => one.act === act)?.payload[field] ?? '');

export const backlogPapers: OfficeTemplates = { approve: [plan], close: [report] };

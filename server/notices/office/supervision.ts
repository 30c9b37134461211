import type { LocalDate } from '../../../core/calendar/index.ts';
import type { ArticleId } from '../../../core/law/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import { type Card, type MeasureName, measures, type TriggerName, triggers } from '../../../core/supervision/index.ts';
import { officePaper, para } from '../templates/base.ts';
import { paragraphs } from '../templates/d-13.ts';
import { cardOf, handled, letterOf } from '../templates/d-26.ts';
import { dateZh, isOfLaw, type LawArticle, lawZh } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

/** Why, as the letter's first sentence goes on: 「你单位办理的……信访事项，」. */
const reasonOf = (trigger: TriggerName): string =>
  trigger === 'by-hand' ? '督查发现办理中存在问题' : triggers[trigger].zh;

/** 督办函 to the unit (D-26). A rule of the product is no law: such a letter cites the power to supervise. */
const letter: OfficeTemplate = (context) => {
  const { state, payload, organ } = context as OfficePaperContext<Card>;
  const { trigger, wanted, problem, dueOn } = payload as {
    trigger: TriggerName;
    wanted: string;
    problem: string;
    dueOn: LocalDate;
  };
  return officePaper(context, {
    ...letterOf(aboutZh(state), organ(state.organs.responsible?.[0] ?? '').name, {
      trigger: { article: inLaw(triggers[trigger].article), text: reasonOf(trigger) },
      problem,
      wanted: [wanted],
      method: state.method,
      by: dueOn,
    }),
    contact: contactOf(context),
    ...(state.organs.copied && { copyTo: state.organs.copied.map((id) => organ(id).name) }),
    ...caseOf(state),
  });
};

/** 督办卡 as it is closed: the plan, the three parts with what was answered, the call-back, who closed it. */
const card: OfficeTemplate = (context) => {
  const { state, history, organ, officerName, subject, number } = context as OfficePaperContext<Card>;
  const said = (name: string) => history.findLast((past) => name in past.payload)?.payload[name];
  const plan = (history.findLast(({ act }) => act === 'accept')?.payload.plan ?? []) as {
    step: string;
    by: LocalDate;
  }[];
  const answer = history.findLast(({ act }) => act === 'answer' || act === 'explainLateness');
  const text = String(answer?.payload.answer ?? answer?.payload.reason ?? '');
  const files = (answer?.payload.files as string[] | undefined)?.length ?? 0;
  const { investigated, handled, implemented } = state.done;
  const part = (name: '调查' | '办理' | '落实', done: boolean) => ({
    part: name,
    state: done ? `已${name}` : `未${name}`,
    evidence: done ? (files > 0 ? `${text}（附件${files}份）` : text) : '—',
  });
  const closing = history.at(-1);
  return officePaper(context, {
    ...cardOf(
      {
        unit: organ(state.organs.responsible?.[0] ?? '').name,
        subject: state.recommendation ? `${state.recommendation}建议` : subject(state.matters[0] ?? ''),
        requests: [],
      },
      {
        cardNumber: number ?? '',
        trigger: { article: inLaw(triggers[state.trigger].article), text: triggers[state.trigger].zh },
        problem: String(said('problem') ?? ''),
        wanted: [],
        method: state.method,
        by: state.dueOn,
        leader: (state.officers.lead ?? []).map(officerName).join('、') || '—',
        team: (state.officers.team ?? state.handlerIds).map(officerName),
        plan,
        done: [part('调查', investigated), part('办理', handled), part('落实', implemented)],
        callBack: String(said('callBack') ?? ''),
        result: results[String(said('result'))] ?? '办理中',
        closedBy: `${officerName(closing?.officerId ?? '')}，${dateZh(context.on)}`,
      },
    ),
    ...caseOf(state),
  });
};
/** What the card is about: a petition the unit handles, or a recommendation sent to it. */
const aboutZh = ({ recommendation, matters }: Card) =>
  recommendation ? `送达你单位的${recommendation}建议` : handled(groupedNumber(matters[0] ?? ''));
const caseOf = ({ matters }: Card) => (matters[0] ? { caseNumber: groupedNumber(matters[0]) } : {});
const results: Record<string, string> = { solved: '已解决', explained: '已解释清楚', diverted: '已导入法定途径' };

/** 挂牌督办、限期整改、约谈的通知 (Art. 39), from the convener to the unit. */
const measure: OfficeTemplate = (context) => {
  const { state, payload, organ, history } = context as OfficePaperContext<Card>;
  const { by, decision } = payload as { by: LocalDate; decision: string };
  const proposed = history.findLast(({ act }) => act === 'proposeMeasure')?.payload;
  const asked = { measure: 'listing' as MeasureName, grounds: '', ...proposed };
  return officePaper(context, {
    document: 'D-26',
    layout: 'letter',
    reader: 'organ',
    title: [`${measures[asked.measure].zh}通知`],
    called: 'supervision-measure',
    series: '督',
    addressee: organ(state.organs.responsible?.[0] ?? '').name,
    ...caseOf(state),
    blocks: [
      para(`${aboutZh(state)}，督办后仍未落实。依照${lawZh('R.39')}，决定${measures[asked.measure].zh}。`),
      { kind: 'heading', level: 1, text: '一、事由' },
      ...paragraphs(asked.grounds),
      { kind: 'heading', level: 1, text: '二、决定' },
      ...paragraphs(decision),
      para(`${asked.measure === 'interview' ? '约谈' : '办结并书面反馈'}的最后一日为${dateZh(by)}。`),
    ],
    contact: contactOf(context),
    copyTo: [organ(state.keeperId).name],
  });
};

/** 通报 (Art. 39): as approved, to the units it goes to. */
const bulletinPaper: OfficeTemplate = (context) => {
  const { state, history, organ } = context;
  const { title, content } = {
    title: '',
    content: '',
    ...history.findLast(({ payload }) => 'content' in payload)?.payload,
  };
  return officePaper(context, {
    document: 'D-26',
    layout: 'opinion',
    reader: 'organ',
    title,
    called: 'bulletin',
    series: '通',
    addressee: (state.organs.to ?? []).map((id) => organ(id).name).join('、'),
    blocks: paragraphs(content),
    contact: contactOf(context),
  });
};

export const supervisionPapers: OfficeTemplates = {
  issue: [letter],
  issueByRule: [letter],
  orderMeasure: [measure],
  close: [card],
};
export const bulletinPapers: OfficeTemplates = { approve: [bulletinPaper] };

const inLaw = (article: ArticleId): LawArticle => (isOfLaw(article) ? article : 'R.40.1');
const contactOf = ({ issuer: { phone, address, hours } }: OfficePaperContext) => ({
  phone,
  address,
  ...(hours && { hours }),
});

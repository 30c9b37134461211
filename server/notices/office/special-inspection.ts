import type { LocalDate } from '../../../core/calendar/index.ts';
import { inspectedDuties, type SpecialInspection } from '../../../core/special-inspection/index.ts';
import { called } from '../called.ts';
import { officePaper, para } from '../templates/base.ts';
import { paragraphs } from '../templates/d-13.ts';
import { dateZh, lawZh } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

const contactOf = ({ issuer: { phone, address, hours } }: OfficePaperContext) => ({
  phone,
  address,
  ...(hours && { hours }),
});
const namesOf = ({ state, organ }: OfficePaperContext<SpecialInspection>) =>
  state.round.units.map((id) => organ(id).name).join('、');
const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });

/** 专项督查通知 to the units of a round: which duties, when, and what the group may do (D-26). */
const notice: OfficeTemplate = (context) => {
  const { state, officerName } = context as OfficePaperContext<SpecialInspection>;
  const { from, until, duties } = state.round;
  return officePaper(context, {
    document: 'D-26',
    layout: 'letter',
    reader: 'organ',
    title: [called['inspection-begun'].zh],
    called: 'inspection-begun',
    series: '督',
    addressee: namesOf(context as OfficePaperContext<SpecialInspection>),
    blocks: [
      para(
        `依照${lawZh('R.38')}，定于${dateZh(from)}至${dateZh(until)}对你单位下列职责的履行情况开展专项督查：${duties.map((duty) => inspectedDuties[duty].zh).join('、')}。`,
      ),
      para(
        '督查组可以调阅、复制案卷，要求书面说明，向工作人员了解情况，实地察看；信访人愿意的，可以约见。认定问题以前，听取你单位工作人员的陈述。',
      ),
      para(`督查组成员：${(state.officers.group ?? []).map(officerName).join('、')}。`),
    ],
    contact: contactOf(context),
  });
};

/** 专项督查报告: what was found by unit and duty, and by when it is to be mended (D-26). */
const reported: OfficeTemplate = (context) => {
  const { state, payload, history, organ } = context as OfficePaperContext<SpecialInspection>;
  const { report } = payload as { report: string };
  const found = history.filter(({ act }) => act === 'find').map((past) => past.payload as unknown as Found);
  const fresh = found.slice(state.published.reduce((sum, { findings }) => sum + findings, 0));
  return officePaper(context, {
    document: 'D-26',
    layout: 'opinion',
    reader: 'organ',
    title: [called['inspection-report'].zh],
    called: 'inspection-report',
    series: '督',
    addressee: namesOf(context as OfficePaperContext<SpecialInspection>),
    blocks: [
      heading('一、督查情况'),
      ...paragraphs(report),
      heading('二、问题和整改要求'),
      ...(fresh.length === 0 ? [para('没有发现需要整改的问题。')] : []),
      ...fresh.flatMap(({ unit, duty, found: what, basis, rectify, within }, i) => [
        para(`${i + 1}. ${organ(unit).name}（${inspectedDuties[duty].zh}）：${what}依据：${basis}。`),
        para(`整改要求：${rectify}限${within}日内整改到位并报凭证，由信访局核实。`),
      ]),
    ],
    contact: contactOf(context),
  });
};
interface Found {
  unit: string;
  duty: keyof typeof inspectedDuties;
  found: string;
  basis: string;
  rectify: string;
  within: number;
  on?: LocalDate;
}

export const specialInspectionPapers: OfficeTemplates = { begin: [notice], report: [reported] };

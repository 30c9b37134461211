import type { LocalDate } from '../calendar/index.ts';
import { type DossierDuty, dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { begin, examine, find, hear } from './acts/inspect.ts';
import { openYear } from './acts/open-year.ts';
import { approve, plan, sendBack } from './acts/plan.ts';
import { receive } from './acts/receive.ts';
import { publish, rectify, report, verify } from './acts/report.ts';
import { ownPart } from './own-part.ts';
import { emptyRound, type SpecialInspection, waitsForReceipt } from './special-inspection.ts';

export { duties as inspectedDuties, type SpecialInspection } from './special-inspection.ts';

/** 专项督查 (Art. 38, C-21, 1.14). */
export const specialInspection = dossierKind<SpecialInspection>({
  name: 'special-inspection',
  zh: '专项督查',
  en: 'Special inspections',
  one: { zh: '专项督查', en: 'special inspection' },
  cite: 'R.38',
  word: '专督',
  phases: {
    owed: { zh: '本年还有单位要督查', en: 'units are left this year' },
    planned: { zh: '方案待批', en: 'the plan waits for approval' },
    approved: { zh: '已批准', en: 'approved' },
    inspecting: { zh: '督查中', en: 'under way' },
    rectifying: { zh: '整改中', en: 'being mended' },
    done: { zh: '本年已完成', en: 'each unit was inspected' },
  },
  ended: ['done'],
  parts: {
    government: { zh: '审批的党委政府', en: 'Government that approves' },
    inspected: { zh: '被督查单位', en: 'Units inspected' },
    group: { zh: '督查组', en: 'The group' },
  },
  acts: { openYear, plan, approve, sendBack, begin, receive, examine, hear, find, report, rectify, verify, publish },
  nothing: { ...emptyDossier(), year: 0, left: [], round: emptyRound(), findings: [], published: [] },
  heads: ['title', 'year', 'from', 'until', 'summary'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  ownPart,
  duties: (state, calendar) => [
    ...yearly(state),
    ...receipts(state, calendar),
    ...(state.phase === 'planned' && state.plannedOn
      ? [
          {
            key: `approve.${state.published.length}.${state.plannedOn}`,
            id: 'H-54' as const,
            label: { zh: '督查方案审批期限', en: 'Approval of the plan due' },
            cite: 'H.special-inspection' as const,
            owedBy: { organId: state.organs.government?.[0] ?? state.keeperId },
            startedOn: state.plannedOn,
            ...limited('approveInspection', state.plannedOn, calendar, state.keeperId),
            metBy: ['approve', 'sendBack'],
          },
        ]
      : []),
    ...(state.phase === 'inspecting'
      ? [
          {
            key: `report.${state.published.length}`,
            id: 'H-55' as const,
            label: { zh: '督查报告期限', en: 'Report on the inspection due' },
            cite: 'H.special-inspection' as const,
            owedBy: { organId: state.keeperId },
            startedOn: state.round.until,
            ...limited('reportInspection', state.round.until, calendar, state.keeperId),
            metBy: ['report'],
          },
        ]
      : []),
    ...(state.phase === 'rectifying' ? [...mending(state, calendar), ...publishing(state, calendar)] : []),
  ],
});

/** C-21: each unit at least once a year. It runs until the last was looked at, past the year's end if need be. */
function yearly({ phase, left, openedOn, keeperId, year }: SpecialInspection): DossierDuty[] {
  if (phase === 'none' || phase === 'done' || left.length === 0) return [];
  return [
    {
      key: 'yearly',
      id: 'C-21',
      label: { zh: '年度专项督查', en: 'The year’s special inspection' },
      cite: 'ZRZ.inspect',
      owedBy: { organId: keeperId },
      startedOn: openedOn,
      due: `${year}-12-31` as LocalDate,
      start: { zh: `列出${year}年要督查的单位`, en: `the list of units for ${year}` },
      metBy: ['examine', 'plan', 'approve', 'begin', 'report', 'publish'],
    },
  ];
}

/** Each unit of the round signs for its notice. */
function receipts(state: SpecialInspection, calendar: LegalCalendar): DossierDuty[] {
  const { toldOn } = state.round;
  if (!toldOn) return [];
  return waitsForReceipt(state).map((unit) => ({
    key: `receive-${unit}`,
    id: 'H-139',
    label: { zh: '督查通知签收期限', en: 'Notice of the inspection to be signed for by' },
    cite: 'H.special-inspection',
    owedBy: { organId: unit },
    startedOn: toldOn,
    ...limited('receiveInspection', toldOn, calendar, unit),
    metBy: ['receive'],
  }));
}

function mending({ findings, keeperId }: SpecialInspection, calendar: LegalCalendar): DossierDuty[] {
  return findings.flatMap(({ unit, by, since, within, rectifiedOn, doneOn }, i): DossierDuty[] => {
    if (doneOn || !by || !since) return [];
    if (!rectifiedOn)
      return [
        {
          key: `rectify.${i}.${by}`,
          id: 'H-56',
          label: { zh: `第${i + 1}个问题整改期限`, en: `Finding ${i + 1} to be mended by` },
          cite: 'R.38',
          owedBy: { organId: unit },
          startedOn: since,
          due: by,
          start: { zh: `督查报告（${within}日）`, en: `the report (${within} days)` },
          metBy: ['rectify'],
          given: { n: String(i + 1) },
        },
      ];
    return [
      {
        key: `verify.${i}.${rectifiedOn}`,
        id: 'H-57',
        label: { zh: `第${i + 1}个问题核实期限`, en: `Finding ${i + 1} to be verified by` },
        cite: 'H.special-inspection',
        owedBy: { organId: keeperId },
        startedOn: rectifiedOn,
        ...limited('verifyRectified', rectifiedOn, calendar, keeperId),
        metBy: ['verify'],
        given: { n: String(i + 1) },
      },
    ];
  });
}

/** Once nothing is left to be mended, it is made public. */
function publishing(
  { findings, round, published, keeperId }: SpecialInspection,
  calendar: LegalCalendar,
): DossierDuty[] {
  if (!round.reportedOn || findings.some(({ doneOn }) => !doneOn)) return [];
  const from = findings.reduce((last, { doneOn }) => (doneOn && doneOn > last ? doneOn : last), round.reportedOn);
  return [
    {
      key: `publish.${published.length}`,
      id: 'H-58',
      label: { zh: '督查情况公布期限', en: 'Summary to be published by' },
      cite: 'H.special-inspection',
      owedBy: { organId: keeperId },
      startedOn: from,
      ...limited('publishInspection', from, calendar, keeperId),
      metBy: ['publish'],
    },
  ];
}

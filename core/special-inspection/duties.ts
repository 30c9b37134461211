import { type LocalDate, laterOf } from '../calendar/index.ts';
import { owed, owedForEach } from '../dossier/index.ts';
import { type Finding, type SpecialInspection, waitsForReceipt } from './special-inspection.ts';

/** What is owed in a year of inspections: the year itself, each round's approval, report, mending, verification and publication. */
export const inspectionDuties = owed<SpecialInspection>(
  {
    // C-21: each unit at least once a year. It runs until the last was looked at, past the year's end if need be.
    key: 'yearly',
    from: ({ phase, left, openedOn }) => phase !== 'done' && left.length > 0 && openedOn,
    until: ({ year }) => `${year}-12-31` as LocalDate,
    id: 'C-21',
    label: { zh: '年度专项督查', en: 'The year’s special inspection' },
    cite: 'ZRZ.inspect',
    start: ({ year }) => ({ zh: `列出${year}年要督查的单位`, en: `the list of units for ${year}` }),
    owedBy: 'keeper',
    metBy: ['examine', 'plan', 'approve', 'begin', 'report', 'publish'],
  },
  // Each unit of the round signs for its notice.
  owedForEach(waitsForReceipt, {
    key: (unit) => `receive-${unit}`,
    from: (_unit, { round }) => round.toldOn,
    within: 'receiveInspection',
    owedBy: (unit) => unit,
    metBy: ['receive'],
  }),
  {
    key: ({ published, plannedOn }) => `approve.${published.length}.${plannedOn}`,
    in: ['planned'],
    from: 'plannedOn',
    within: 'approveInspection',
    owedBy: ({ organs, keeperId }) => organs.government?.[0] ?? keeperId,
    metBy: ['approve', 'sendBack'],
  },
  {
    key: ({ published }) => `report.${published.length}`,
    in: ['inspecting'],
    from: ({ round }) => round.until,
    within: 'reportInspection',
    owedBy: 'keeper',
    metBy: ['report'],
  },
  owedForEach(notMended, {
    key: ({ n, by }) => `rectify.${n - 1}.${by}`,
    in: ['rectifying'],
    from: ({ since }) => since,
    until: ({ by }) => by,
    id: 'H-56',
    label: ({ n }) => ({ zh: `第${n}个问题整改期限`, en: `Finding ${n} to be mended by` }),
    cite: 'R.38',
    start: ({ within }) => ({ zh: `督查报告（${within}日）`, en: `the report (${within} days)` }),
    owedBy: ({ unit }) => unit,
    metBy: ['rectify'],
    given: ({ n }) => ({ n: String(n) }),
  }),
  owedForEach(notVerified, {
    key: ({ n, rectifiedOn }) => `verify.${n - 1}.${rectifiedOn}`,
    in: ['rectifying'],
    from: ({ rectifiedOn }) => rectifiedOn,
    within: 'verifyRectified',
    label: ({ n }) => ({ zh: `第${n}个问题核实期限`, en: `Finding ${n} to be verified by` }),
    owedBy: 'keeper',
    metBy: ['verify'],
    given: ({ n }) => ({ n: String(n) }),
  }),
  {
    // Once nothing is left to be mended, it is made public.
    key: ({ published }) => `publish.${published.length}`,
    in: ['rectifying'],
    from: ({ findings, round }) =>
      findings.every(({ doneOn }) => doneOn) &&
      findings.reduce((last, { doneOn }) => last && doneOn && laterOf(last, doneOn), round.reportedOn),
    within: 'publishInspection',
    owedBy: 'keeper',
    metBy: ['publish'],
  },
);

/** Findings of the report with their numbers, as printed. */
const numbered = ({ findings }: SpecialInspection): (Finding & { n: number })[] =>
  findings.map((finding, i) => ({ ...finding, n: i + 1 })).filter(({ doneOn, by, since }) => !doneOn && by && since);

function notMended(state: SpecialInspection) {
  return numbered(state).filter(({ rectifiedOn }) => !rectifiedOn);
}

function notVerified(state: SpecialInspection) {
  return numbered(state).filter(({ rectifiedOn }) => rectifiedOn);
}

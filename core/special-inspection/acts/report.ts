import { addDays } from '../../calendar/index.ts';
import { choice, dossierAct, files, form, number, optional, text } from '../../dossier/index.ts';
import { aboutMatters } from '../../inspection/about-matters.ts';
import { refuse } from '../../refusal.ts';
import { lacking } from '../refusals.ts';
import { emptyRound, heading, type SpecialInspection } from '../special-inspection.ts';

/** 出具督查报告: when each unit of the round was looked at. From now on the units read what was found in them. */
export const report = dossierAct({
  zh: '出具督查报告',
  en: 'Issue the report',
  plain: { zh: '发到这一轮的单位，整改期限开始', en: 'To the units of the round; the days to mend begin' },
  cite: 'R.38',
  from: ['inspecting'],
  to: 'rectifying',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  documents: ['D-26'],
  payload: form({ report: text('督查报告', 'Report', { max: 20_000, rows: 12 }) }),
  ready({ round }: SpecialInspection) {
    const missing = round.units.filter((unit) => !round.examined.includes(unit)).length;
    if (missing === 0) return undefined;
    return lacking(
      'report.not-examined',
      `还有${missing}个单位没有查看。`,
      `${missing} unit${missing === 1 ? ' was' : 's were'} not looked at yet.`,
    );
  },
  guard: (_state, { report: words }) => aboutMatters('special-inspection.report', { report: words }),
  apply(state: SpecialInspection, _payload, { occurredOn }) {
    state.organs.inspected = state.round.units;
    state.round.reportedOn = occurredOn;
    for (const finding of state.findings) {
      if (finding.by) continue;
      finding.since = occurredOn;
      finding.by = addDays(occurredOn, finding.within);
    }
  },
});

const nth = () => number('第几个问题', 'Which finding', { min: 1, max: 99 });

/** 报整改: the unit says what it did. */
export const rectify = dossierAct({
  zh: '报整改结果',
  en: 'Report what was mended',
  plain: { zh: '第几个问题改好了，附凭证', en: 'Which finding, with evidence' },
  cite: 'R.38',
  from: ['rectifying'],
  by: [{ part: 'inspected', roles: ['organ-head', 'organ-handler'] }],
  version: 1,
  payload: form({ n: nth(), done: text('怎么整改的', 'What was done'), files: files('凭证', 'Evidence') }),
  guard({ findings }: SpecialInspection, { n, done }, { actor }) {
    const one = findings[n - 1];
    const own = one && actor.kind === 'officer' && actor.organId === one.unit;
    if (own && !one.doneOn && !one.rectifiedOn) return aboutMatters('special-inspection.rectify', { done });
    return refuse({
      kind: 'invalid',
      code: own ? 'special-inspection.rectify.reported' : 'special-inspection.rectify.not-yours',
      field: 'n',
      cite: 'R.38',
      what: own
        ? { zh: '这个问题已经报过整改。', en: 'This finding was reported as mended.' }
        : { zh: '本单位没有这个问题。', en: 'Your unit has no such finding.' },
      way: { zh: '请照报告填本单位还没有整改的问题。', en: 'Give an open finding of your own unit.' },
    });
  },
  apply(state: SpecialInspection, { n }, { occurredOn }) {
    state.findings[n - 1]!.rectifiedOn = occurredOn;
  },
});

/** 核实整改: by the bureau, never by the unit. */
export const verify = dossierAct({
  zh: '核实整改',
  en: 'Verify',
  plain: { zh: '改好了的销号，没改好的再定期限', en: 'Mended, or once more with a new day' },
  cite: 'R.38',
  from: ['rectifying'],
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({
    n: nth(),
    result: choice('结果', 'Result', {
      done: { zh: '整改到位', en: 'mended' },
      again: { zh: '没有到位，继续整改', en: 'not yet: once more' },
    }),
    seen: text('核实情况', 'What was seen', { max: 2_000 }),
    within: optional(number('再给几日', 'Days more', { min: 5, max: 60, unit: { zh: '日', en: 'days' } })),
  }),
  guard({ findings }: SpecialInspection, { n, seen }) {
    const one = findings[n - 1];
    if (one?.rectifiedOn && !one.doneOn) return aboutMatters('special-inspection.verify', { seen });
    return refuse({
      kind: 'invalid',
      code: 'special-inspection.verify.not-reported',
      field: 'n',
      cite: 'R.38',
      what: { zh: '这个问题单位还没有报整改，或已核实。', en: 'The unit has not reported on it, or it is settled.' },
      way: { zh: '请填等待核实的问题。', en: 'Give a finding that waits to be verified.' },
    });
  },
  apply(state: SpecialInspection, { n, result, within = 15 }, { occurredOn }) {
    const one = state.findings[n - 1]!;
    if (result === 'done') one.doneOn = occurredOn;
    else {
      delete one.rectifiedOn;
      one.since = occurredOn;
      one.by = addDays(occurredOn, within);
    }
  },
});

/** 公布督查情况: what was inspected and mended; no person, no single matter. */
export const publish = dossierAct({
  zh: '公布督查情况',
  en: 'Publish the summary',
  plain: {
    zh: '整改都核实后公布；还有单位没督查的接着做下一轮',
    en: 'Once all is mended; then the next round, if units are left',
  },
  cite: 'R.38',
  from: ['rectifying'],
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({
    summary: text('公布的情况', 'Summary for the public', {
      max: 1_000,
      hint: { zh: '写职责和整改，不写人和具体事项', en: 'Duties and mending; no person, no single matter' },
    }),
  }),
  ready({ findings }: SpecialInspection) {
    const open = findings.filter(({ doneOn }) => !doneOn).length;
    if (open === 0) return undefined;
    return lacking(
      'publish.open-findings',
      `还有${open}个问题没有整改到位。`,
      `${open} finding${open === 1 ? ' is' : 's are'} not mended yet.`,
    );
  },
  guard: (_state, { summary }) => aboutMatters('special-inspection.publish', { summary }),
  apply(state: SpecialInspection, _payload, { occurredOn }) {
    const { from, until, units, duties } = state.round;
    const findings = state.findings.length - state.published.reduce((sum, one) => sum + one.findings, 0);
    state.published.push({ on: occurredOn, from, until, units: units.length, duties, findings });
    state.round = emptyRound();
    state.phase = state.left.length > 0 ? 'owed' : 'done';
  },
});

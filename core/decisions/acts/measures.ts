import { dossierAct, files, form, number, optional, text, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutTheDecision } from '../about-the-decision.ts';
import { type Assessment, heading, openMeasures, working } from '../assessment.ts';

/** The owners of measures have a part in it from the decision on. */
export function carryOut(state: Assessment): void {
  const owners = [...new Set(state.measures.map(({ owner }) => owner))];
  if (owners.length > 0) state.organs = { ...state.organs, owner: owners };
  const named = [...new Set(state.measures.flatMap(({ officerId }) => officerId ?? []))];
  if (named.length > 0) state.officers = { ...state.officers, charge: named };
}

/** Where a decision that was passed stands: its measures are carried out, or there is nothing more to be done. */
export const settled = (state: Assessment): 'carrying' | 'decided' =>
  state.measures.length > 0 && !state.filedOn ? 'carrying' : 'decided';

/** 报告措施 of one risk: how far it is, or that it is done, with what shows it. */
export const reportMeasure = dossierAct({
  zh: '报告防范措施',
  en: 'Report on a measure',
  plain: { zh: '办到哪一步；办到位的附凭证', en: 'How far it is; when done, with its evidence' },
  cite: 'H.risk-measures',
  from: ['carrying', 'reviewing'],
  by: [{ part: 'owner', roles: [...working] }, { part: 'keeper', roles: [...working] }, { named: 'charge' }],
  version: 1,
  payload: form({
    measure: number('第几项风险', 'Which risk', { min: 1, max: 30 }),
    progress: text('办到哪一步', 'What was done', { max: 2_000 }),
    done: yesNo('办到位了吗', 'Is it done?'),
    evidence: optional(text('凭证', 'Evidence', { max: 1_000, rows: 2 })),
    files: files('凭证材料', 'Evidence attached'),
  }),
  guard(state: Assessment, { measure, done, progress, evidence, files: attached }, { actor }) {
    const found = openMeasures(state).find(({ n }) => n === measure);
    if (!found) {
      return refuse({
        kind: 'unlawful',
        code: 'decision-assessment.reportMeasure.not-open',
        field: 'measure',
        cite: 'H.risk-measures',
        what: { zh: `第${measure}项没有，或已经办到位。`, en: `There is no open measure ${measure}.` },
        way: { zh: '请看页面上的期限，填还没有办到位的序号。', en: 'Give the number of one that is still open.' },
      });
    }
    const own = actor.kind === 'officer' && [found.owner, state.keeperId].includes(actor.organId);
    if (!own) {
      return refuse({
        kind: 'forbidden',
        code: 'decision-assessment.reportMeasure.not-yours',
        field: 'measure',
        cite: 'H.risk-measures',
        what: { zh: '这一项是别的单位的措施。', en: 'That measure is another unit’s.' },
        way: { zh: '请填本单位负责的那一项。', en: 'Give the number of your own unit’s.' },
      });
    }
    if (done && !evidence && attached.length === 0) {
      return refuse({
        kind: 'unlawful',
        code: 'decision-assessment.reportMeasure.no-evidence',
        field: 'evidence',
        cite: 'H.risk-measures',
        what: { zh: '说办到位了，没有凭证。', en: 'It says done, and nothing shows it.' },
        way: { zh: '请写明或附上凭证。', en: 'Name or attach the evidence.' },
      });
    }
    return aboutTheDecision('decision-assessment.reportMeasure', { progress, evidence });
  },
  apply(state: Assessment, { measure, done }, { occurredOn }) {
    const found = state.measures.find(({ n }) => n === measure);
    if (!found || !done) return;
    found.doneOn = occurredOn;
    if (openMeasures(state).length === 0) state.measuresDoneOn = occurredOn;
  },
});

/** 措施落实归档: the report is filed as carried out, never with a measure that is open. */
export const fileMeasures = dossierAct({
  zh: '措施落实归档',
  en: 'File as carried out',
  plain: { zh: '每项风险的措施都办到位才能归档', en: 'Only when the measure of every risk is done' },
  cite: 'H.risk-measures',
  from: ['carrying'],
  to: 'decided',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({ checked: text('核对情况', 'How it was checked', { max: 2_000, rows: 3 }) }),
  ready(state: Assessment) {
    const open = openMeasures(state).map(({ n }) => n);
    if (open.length === 0) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.fileMeasures.open',
      cite: 'H.risk-measures',
      what: {
        zh: `第${open.join('、')}项风险的措施还没有办到位，不能按已落实归档。`,
        en: `Measures ${open.join(', ')} are not done: it is not filed as carried out.`,
      },
      way: { zh: '先由责任单位「报告防范措施」，附凭证。', en: 'First the owners report on them, with evidence.' },
    });
  },
  apply(state: Assessment, _payload, { occurredOn }) {
    state.filedOn = occurredOn;
  },
});

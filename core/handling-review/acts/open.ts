import { choice, dossierAct, form, line, matter, organ, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { consents, grounds, type HandlingReview } from '../state.ts';

/** 立项核查: a complaint about the handling came in around the handler; the rule opens it, nobody has to notice. */
export const open = dossierAct({
  zh: '收到后立项核查',
  en: 'Opened by rule',
  plain: { zh: '绕过经办人的反映到了，系统按规则立项', en: 'A report past the handler came in' },
  cite: 'H.review-sealed',
  from: ['none'],
  to: 'open',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    ground: choice('核查事由', 'What is looked into', grounds),
    matter: matter('信访事项', 'Petition'),
    unit: organ('办理单位', 'Organ that handles it'),
    report: line('反映时间、编号', 'Reported at, number', { max: 40 }),
    said: text('本人的话', 'In the petitioner’s words', { max: 5_000, rows: 6 }),
    consent: choice('本人同意到哪一步', 'How far it may go', consents),
  }),
  guard(_state, { unit }, { actor, organs }) {
    const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
    if (organs.get(keeperId)?.kind === 'bureau' && !organs.isUnder(keeperId, unit)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'handling-review.open.own-matter',
      field: 'unit',
      cite: 'H.supervisor-not-handler',
      what: {
        zh: '办理单位和它下面的单位不能核查自己。',
        en: 'The organ that handles it, and those under it, do not look into it.',
      },
      way: { zh: '由上一级信访局核查。', en: 'The bureau above looks into it.' },
    });
  },
  complete: (_state, payload, { matter: known }) => {
    const handlerId = known(payload.matter)?.handlerId;
    return { ...payload, ...(handlerId && { handlerId }) };
  },
  apply(state: HandlingReview, payload, { occurredOn }) {
    const { ground, unit, consent, handlerId } = payload as typeof payload & { handlerId?: string };
    state.ground = ground;
    state.unitId = unit;
    if (handlerId) state.handlerId = handlerId;
    // Neither they nor those under them learn that there is one.
    state.barredIds = [...new Set([...state.barredIds, unit])];
    state.consent = consent;
    state.startedOn = occurredOn;
  },
});

import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/matter-only.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import { outside, tellsOfComplaint } from '../outside.ts';
import { type HandlingReview, reviewing } from '../state.ts';

/**
 * 向责任单位发督办卡: with the petitioner's consent, an ordinary card of this officer about what the file shows. Unless the
 * petitioner agreed to be named it is a card like any other that a supervisor issues.
 */
export const send = dossierAct({
  zh: '向责任单位发督办卡',
  en: 'Send the unit a card',
  plain: {
    zh: '本人同意后，按案卷里查到的问题发一张普通督办卡',
    en: 'With consent: an ordinary card about what the file shows',
  },
  cite: 'R.40',
  from: ['open'],
  to: 'asked',
  by: [{ part: 'keeper', roles: reviewing }],
  version: 1,
  payload: form({
    problem: text('案卷里查到的问题', 'What the file shows', {
      max: 2_000,
      hint: { zh: '写办理的事，不写谁说的', en: 'The handling, not who said so' },
    }),
    wanted: text('办理要求', 'What is asked', { max: 2_000 }),
    dueOn: day('反馈期限', 'Answer by'),
  }),
  ready(state: HandlingReview, context) {
    const own = outside(state, context);
    if (own) return own;
    if (state.consent === 'quiet') return notAgreed();
    return state.looked.includes('file') ? undefined : fileFirst();
  },
  guard(state: HandlingReview, { problem, wanted, dueOn }, { today }) {
    return (
      dayAhead('handling-review.send.due-past', 'dueOn', dueOn, today) ??
      aboutMatterOnly('handling-review', 'send', { problem, wanted }) ??
      (state.consent === 'named' ? undefined : tellsOfComplaint({ problem, wanted }))
    );
  },
  complete: (state: HandlingReview, payload, { matter }) => ({
    ...payload,
    // Whoever holds the matter now answers for it.
    unit: matter(state.matters[0] ?? '')?.holderId ?? state.unitId,
    named: state.consent === 'named',
  }),
  apply(state: HandlingReview, { dueOn }) {
    state.card = { dueOn };
    delete state.resumedOn;
  },
});

const notAgreed = () =>
  refuse({
    kind: 'unlawful',
    code: 'handling-review.send.not-agreed',
    cite: 'H.review-sealed',
    what: {
      zh: '本人没有同意问责任单位，这件事不能出督查人员的门。',
      en: 'The petitioner has not agreed that the unit is asked: it stays with the supervisors.',
    },
    way: {
      zh: '请查案卷、听本人说、实地看；要问单位的，先问本人并记下。',
      en: 'Read the file, hear the petitioner, go and see; to ask the unit, ask the petitioner first and record it.',
    },
  });

const fileFirst = () =>
  refuse({
    kind: 'unlawful',
    code: 'handling-review.send.file-first',
    cite: 'H.review-sealed',
    what: {
      zh: '还没有查过案卷，发卡没有自己的根据。',
      en: 'The file was not read: the card would have no ground of its own.',
    },
    way: { zh: '请先查案卷，记录核查情况。', en: 'Read the file first and record what it shows.' },
  });

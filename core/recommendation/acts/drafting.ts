import { bySomebodyElse, type DossierActor, dossierAct, form, optional, text, withActor } from '../../dossier/index.ts';
import { type Content, content, guardContent } from '../content.ts';
import { no, type Recommendation } from '../recommendation.ts';

const writers = ['bureau-officer', 'bureau-head', 'supervisor'] as const;

function keep(state: Recommendation, { sort, addressee, advice }: Content, actor: DossierActor): void {
  state.sort = sort;
  state.addresseeId = addressee;
  state.points = advice.length;
  state.drafterIds = withActor(state.drafterIds, actor);
}

/** 起草建议 (Art. 14(6), 40). */
export const draft = dossierAct({
  zh: '起草建议',
  en: 'Draft a recommendation',
  plain: { zh: '问题、证据、建议、送给谁', en: 'Finding, evidence, advice, addressee' },
  cite: 'R.14.6',
  from: ['none'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: content,
  guard: (_state, given, context) => bureauOnly(context) ?? guardContent('draft', given, context),
  apply(state: Recommendation, given, { actor }) {
    keep(state, given, actor);
  },
});

/** 修改: the whole text again; the earlier one stays in the history. */
export const amend = dossierAct({
  zh: '修改建议',
  en: 'Amend the draft',
  plain: { zh: '签发前可以改，旧稿留痕', en: 'Before it is issued; the earlier text stays on record' },
  cite: 'H.nothing-vanishes',
  from: ['drafted'],
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: content,
  guard: (_state, given, context) => guardContent('amend', given, context),
  apply(state: Recommendation, given, { actor }) {
    keep(state, given, actor);
  },
});

/** 签发: by the head, never by whoever wrote it. */
export const issue = dossierAct({
  zh: '签发建议',
  en: 'Issue it',
  plain: { zh: '编号送达，对方30日内书面反馈', en: 'Numbered and sent; an answer in 30 days' },
  cite: 'R.40',
  from: ['drafted'],
  to: 'issued',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  documents: ['D-28'],
  payload: form({ remark: optional(text('签发意见', 'Remark', { max: 500, rows: 2 })) }),
  ready: bySomebodyElse(({ drafterIds }: Recommendation) => drafterIds, {
    code: 'recommendation.issue.own-draft',
    cite: 'H.signed-by-another',
    what: { zh: '起草或修改的人不能自己签发。', en: 'Whoever wrote it does not issue it.' },
    way: { zh: '请另一位负责人签发。', en: 'Another head issues it.' },
  }),
  apply(state: Recommendation, _payload, { occurredOn }) {
    state.issuedOn = occurredOn;
    state.organs = { addressee: [state.addresseeId] };
  },
});

/** 不发: a draft that does not hold. */
export const drop = dossierAct({
  zh: '不予签发',
  en: 'Drop the draft',
  plain: { zh: '证据不足或不必发的，写明理由', en: 'Not enough evidence, or not needed; with the reason' },
  cite: 'H.recommendation-evidence',
  from: ['drafted'],
  to: 'dropped',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000 }) }),
  apply() {},
});

function bureauOnly({ organs, actor }: Parameters<typeof guardContent>[2]) {
  const own = organs.get(actor.kind === 'officer' ? actor.organId : actor.keeperId);
  if (own?.kind === 'bureau') return undefined;
  return no(
    'draft',
    ['forbidden', 'bureau-only', 'R.14.6'],
    { zh: '三项建议由信访部门提出。', en: 'The petition bureau makes recommendations.' },
    { zh: '请把情况报信访局。', en: 'Report it to the bureau.' },
  );
}

import type { LocalDate } from '../calendar/index.ts';
import {
  bySomebodyElse,
  choice,
  type Dossier,
  type DossierActor,
  day,
  dossierAct,
  form,
  line,
  number,
  optional,
  rows,
  text,
  withActor,
} from '../dossier/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Role } from '../roles.ts';

/** 法规版本: one version of a law, rule or local norm, on its way into the library. */
export interface StatuteDossier extends Dossier {
  authorIds: string[];
  enteredOn: LocalDate;
}

const writers: readonly Role[] = ['bureau-officer', 'bureau-head'];
const fields = {
  title: line('名称', 'Title', { max: 80, hint: { zh: '不带书名号', en: 'Without 《》' } }),
  titleEn: optional(line('英文名称', 'English title', { max: 160 })),
  issuer: line('发布机关', 'Issuing body', { max: 80 }),
  documentNumber: optional(line('文号', 'Document number', { max: 60 })),
  scope: choice('范围', 'Scope', {
    national: { zh: '全国', en: 'national' },
    local: { zh: '地方', en: 'local' },
  }),
  form: choice('录入的是', 'What is entered', {
    gist: { zh: '条文要点（自己的话）', en: 'the gist, in our words' },
    text: { zh: '条文原文（已与公布文本核对）', en: 'the text, compared with the published one' },
  }),
  passedOn: day('公布日期', 'Published on'),
  inForceFrom: day('施行日期', 'In force from'),
  source: line('公布在哪里', 'Where it was published', { max: 200 }),
  articles: rows(
    '条文',
    'Articles',
    { no: number('条', 'Article', { min: 1, max: 2_000 }), text: text('内容', 'Content', { max: 2_000, rows: 3 }) },
    { max: 400 },
  ),
};

const inOrder = ({
  passedOn,
  inForceFrom,
  articles,
}: {
  passedOn: string;
  inForceFrom: string;
  articles: { no: number }[];
}): Refusal | undefined => {
  const twice = articles.findIndex(({ no }, i) => articles.findIndex((other) => other.no === no) !== i);
  if (twice >= 0)
    return refuse({
      kind: 'invalid',
      code: 'statute-version.article-twice',
      field: `articles.${twice}.no`,
      cite: 'H.statute-library',
      what: { zh: `第${articles[twice]!.no}条写了两次。`, en: `Article ${articles[twice]!.no} stands twice.` },
      way: { zh: '每条只写一次；款、项写在同一条里。', en: 'Each article once; paragraphs stand in it.' },
    });
  if (inForceFrom >= passedOn) return undefined;
  return refuse({
    kind: 'invalid',
    code: 'statute-version.dates',
    field: 'inForceFrom',
    cite: 'H.statute-library',
    what: { zh: '施行日期早于公布日期。', en: 'In force before it was published.' },
    way: { zh: '请对照公布文本改正。', en: 'Compare with the published text.' },
  });
};
const author = (state: StatuteDossier, actor: DossierActor) => {
  state.authorIds = withActor(state.authorIds, actor);
};

/** 录入新版本. */
export const enter = dossierAct({
  zh: '录入新版本',
  en: 'Enter a version',
  plain: { zh: '另一人核对后进入政策法规库', en: 'In the library once another has compared it' },
  cite: 'H.statute-library',
  from: ['none'],
  to: 'entered',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form(fields),
  guard: (_state, payload) => inOrder(payload),
  apply(state: StatuteDossier, _payload, { occurredOn, actor }) {
    state.enteredOn = occurredOn;
    author(state, actor);
  },
});

/** 改正: while it waits. */
export const amend = dossierAct({
  zh: '改正',
  en: 'Mend it',
  plain: { zh: '核对出错的，整份重录', en: 'What was found wrong, entered anew' },
  cite: 'H.statute-library',
  from: ['entered', 'returned'],
  to: 'entered',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form(fields),
  guard: (_state, payload) => inOrder(payload),
  apply(state: StatuteDossier, _payload, { occurredOn, actor }) {
    state.enteredOn = occurredOn;
    author(state, actor);
  },
});

/** 核对入库: by the head, never by whoever entered it. */
export const admit = dossierAct({
  zh: '核对入库',
  en: 'Compare and admit',
  plain: { zh: '与公布文本核对过，公众可查', en: 'Compared with the published text; the public can search it' },
  cite: 'H.statute-library',
  from: ['entered'],
  to: 'standing',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ compared: text('怎样核对的', 'How it was compared', { max: 400, rows: 2 }) }),
  ready: bySomebodyElse(({ authorIds }: StatuteDossier) => authorIds, {
    code: 'statute-version.admit.own-entry',
    cite: 'H.statute-library',
    what: { zh: '录入的人不能自己核对入库。', en: 'Whoever entered it does not admit it.' },
    way: { zh: '请没有录入的负责人核对。', en: 'A head who entered none of it compares it.' },
  }),
  apply() {},
});

/** 退回改正. */
export const sendBack = dossierAct({
  zh: '退回改正',
  en: 'Send it back',
  plain: { zh: '写明哪条不对', en: 'Say which article is wrong' },
  cite: 'H.statute-library',
  from: ['entered'],
  to: 'returned',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ remarks: text('哪里不对', 'What is wrong', { max: 1_000 }) }),
  apply() {},
});

/** 标明失效: from a day on; the version stays, marked. */
export const repeal = dossierAct({
  zh: '标明失效',
  en: 'Mark as repealed',
  plain: {
    zh: '从某日起失效；条文还能查，先写「已失效」',
    en: 'Out of force from a day on; it can still be read, marked first',
  },
  cite: 'H.statute-library',
  from: ['standing'],
  to: 'repealed',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ endsOn: day('失效日期', 'Out of force from'), because: line('依据', 'By what', { max: 200 }) }),
  apply() {},
});

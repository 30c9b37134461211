import { type Dossier, dossierAct, dossierKind, emptyDossier, form, line, optional, text } from '../dossier/index.ts';
import type { Role } from '../roles.ts';

/** What each organ has to publish (Art. 18, R-PUB-1): channels, address, telephone, times, places, how to query. */
const fields = {
  web: line('网上渠道', 'Web channel', { max: 200 }),
  address: line('通信地址和邮编', 'Postal address', { max: 200 }),
  phone: line('咨询投诉电话', 'Telephone for questions and complaints', { max: 80 }),
  times: line('接待时间', 'Times of reception', { max: 200 }),
  places: line('接待地点', 'Places of reception', { max: 200 }),
  query: text('怎样查询进展和结果', 'How to query progress and result', { max: 600 }),
  convenience: optional(
    text('便民和无障碍', 'Convenience and barrier-free help', {
      max: 600,
      hint: {
        zh: '代写、手语、轮椅通道、大字、民族语言',
        en: 'Writing help, sign language, ramps, large print, languages',
      },
    }),
  ),
};
export type NoticeTexts = Record<'web' | 'address' | 'phone' | 'times' | 'places' | 'query', string> & {
  convenience?: string;
};

const editors: readonly Role[] = ['bureau-officer', 'bureau-head', 'organ-head'];
const payload = form(fields);

/** 公布: what stands on the portal from now on. */
const issue = dossierAct({
  zh: '公布',
  en: 'Publish the notice',
  plain: { zh: '马上出现在门户「信访渠道」', en: 'Stands on the portal at once' },
  cite: 'R.18',
  from: ['none'],
  to: 'standing',
  by: [{ part: 'keeper', roles: editors }],
  version: 1,
  payload,
  apply() {},
});

/** 更新: the new words replace the old ones on the page; both stay in the history. */
const renew = dossierAct({
  zh: '更新',
  en: 'Renew the notice',
  plain: { zh: '新的替换旧的，旧的留在记录里', en: 'The new replaces the old, which stays in the record' },
  cite: 'R.18',
  from: ['standing'],
  by: [{ part: 'keeper', roles: editors }],
  version: 1,
  payload,
  apply() {},
});

/** 信访渠道公布 (R-PUB-1). */
export const publicNotice = dossierKind<Dossier>({
  name: 'public-notice',
  zh: '渠道公布',
  en: 'Public notices',
  one: { zh: '公布', en: 'notice' },
  cite: 'R.18',
  word: '布',
  phases: { standing: { zh: '正在公布', en: 'standing' } },
  ended: [],
  parts: {},
  acts: { issue, renew },
  nothing: emptyDossier(),
  heads: ['places', 'web', 'address', 'phone', 'times', 'query', 'convenience'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
  duties: () => [],
});

import type { LocalDate } from '../calendar/index.ts';
import {
  type Dossier,
  dossierAct,
  dossierKind,
  emptyDossier,
  form,
  line,
  optional,
  owed,
  text,
  tick,
} from '../dossier/index.ts';
import { refuse } from '../refusal.ts';
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

/** 渠道公布: what an organ owes, or what stands. */
export interface PublicNotice extends Dossier {
  /** Since when it was missing; absent where nobody had to ask for it. */
  missingSince?: LocalDate;
  /** When it was last published, renewed or gone through. */
  confirmedOn?: LocalDate;
}

const editors: readonly Role[] = ['bureau-officer', 'bureau-head', 'organ-head'];
const payload = form(fields);

function since(state: PublicNotice, _payload: unknown, { occurredOn }: { occurredOn: LocalDate }): void {
  state.confirmedOn = occurredOn;
}

/** 待公布: an organ that receives petitions has published nothing; by rule. */
const owe = dossierAct({
  zh: '列为待公布',
  en: 'Note that it is missing',
  plain: {
    zh: '还没有公布渠道的单位，10个工作日内公布',
    en: 'An organ without a notice publishes one in ten working days',
  },
  cite: 'H.public-notice',
  from: ['none'],
  to: 'owed',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({}),
  apply(state: PublicNotice, _payload, { occurredOn }) {
    state.missingSince = occurredOn;
  },
});

/** 公布: what stands on the portal from now on. */
const issue = dossierAct({
  zh: '公布',
  en: 'Publish the notice',
  plain: { zh: '马上出现在门户「信访渠道」', en: 'Stands on the portal at once' },
  cite: 'R.18',
  from: ['none', 'owed'],
  to: 'standing',
  by: [{ part: 'keeper', roles: editors }],
  version: 1,
  payload,
  apply: since,
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
  apply: since,
});

/** 核对无误: each line was gone through, nothing has changed. */
const confirm = dossierAct({
  zh: '核对无误',
  en: 'Confirm it as it stands',
  plain: {
    zh: '逐项核对过，没有变化；有变化的用「更新」',
    en: 'Gone through, nothing changed; what changed is renewed',
  },
  cite: 'H.public-notice',
  from: ['standing'],
  by: [{ part: 'keeper', roles: editors }],
  version: 1,
  payload: form({
    checked: tick(
      '电话打得通，地址、时间、地点和网上渠道都对',
      'The telephone answers; address, times, places and web are right',
    ),
  }),
  guard(_state, { checked }) {
    if (checked) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'public-notice.confirm.unchecked',
      field: 'checked',
      cite: 'H.public-notice',
      what: { zh: '没有逐项核对，不能确认。', en: 'What was not gone through cannot be confirmed.' },
      way: { zh: '请核对后再勾；有变化的请「更新」。', en: 'Go through it and tick; what changed is renewed.' },
    });
  },
  apply: since,
});

/** 信访渠道公布 (R-PUB-1). */
export const publicNotice = dossierKind<PublicNotice>({
  name: 'public-notice',
  zh: '渠道公布',
  en: 'Public notices',
  one: { zh: '公布', en: 'notice' },
  cite: 'R.18',
  word: '布',
  phases: { owed: { zh: '待公布', en: 'missing' }, standing: { zh: '正在公布', en: 'standing' } },
  ended: [],
  parts: {},
  acts: { owe, issue, renew, confirm },
  nothing: emptyDossier(),
  heads: ['places', 'web', 'address', 'phone', 'times', 'query', 'convenience'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
  duties: owed<PublicNotice>(
    {
      key: 'publish',
      in: ['owed'],
      from: 'missingSince',
      within: 'publishNotice',
      start: { zh: '发现没有公布', en: 'its being missing' },
      owedBy: 'keeper',
      metBy: ['issue'],
    },
    {
      key: 'confirm',
      in: ['standing'],
      from: 'confirmedOn',
      within: 'confirmNotice',
      owedBy: 'keeper',
      metBy: ['confirm', 'renew'],
    },
  ),
});

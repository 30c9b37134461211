import type { ArticleId } from '../law/articles.ts';
import type { ChargeThresholds } from '../law/charge-thresholds.ts';
import type { Words } from '../refusal.ts';

/** Days since acceptance from which on a matter without an opinion is in the inflow. */
export const inflowFrom = 60;

/** 减存量、控增量、防变量: three lists of matters, each with its whole rule; nobody is counted, nothing is ranked. */
export const backlogLists = {
  stock: {
    zh: '减存量',
    en: 'Reduce the stock',
    cite: 'H.backlog-inventory',
    rule: ({ unansweredDays, unexecutedDays }: ChargeThresholds): Words => ({
      zh: `受理超过${unansweredDays}日没有送达意见，或支持的意见超过${unexecutedDays}日没有执行`,
      en: `no opinion served ${unansweredDays} days after acceptance, or a supporting one not carried out in ${unexecutedDays}`,
    }),
    duty: {
      zh: '责任单位：送达意见、执行到位，由别的单位回访；领导包案',
      en: 'The unit answers and carries out, another calls back; a leader takes charge',
    },
  },
  inflow: {
    zh: '控增量',
    en: 'Control the inflow',
    cite: 'R.34',
    rule: ({ unansweredDays }: ChargeThresholds): Words => ({
      zh: `受理${inflowFrom}日到${unansweredDays}日还没有送达意见：再不办就成积案`,
      en: `${inflowFrom} to ${unansweredDays} days after acceptance without a served opinion: soon backlog`,
    }),
    duty: {
      zh: '责任单位：在成为积案以前送达意见；控的是拖，不是来',
      en: 'The unit serves its opinion before it grows old: delay is controlled, not coming',
    },
  },
  change: {
    zh: '防变量',
    en: 'Prevent change',
    cite: 'R.32',
    rule: ({ unexecutedDays }: ChargeThresholds): Words => ({
      zh: `支持的意见正在执行、不满${unexecutedDays}日，或办结后同一件事又来`,
      en: `a supporting opinion being carried out, less than ${unexecutedDays} days; or the same matter come back`,
    }),
    duty: {
      zh: '责任单位：执行落到实处；又来的，查本单位哪里没有办到',
      en: 'The unit carries out; where a matter came back, it looks for what it left undone',
    },
  },
} as const satisfies Record<string, Words & { cite: ArticleId; rule(at: ChargeThresholds): Words; duty: Words }>;
export type BacklogListName = keyof typeof backlogLists;

import type { LocalDate } from '../calendar/local-date.ts';
import type { Dossier } from '../dossier/index.ts';

/**
 * 积案化解方案 (Art. 38; 5.2): which matters, taken on one day by stated rules, which unit resolves how many of them by when, and
 * how far that has come. Targets are about resolving well; never about how many petition. Texts stand sealed in the facts.
 */
export interface Programme extends Dossier {
  until?: LocalDate;
  /** 清点日: the inventory was taken, and stands since. */
  takenOn?: LocalDate;
  entries: Entry[];
  targets: Target[];
  submittedOn?: LocalDate;
  approvedOn?: LocalDate;
  reviews: Review[];
  /** Units found behind by a review that have not given their reason: since when. */
  unexplained: Record<string, LocalDate>;
  /** Units that gave their reason, and the day until which they said they would catch up. */
  explained: Record<string, { on: LocalDate; by: LocalDate }>;
  asked?: { on: LocalDate; unit: string; targets: Omit<Target, 'unit'>[] };
}

/** One matter of the inventory: by which rule, since when, whose, and what became of it. */
export interface Entry {
  /** 清册序号. */
  no: number;
  matter: string;
  ground: GroundName;
  /** The day from which the rule counted. */
  since: LocalDate;
  unit: string;
  listedOn: LocalDate;
  /** Added by an officer, with a reason. */
  byHand?: true;
  /** Left out with a reason; it stays on the list, struck through. */
  out?: { on: LocalDate; why: WhyOut };
  reportedOn?: LocalDate;
  callBack?: { on: LocalDate; solved: Solved; organId: string };
  conferenceOn?: LocalDate;
  done?: { on: LocalDate; result: Result; charge?: string };
}

/** So many of a unit's matters resolved by a day. */
export interface Target {
  unit: string;
  count: number;
  by: LocalDate;
}

/** 月度盘点: what stood on that day. */
export interface Review {
  on: LocalDate;
  seq: number;
  units: { unit: string; listed: number; done: number; due: number }[];
}

/** 入册规则 (2.6), in the words of the screen. The numbers of days are those of the charge's criteria. */
export const grounds = {
  unanswered: { zh: '受理超过90日没有送达意见', en: 'no opinion served 90 days after acceptance' },
  unexecuted: { zh: '支持的意见超过180日没有执行', en: 'a supporting opinion not carried out in 180 days' },
  'came-back': { zh: '办结后同一件事又来', en: 'the same matter came back after it was closed' },
  other: { zh: '其他长期没有解决的', en: 'another matter long unresolved' },
} as const;
export type GroundName = keyof typeof grounds;

export const whysOut = {
  'not-backlog': { zh: '清点日不符合入册规则，列错了', en: 'met no rule on the day of the inventory' },
  merged: { zh: '与册内另一件是同一件事，并案办', en: 'the same matter as another on the list' },
  moved: { zh: '改由别的单位办，另行增列', en: 'another unit handles it now, and has it on its own line' },
  elsewhere: { zh: '已依法转入诉讼、仲裁、复议等途径，或本人撤回', en: 'went the lawful route, or was withdrawn' },
} as const;
export type WhyOut = keyof typeof whysOut;

export const solvedWords = {
  solved: { zh: '解决了', en: 'solved' },
  partly: { zh: '解决了一部分', en: 'partly' },
  not: { zh: '没有解决', en: 'not' },
  'not-reached': { zh: '多次联系不上', en: 'not reached, after several tries' },
} as const;
export type Solved = keyof typeof solvedWords;

export const results = {
  settled: { zh: '已化解（本人认可）', en: 'settled: the petitioner says so' },
  done: { zh: '已依法办结（本人不完全认可）', en: 'done by law: the petitioner does not quite agree' },
} as const;
export type Result = keyof typeof results;

/** Phases in which a petition is no longer handled here. */
export const elsewhere: readonly string[] = [
  'diverted',
  'relayed',
  'guided',
  'not-accepted',
  'no-longer-accepted',
  'filed',
  'withdrawn',
];

export const entryOf = ({ entries }: Programme, number: string): Entry | undefined =>
  entries.find(({ matter, out }) => matter === number && !out);

/** Those that count: not left out. */
export const live = ({ entries }: Programme): Entry[] => entries.filter(({ out }) => !out);

/** Units with a matter on the list, in the order in which they came. */
export const unitsOf = (state: Programme): string[] => [...new Set(live(state).map(({ unit }) => unit))];

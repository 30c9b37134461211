import type { LocalDate } from '../../calendar/local-date.ts';
import {
  choice,
  type Dossier,
  day,
  line,
  matters,
  number,
  officer,
  optional,
  rows,
  time,
} from '../../dossier/index.ts';
import { type LeaderLevel, leaderLevels } from '../../law/reception-frequency.ts';

/** 接访安排 (5.1): who of the leaders receives when and where in a quarter. */
export interface Roster extends Dossier {
  year: number;
  quarter: number;
  /** Leaders who owe receptions in this quarter. */
  leaders: { leader: string; level: LeaderLevel }[];
  days: RosterDay[];
  /** Leaders who owe receptions by where they work, and have no day here yet. */
  missing: { leader: string; level: LeaderLevel; since: LocalDate }[];
  /** Left out with a reason. */
  excused: string[];
  approvedOn?: LocalDate;
  publishedOn?: LocalDate;
}

export type ReceptionForm = keyof typeof receptionForms;
export type DayStatus = keyof typeof dayStatuses;

/** One day on which a leader receives. It is never taken off the roster: what became of it is written beside it. */
export interface RosterDay {
  n: number;
  leader: string;
  on: LocalDate;
  from: string;
  until: string;
  form: ReceptionForm;
  place: string;
  topic: string;
  /** 带案: the petitions that are to be settled on site, by number. The public list does not name them. */
  cases?: string[] | undefined;
  /** Appointments for anybody, and more that are kept for people who come by telephone or to the window. */
  slots: number;
  reserved: number;
  status: DayStatus;
  /** Announced to the public; less than 5 days ahead is `late`. */
  announcedOn?: LocalDate;
  late?: true;
  /** The day that took its place, and the one whose place it takes. */
  insteadBy?: number;
  insteadOf?: number;
}

export const receptionForms = {
  onsite: { zh: '接访', en: 'reception' },
  appointed: { zh: '约访', en: 'by appointment' },
  village: { zh: '下访', en: 'visit to a village' },
  theme: { zh: '专题接访', en: 'on one theme' },
  case: { zh: '带案下访', en: 'to settle a case on site' },
} as const;

export const dayStatuses = {
  planned: { zh: '待接访', en: 'to come' },
  held: { zh: '已接访', en: 'held' },
  swapped: { zh: '已调换', en: 'swapped' },
  missed: { zh: '未接访', en: 'missed' },
} as const;

export const dayFields = {
  leader: officer('接访领导', 'Leader'),
  on: day('日期', 'Day'),
  from: time('开始', 'From'),
  until: time('结束', 'Until'),
  form: choice('方式', 'Form', receptionForms),
  place: line('地点', 'Place', { max: 60, hint: { zh: '写明有没有台阶', en: 'Say whether there are steps' } }),
  topic: line('主题或分管领域', 'Topic or field of work', { max: 40 }),
  cases: optional(
    matters('所带的信访事项', 'Petitions to be settled', {
      hint: { zh: '「带案下访」必填；门户上不公布编号', en: 'For a visit to settle a case; not on the portal' },
    }),
  ),
  slots: number('可预约数', 'Appointments', { max: 60 }),
  reserved: number('另留给电话和窗口', 'Kept for telephone and window', { max: 60 }),
};

export const leadersField = rows(
  '本季度应当接访的领导',
  'Leaders who owe receptions this quarter',
  { leader: officer('领导', 'Leader'), level: choice('层级', 'Level', leaderLevels) },
  { max: 60 },
);

export const daysField = rows('接访日', 'Days of reception', dayFields, { max: 200 });

/** Which day of the roster an act is about. */
export const dayNumber = number('第几场', 'Which day', { min: 1, max: 999 });

/** A day as it was filled in, before it is numbered. */
export type FilledDay = Omit<RosterDay, 'n' | 'status' | 'announcedOn' | 'late' | 'insteadBy' | 'insteadOf'>;

/** The leaders who stand on the roster: they see it. */
export function withLeaders(state: Roster): void {
  state.officers = {
    leader: [...new Set([...state.leaders.map(({ leader }) => leader), ...state.days.map(({ leader }) => leader)])],
  };
}

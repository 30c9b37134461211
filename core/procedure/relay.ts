import type { LocalDate } from '../calendar/index.ts';

/** A matter handed to a body with a procedure of its own, followed until that has it. */
export interface Relay {
  /** 政法机关 for litigation (Art. 22); 纪检监察机关 or the organ above for an accusation (Art. 30). */
  kind: 'law' | 'accusation';
  on: LocalDate;
  /** In the directory; bodies of the law are named in the letter only. */
  to?: string;
  channel?: 'discipline' | 'above';
  confirmedOn?: LocalDate;
}

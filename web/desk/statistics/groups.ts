/** The table in parts that fit a screen and a sheet: dates kept, time taken and what people said, what became of it. */
export const groups = [
  { key: 'dates', ids: ['K-01', 'K-02', 'K-03', 'K-03b', 'K-04'] },
  { key: 'said', ids: ['K-05a', 'K-05b', 'K-08', 'K-09a', 'K-09b'] },
  { key: 'done', ids: ['K-16', 'K-18'] },
] as const;

/** What the figures stand beside: the span before, the same of last year, or nothing. */
export type Beside = 'before' | 'year' | 'none';

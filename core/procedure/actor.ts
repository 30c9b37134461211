/** Who acted. A petitioner is never named here. */
export type Actor =
  | { kind: 'officer'; officerId: string; organId: string; role: string }
  | { kind: 'petitioner' }
  | { kind: 'clock' };

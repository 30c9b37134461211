/** Who acted. A petitioner is never named here. */
export type Actor =
  | { kind: 'officer'; officerId: string; organId: string; role: string }
  /** With the number of the agent who acts in the petitioner's name, where it is not the petitioner. */
  | { kind: 'petitioner'; agent?: number }
  | { kind: 'clock' };

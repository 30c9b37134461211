/** Duties of one organ: short code, number of the first entry, then `title|keywords|category|basis`. */
export type DutyRows = [organ: string, first: number, rows: string[]];

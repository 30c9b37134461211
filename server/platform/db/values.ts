import pg from 'pg';

const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8Array: 1016,
  textArray: 1009,
  dateArray: 1182,
  timestamptzArray: 1185,
};

const text = (value: string) => value;
const parsers = new Map<number, (value: string) => unknown>([
  [oid.int8, safeInteger],
  [oid.date, text],
  [oid.timestamptz, isoInstant],
  [oid.int8Array, (value) => arrayOf(value, safeInteger)],
  [oid.dateArray, (value) => arrayOf(value, text)],
  [oid.timestamptzArray, (value) => arrayOf(value, isoInstant)],
]);

/** How column values become JavaScript values, given to each connection rather than set for the whole process. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) || pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`int8 beyond 2^53: ${value}`);
  return number;
}

/** '2026-03-02 01:02:03.456+00' → '2026-03-02T01:02:03.456Z'. Connections speak UTC; the application writes milliseconds. */
function isoInstant(value: string): string {
  return new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/** Read as an array of text first; a null stays a null. */
function arrayOf<Item>(value: string, parse: (item: string) => Item): (Item | null)[] {
  const items: (string | null)[] = pg.types.getTypeParser(oid.textArray)(value);
  return items.map((item) => (item === null ? null : parse(item)));
}

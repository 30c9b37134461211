/** Errors are told apart by SQLSTATE alone: on Citus the fields `constraint`, `table` and `column` are absent (R14). */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** A unique key exists already; with `constraint`, that one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return sqlState(error) === '23505' && (constraint === undefined || constraintOf(error) === constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return sqlState(error) === '23503' && (constraint === undefined || constraintOf(error) === constraint);
}

/** A deadlock or a serialisation failure: the same transaction may succeed when tried again. */
export function mayRetry(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}

/** From the message, less the number of the shard that Citus appends. */
function constraintOf(error: unknown): string | undefined {
  return /constraint "(.+?)(?:_\d{6,})?"/.exec(String((error as { message?: unknown }).message))?.[1];
}

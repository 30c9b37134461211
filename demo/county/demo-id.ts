const kinds = { organ: 1, officer: 2, duty: 3 } as const;

/**
 * A constant id in the shape of a UUIDv7 (time part 2024-01-01T00:00:00Z) for the n-th thing of a kind.
 * Not random: the same county is seeded on every machine.
 */
export function demoId(kind: keyof typeof kinds, n: number): string {
  return `018cc251-f400-7${kinds[kind].toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`;
}

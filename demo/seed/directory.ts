import {
  type Instant,
  instantOf,
  type LocalDate,
  localDate,
  millisecondsOf,
  startOfDay,
} from '../../core/calendar/index.ts';
import { addOfficers, initialsOf, writeDirectory } from '../../server/organs/index.ts';
import type { Db } from '../../server/platform/index.ts';
import { categories } from '../county/categories.ts';
import { divisions } from '../county/divisions.ts';
import { duties } from '../county/duties.ts';
import { officers } from '../county/officers.ts';
import { organs } from '../county/organs.ts';

/** Writes the demonstration's divisions, organs, duties and officers. Every account gets the one password of this install. */
export async function seedDirectory(db: Db, passwordHash: string, today: LocalDate): Promise<void> {
  const zh = <Row extends { name: string }>(row: Row) => ({ ...row, nameZh: row.name });
  await db.wide().tx((tx) =>
    writeDirectory(tx, {
      divisions: divisions.map(zh),
      categories: categories.map(zh),
      organs: organs.map((row) => ({
        ...zh(row),
        shortZh: row.shortName,
        initials: initialsOf(row.shortName),
        validFrom: localDate('2004-01-01'),
      })),
      duties,
    }),
  );
  const createdAt = yearsBefore(today, 3);
  await db.wide().run(
    addOfficers(
      officers.map(({ login, ...row }) => ({
        ...row,
        account: login,
        passwordHash,
        mustChangePassword: false,
        createdAt,
      })),
    ),
  );
}

function yearsBefore(day: LocalDate, years: number): Instant {
  return instantOf(millisecondsOf(startOfDay(day)) - years * 365 * 86_400_000);
}

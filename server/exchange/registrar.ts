import type { Instant } from '../../core/calendar/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { type Registration, registration } from '../petitions/contract.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Write } from '../platform/db/index.ts';

/** The same act as the window's, by which each row is registered. */
export interface Registrar {
  /** @param alongside what else is written in the registration's own statement */
  register(
    row: Registration,
    messageNo: string,
    alongside: (petitionId: string, at: Instant) => Write,
  ): Promise<{ number: string } | Refusal>;
  /** The same checks, with nothing written. */
  check(row: Registration): Refusal | undefined;
}

/** An import is the office's own act; the machine that runs it is named as its channel, never as a person. */
export function registrarFor(petitions: Petitions, organId: string, source: string): Registrar {
  const how = {
    actor: { kind: 'officer' as const, officerId: 'import', organId, role: 'clerk' },
    organId,
    channel: `import:${source}`.slice(0, 60),
  };
  return {
    async register(row, messageNo, alongside) {
      const parsed = registration.safeParse(row);
      if (!parsed.success) return malformed(parsed.error.issues[0]!);
      const at = petitions.deps.clock.now();
      return petitions.register(parsed.data, {
        ...how,
        source: { name: source, messageNo },
        alongside: (petitionId) => alongside(petitionId, at),
      });
    },
    check(row) {
      const parsed = registration.safeParse(row);
      return parsed.success ? petitions.checkRegistration(parsed.data, how) : malformed(parsed.error.issues[0]!);
    },
  };
}

function malformed(issue: { path: PropertyKey[]; code: string; message: string }): Refusal {
  const field = issue.path.map(String).join('.');
  const empty = field === 'narrative' && issue.code === 'too_small';
  return {
    refused: true,
    kind: 'invalid',
    code: 'import.row',
    field,
    what: empty
      ? { zh: '没有内容。', en: 'There is no text.' }
      : { zh: `「${field}」不合要求。`, en: `"${field}" does not fit: ${issue.message}.` },
    way:
      issue.code === 'too_big'
        ? { zh: '请缩短，或在窗口登记并附材料。', en: 'Shorten it, or register it at a window with attachments.' }
        : {
            zh: '请改好这一行再导入一次，其余行不会重复。',
            en: 'Correct the row and import again; the others are not doubled.',
          },
  };
}

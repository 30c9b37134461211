import { randomBytes } from 'node:crypto';
import { type LocalDate, nationalCalendar } from '../../../core/calendar/index.ts';
import { categories } from '../../../demo/county/categories.ts';
import { divisions } from '../../../demo/county/divisions.ts';
import { duties } from '../../../demo/county/duties.ts';
import { officerByLogin, officers } from '../../../demo/county/officers.ts';
import { organByCode, organs } from '../../../demo/county/organs.ts';
import {
  type FreshDatabase,
  freshDatabase,
  type ManualClock,
  manualClock,
  tempFolder,
} from '../../../test/kit/index.ts';
import { openEvidence } from '../../evidence/index.ts';
import { openLedger } from '../../ledger/index.ts';
import type { Role } from '../../organs/contract.ts';
import { addOfficers, hashPassword, openOrgans, writeDirectory } from '../../organs/index.ts';
import { openPetitioners } from '../../petitioners/index.ts';
import { keysFrom, openFiles } from '../../platform/index.ts';
import type { Projection } from '../change.ts';
import type { Documents } from '../deps.ts';
import { openPetitions, type Petitions } from '../index.ts';
import type { Officer } from '../policy.ts';

/** Everything a test of petitions needs: the demonstration's county on a database of its own. */
export interface Office {
  fresh: FreshDatabase;
  clock: ManualClock;
  petitions: Petitions;
  deps: Parameters<typeof openPetitions>[0];
  ledger: ReturnType<typeof openLedger>;
  /** The organ with this code, for example `cx-rsj`. */
  organ(code: string): string;
  /** The officer with this login, as signed in. */
  officer(login: string): Officer;
  /** Some officer of this organ who has the role. */
  anyone(organ: string, role: Role): Officer;
  /** Takes up at once what an administrator changed about accounts. */
  reread(): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  today?: string;
  projections?: (deps: { today(): LocalDate }) => Projection[];
  documents?: Documents;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const fresh = await freshDatabase();
  const folder = tempFolder();
  const clock = manualClock(options.today ?? '2026-03-02');
  const { db } = fresh;
  const keys = keysFrom({
    master: randomBytes(32),
    ledger: randomBytes(32),
    receipts: randomBytes(32),
    seals: randomBytes(32),
  });
  await settle(fresh);
  const registry = await openOrgans({ db, clock });
  const ledger = openLedger({ db, clock, keys, host: 'log.test' });
  const deps: Office['deps'] = {
    db,
    clock,
    keys,
    calendar: nationalCalendar,
    petitioners: openPetitioners({ db, keys }),
    evidence: openEvidence({
      db,
      clock,
      keys,
      files: openFiles(folder.path),
      limits: { megabytes: 20, perPetition: 20 },
    }),
    ledger: { ...ledger, promise: ledger.receipt },
    documents: options.documents ?? withoutDocuments,
    directory: () => registry.directory(),
    officer: (id) => registry.officer(id),
    projections: options.projections?.(clock) ?? [],
  };
  const signedIn = ({ id, organId, roles }: { id: string; organId: string; roles: Role[] }): Officer => ({
    officerId: id,
    organId,
    roles,
  });
  return {
    fresh,
    clock,
    deps,
    ledger,
    petitions: openPetitions(deps),
    organ: (code) => organByCode(code).id,
    officer: (login) => signedIn(officerByLogin(login)),
    anyone(organ, role) {
      const found = officers.find((one) => one.organId === organByCode(organ).id && one.roles.includes(role));
      if (!found) throw new Error(`nobody in ${organ} is ${role}`);
      return signedIn(found);
    },
    reread: registry.reread,
    close: async () => {
      await fresh.close();
      folder.close();
    },
  };
}

/** For tests of what is not a document. */
const withoutDocuments: Documents = {
  issue: async () => [],
  of: async () => [],
  preview: async () => [],
  open: () => Promise.reject(new Error('no documents in this test')),
  contents: () => Promise.reject(new Error('no documents in this test')),
  receiptPdf: () => Promise.reject(new Error('no documents in this test')),
  memberSlipPdf: async ({ slip }) => ({ type: 'application/pdf', name: 'slip.pdf', bytes: Buffer.from(slip) }),
  slipPdf: async ({ code }) => ({ type: 'application/pdf', name: 'slip.pdf', bytes: Buffer.from(code) }),
};

/** The password of everybody here. */
export const password = 'everybody-has-this-one';

async function settle({ db }: FreshDatabase): Promise<void> {
  const passwordHash = await hashPassword(password);
  const place = ({ name, ...rest }: { name: string; nameEn: string }) => ({ nameZh: name, ...rest });
  await db.wide().tx((tx) =>
    writeDirectory(tx, {
      divisions: divisions.map((row) => ({ ...row, ...place(row) })),
      categories: categories.map((row) => ({ ...row, ...place(row) })),
      organs: organs.map((row) => ({
        ...row,
        nameZh: row.name,
        shortZh: row.shortName,
        initials: row.code,
        validFrom: '2004-01-01' as LocalDate,
      })),
      duties,
    }),
  );
  await db.wide().run(
    addOfficers(
      officers.map(({ login, ...row }) => ({
        ...row,
        account: login,
        passwordHash,
        mustChangePassword: false,
        createdAt: '2025-01-01T00:00:00.000Z' as never,
      })),
    ),
  );
}

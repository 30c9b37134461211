import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Db, type Runner, sql } from '../../platform/db/index.ts';

/** A version with its articles, as it is put into the library. */
export interface StatuteVersion {
  versionId: string;
  document: string;
  titleZh: string;
  titleEn: string;
  issuer: string;
  documentNumber: string;
  scope: 'national' | 'local' | 'house';
  form: 'gist' | 'text';
  passedOn: LocalDate | null;
  inForceFrom: LocalDate;
  endsOn: LocalDate | null;
  /** Known to be out of force, not since when. */
  replaced: boolean;
  source: string;
  origin: 'program' | 'desk';
  passages: Passage[];
}

interface Passage {
  article: number;
  labelZh: string;
  labelEn: string;
  textZh: string;
  textEn: string;
  words: string[];
}

export type StoredVersion = Omit<StatuteVersion, 'passages'>;

/** Puts a version in the place of the one with its id, articles and all. */
export const putVersion = (db: Db, version: StatuteVersion): Promise<void> =>
  db.wide().tx((tx) => writeVersion(tx, version));

export async function writeVersion(tx: Runner, given: StatuteVersion): Promise<void> {
  await tx.run(sql`insert into statutes.version (version_id, document, title_zh, title_en, issuer, document_number, scope, form,
      passed_on, in_force_from, ends_on, replaced, source, origin)
    values (${given.versionId}, ${given.document}, ${given.titleZh}, ${given.titleEn}, ${given.issuer}, ${given.documentNumber},
      ${given.scope}, ${given.form}, ${given.passedOn}, ${given.inForceFrom}, ${given.endsOn}, ${given.replaced},
      ${given.source}, ${given.origin})
    on conflict (version_id) do update set document = excluded.document, title_zh = excluded.title_zh,
      title_en = excluded.title_en, issuer = excluded.issuer, document_number = excluded.document_number,
      scope = excluded.scope, form = excluded.form, passed_on = excluded.passed_on, in_force_from = excluded.in_force_from,
      ends_on = excluded.ends_on, replaced = excluded.replaced, source = excluded.source, origin = excluded.origin`);
  await tx.run(sql`delete from statutes.passage where version_id = ${given.versionId}`);
  await tx.run(sql`insert into statutes.passage (version_id, position, article, label_zh, label_en, text_zh, text_en, words)
    select ${given.versionId}::text, n::integer, (x->>'article')::integer, x->>'labelZh', x->>'labelEn', x->>'textZh', x->>'textEn',
      array(select jsonb_array_elements_text(x->'words'))
    from jsonb_array_elements(${JSON.stringify(given.passages)}::jsonb) with ordinality as t(x, n)`);
}

/** Takes a version of the desk's out of the library: its dossier went back. */
export const dropVersion = (db: Db, versionId: string): Promise<void> =>
  db.wide().tx(async (tx) => {
    await tx.run(sql`delete from statutes.passage where version_id = ${versionId}`);
    await tx.run(sql`delete from statutes.version where version_id = ${versionId} and origin = 'desk'`);
  });

/** The versions that were admitted at the desk. */
export const versionsFromDesk = (db: Db): Promise<StoredVersion[]> =>
  db.wide().rows<StoredVersion>(sql`
    select version_id as "versionId", document, title_zh as "titleZh", title_en as "titleEn", issuer,
      document_number as "documentNumber", scope, form, passed_on as "passedOn", in_force_from as "inForceFrom",
      ends_on as "endsOn", replaced, source, origin
    from statutes.version where origin = 'desk' order by version_id`);

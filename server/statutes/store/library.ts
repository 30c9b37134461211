import type { LocalDate } from '../../../core/calendar/index.ts';
import { citationOf, type Effect, effectOn, plainTitle, soughtIn } from '../../../core/statutes/index.ts';
import { bigrams } from '../../../core/text/index.ts';
import { type Db, sql } from '../../platform/db/index.ts';
import type { StatuteDocument, StatutePassage } from '../contract.ts';
import type { StoredVersion } from './versions.ts';

type Row = StoredVersion & { later: LocalDate[] };
type PassageRow = Row & Pick<StatutePassage, 'article' | 'labelZh' | 'labelEn' | 'textZh' | 'textEn'>;

const columns =
  sql.raw(`v.version_id as "versionId", v.document, v.title_zh as "titleZh", v.title_en as "titleEn", v.issuer,
  v.document_number as "documentNumber", v.scope, v.form, v.passed_on as "passedOn", v.in_force_from as "inForceFrom",
  v.ends_on as "endsOn", v.replaced, v.source, v.origin,
  array(select o.in_force_from from statutes.version o where o.document = v.document order by 1) as later`);
const passageColumns = sql.raw(
  `p.article, p.label_zh as "labelZh", p.label_en as "labelEn", p.text_zh as "textZh", p.text_en as "textEn"`,
);

/** What stands first: what holds today. A text out of force never comes before one in force. */
const order: Effect[] = ['in-force', 'local', 'not-yet', 'house', 'amended', 'repealed'];

/** Every document in every version, those in force first. */
export async function documents(db: Db, today: LocalDate): Promise<StatuteDocument[]> {
  const rows = await db
    .wide()
    .rows<Row>(sql`select ${columns} from statutes.version v order by v.title_zh, v.in_force_from desc`);
  return rows.map((row) => shown(row, today)).sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

/**
 * Articles that hold all words of the question, by pairs of letters; a single letter is found as well. Where it says the number
 * of an article (劳动法第50条, 劳动法 50), those of that number.
 */
export async function searchPassages(db: Db, q: string, today: LocalDate): Promise<StatutePassage[]> {
  const sought = soughtIn(q.slice(0, 60));
  const words = bigrams(sought.words);
  if (words.length === 0 && sought.article === undefined) return [];
  const rows = await db.wide().rows<PassageRow>(sql`select ${columns}, ${passageColumns}
    from statutes.passage p join statutes.version v on v.version_id = p.version_id
    where p.words @> ${words}::text[] ${sought.article === undefined ? sql`` : sql`and p.article = ${sought.article}`}
    order by v.title_zh, v.in_force_from desc, p.position limit 300`);
  const found = rows.map((row) => ({ ...shown(row, today), ...passage(row) }));
  const isOfLaw = ({ titleZh }: StatutePassage) => (sought.words !== '' && titleZh.includes(sought.words) ? 0 : 1);
  return found
    .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || isOfLaw(a) - isOfLaw(b))
    .slice(0, 100);
}

/** A version with its articles. */
export async function passagesOf(db: Db, versionId: string, today: LocalDate): Promise<StatutePassage[]> {
  const rows = await db.wide().rows<PassageRow>(sql`select ${columns}, ${passageColumns}
    from statutes.passage p join statutes.version v on v.version_id = p.version_id
    where p.version_id = ${versionId} order by p.position`);
  return rows.map((row) => ({ ...shown(row, today), ...passage(row) }));
}

/**
 * The article that a citation names, on a day: of the version in force then, else of the newest.
 * @param text as it was typed: where an article stands in parts (第三项), the part that it names
 */
export async function passageCited(
  db: Db,
  { title, article, text = '' }: { title: string; article: number; text?: string },
  day: LocalDate,
): Promise<StatutePassage[]> {
  const rows = await db.wide().rows<PassageRow>(sql`select ${columns}, ${passageColumns}
    from statutes.passage p join statutes.version v on v.version_id = p.version_id
    where v.document = ${plainTitle(title)} and p.article = ${article} order by v.in_force_from desc, p.position`);
  const named = plainTitle(text);
  const isNamed = (one: StatutePassage) => (plainTitle(citationOf(one)) === named ? 0 : 1);
  return rows
    .map((row) => ({ ...shown(row, day), ...passage(row) }))
    .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || isNamed(a) - isNamed(b));
}

/** Where the page of an article that a citation names stands. */
export async function articleCited(
  db: Db,
  { title, article }: { title: string; article: number },
  today: LocalDate,
): Promise<{ versionId: string; article: number } | undefined> {
  const [found] = await passageCited(db, { title, article }, today);
  return found && { versionId: found.versionId, article };
}

function shown(row: Row, today: LocalDate): StatuteDocument {
  const { versionId, document, titleZh, titleEn, issuer, documentNumber, form, passedOn, inForceFrom, endsOn, source } =
    row;
  const effect = effectOn(today, row, row.later);
  return {
    versionId,
    document,
    titleZh,
    titleEn,
    issuer,
    documentNumber,
    form,
    passedOn,
    inForceFrom,
    endsOn,
    source,
    effect,
  };
}

const passage = ({ article, labelZh, labelEn, textZh, textEn }: PassageRow) => ({
  article,
  labelZh,
  labelEn,
  textZh,
  textEn,
});

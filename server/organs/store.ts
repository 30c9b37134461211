import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Db, type Query, type Runner, sql } from '../platform/db/index.ts';
import type { Role } from './contract.ts';
import type { CategoryRow, DutyRow, Named, OrganRow } from './directory.ts';

/** An officer as stored; the hash and the sealed second factor never leave this slice. */
export interface OfficerRow {
  id: string;
  account: string;
  name: string;
  title: string;
  organId: string;
  phone: string;
  passwordHash: string;
  mustChangePassword: boolean;
  totpSecret: Buffer | null;
  totpConfirmed: boolean;
  active: boolean;
  roles: Role[];
}

const officerColumns = sql`o.officer_id as id, o.account, o.name, o.title, o.organ_id as "organId", o.phone,
  o.password_hash as "passwordHash", o.must_change_password as "mustChangePassword", o.totp_secret as "totpSecret",
  o.totp_confirmed as "totpConfirmed", o.active,
  array(select r.role from organs.officer_role r where r.officer_id = o.officer_id order by r.role) as roles`;

export async function readDirectory(db: Db) {
  const wide = db.wide();
  const [organs, divisions, categories, duties] = await Promise.all([
    wide.rows<OrganRow>(sql`select organ_id as id, code, valid_from as "validFrom", valid_to as "validTo",
      division_code as "divisionCode", level, kind, name_zh as "nameZh", name_en as "nameEn", short_zh as "shortZh",
      initials, number_word as "numberWord", superior_id as "superiorId",
      guiding_department_id as "guidingDepartmentId", vertical, successor_id as "successorId", address, phone, hours
      from organs.organ order by division_code, code, valid_from`),
    wide.rows<Named>(sql`select code, name_zh as "nameZh", name_en as "nameEn", parent_code as "parentCode"
      from organs.division order by code`),
    wide.rows<CategoryRow>(sql`select code, name_zh as "nameZh", name_en as "nameEn", parent_code as "parentCode", keywords
      from organs.category order by code`),
    wide.rows<DutyRow>(sql`select duty_id as id, organ_id as "organId", number, title, keywords,
      category_code as "categoryCode", basis from organs.duty order by organ_id, number`),
  ]);
  return { organs, divisions, categories, duties };
}

export const officerByAccount = (account: string): Query<OfficerRow> =>
  sql`select ${officerColumns} from organs.officer o where o.account = ${account}`;

export const officerById = (id: string): Query<OfficerRow> =>
  sql`select ${officerColumns} from organs.officer o where o.officer_id = ${id}`;

export const officersOf = (organId: string): Query<OfficerRow> =>
  sql`select ${officerColumns} from organs.officer o where o.organ_id = ${organId} order by o.active desc, o.account`;

export const anyAdministrator = (): Query<{ found: boolean }> => sql`
  select exists (select 1 from organs.officer_role r join organs.officer o on o.officer_id = r.officer_id
    where r.role = 'administrator' and o.active) as found`;

/** Whether somebody else could still administer if this officer did not. */
export const anotherAdministrator = (id: string): Query<{ found: boolean }> => sql`
  select exists (select 1 from organs.officer_role r join organs.officer o on o.officer_id = r.officer_id
    where r.role = 'administrator' and o.active and o.officer_id <> ${id}) as found`;

/** Names of officers for presenters; small, so all at once. */
export const officerNames = (): Query<{
  id: string;
  name: string;
  phone: string;
  organId: string;
  active: boolean;
  roles: Role[];
}> =>
  sql`select o.officer_id as id, o.name, o.phone, o.organ_id as "organId", o.active,
    array(select r.role from organs.officer_role r where r.officer_id = o.officer_id order by r.role) as roles
  from organs.officer o`;

/** Petition bureaus of a day in which nobody in office is custodian. */
export const bureausWithout = (role: Role, today: LocalDate): Query<{ nameZh: string; nameEn: string }> => sql`
  select b.name_zh as "nameZh", b.name_en as "nameEn" from organs.organ b
  where b.kind = 'bureau' and b.valid_from <= ${today}::date and (b.valid_to is null or b.valid_to > ${today}::date)
    and not exists (select 1 from organs.officer o join organs.officer_role r on r.officer_id = o.officer_id
      where o.organ_id = b.organ_id and o.active and r.role = ${role})
  order by b.division_code`;

/** Organs of county and towns in which somebody handles matters, but not two: whoever submits an answer does not sign it. */
export const organsOfOneHand = (
  handling: readonly Role[],
  signing: readonly Role[],
  today: LocalDate,
): Query<{ nameZh: string; nameEn: string }> => sql`
  with active as (
    select o.organ_id, o.officer_id, r.role from organs.officer o join organs.officer_role r on r.officer_id = o.officer_id
    where o.active)
  select g.name_zh as "nameZh", g.name_en as "nameEn" from organs.organ g
  where g.level in ('county', 'town') and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
    and exists (select 1 from active a where a.organ_id = g.organ_id and a.role = any(${[...handling]}::text[]))
    and not exists (select 1 from active h join active s on s.organ_id = h.organ_id and s.officer_id <> h.officer_id
      where h.organ_id = g.organ_id and h.role = any(${[...handling]}::text[]) and s.role = any(${[...signing]}::text[]))
  order by g.division_code, g.name_zh`;

/** Officers whose name contains the text, those in office first: name and organ alone. */
export const officersNamedLike = (
  name: string,
  organId: string | undefined,
  most: number,
): Query<{ id: string; name: string; organId: string }> => sql`
  select o.officer_id as id, o.name, o.organ_id as "organId" from organs.officer o
  where strpos(o.name, ${name}) > 0 and (${organId ?? null}::text is null or o.organ_id = ${organId ?? null})
  order by o.active desc, o.name, o.officer_id limit ${most}`;

export interface NewOfficerRow extends Omit<OfficerRow, 'totpSecret' | 'totpConfirmed' | 'active'> {
  createdAt: Instant;
}

/** Adds officers with their roles, in one statement. */
export const addOfficers = (rows: NewOfficerRow[]): Query => sql`
  with added as (
    insert into organs.officer (officer_id, account, name, title, organ_id, phone, password_hash, must_change_password, created_at)
    select x.id, x.account, x.name, x.title, x."organId", x.phone, x."passwordHash", x."mustChangePassword", x."createdAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id text, account text, name text, title text,
      "organId" text, phone text, "passwordHash" text, "mustChangePassword" boolean, "createdAt" timestamptz)
    returning officer_id
  )
  insert into organs.officer_role (officer_id, role)
  select x.id, r.role
  from jsonb_to_recordset(${JSON.stringify(rows.map(({ id, roles }) => ({ id, roles })))}::jsonb) as x(id text, roles jsonb),
    jsonb_array_elements_text(x.roles) as r(role)
  where exists (select 1 from added where added.officer_id = x.id)`;

export interface OfficerChange {
  name?: string | undefined;
  phone?: string | undefined;
  active?: boolean | undefined;
  passwordHash?: string | undefined;
  mustChangePassword?: boolean | undefined;
}

export const changeOfficer = (id: string, change: OfficerChange): Query => sql`
  update organs.officer set name = coalesce(${change.name ?? null}, name), phone = coalesce(${change.phone ?? null}, phone),
    active = coalesce(${change.active ?? null}, active), password_hash = coalesce(${change.passwordHash ?? null}, password_hash),
    must_change_password = coalesce(${change.mustChangePassword ?? null}, must_change_password)
  where officer_id = ${id}`;

export async function setRoles(tx: Runner, id: string, roles: Role[]): Promise<void> {
  await tx.run(sql`delete from organs.officer_role where officer_id = ${id} and role <> all(${roles}::text[])`);
  await tx.run(sql`insert into organs.officer_role (officer_id, role) select ${id}, unnest(${roles}::text[])
    on conflict (officer_id, role) do nothing`);
}

export const setTotp = (id: string, secret: Buffer | null, confirmed: boolean): Query =>
  sql`update organs.officer set totp_secret = ${secret}, totp_confirmed = ${confirmed} where officer_id = ${id}`;

export const addSession = (hash: Buffer, officerId: string, at: Instant): Query =>
  sql`insert into organs.session (token_hash, officer_id, created_at, seen_at) values (${hash}, ${officerId}, ${at}, ${at})`;

export interface SessionRow extends OfficerRow {
  createdAt: Instant;
  seenAt: Instant;
}

/** The officer of a live session: not ended, the officer still active. */
export const sessionOfficer = (hash: Buffer): Query<SessionRow> => sql`
  select ${officerColumns}, s.created_at as "createdAt", s.seen_at as "seenAt"
  from organs.session s join organs.officer o on o.officer_id = s.officer_id
  where s.token_hash = ${hash} and s.ended_at is null and o.active`;

export const touchSession = (hash: Buffer, at: Instant): Query =>
  sql`update organs.session set seen_at = ${at} where token_hash = ${hash}`;

export const endSession = (hash: Buffer, at: Instant): Query =>
  sql`update organs.session set ended_at = ${at} where token_hash = ${hash} and ended_at is null`;

export const endSessionsOf = (officerId: string, at: Instant, but: Buffer | null): Query => sql`
  update organs.session set ended_at = ${at}
  where officer_id = ${officerId} and ended_at is null and (${but}::bytea is null or token_hash <> ${but})`;

export const noteTry = (id: string, account: string, at: Instant, succeeded: boolean): Query =>
  sql`insert into organs.sign_in_try (try_id, account, at, succeeded) values (${id}, ${account}, ${at}, ${succeeded})`;

/** The try that turned out to be one too many: it does not prolong the lock. */
export const dropTry = (id: string): Query => sql`delete from organs.sign_in_try where try_id = ${id}`;

/** Tries decide about a quarter of an hour, sessions about half a day; what somebody typed as an account may be anything. */
export const forgetTries = (before: Instant): Query => sql`delete from organs.sign_in_try where at < ${before}`;
export const forgetSessions = (before: Instant): Query => sql`delete from organs.session where seen_at < ${before}`;

/** Failures since `since` that no success has followed, with the newest one's time. */
export const failuresSince = (
  account: string,
  since: Instant,
): Query<{ failures: number; newest: Instant | null }> => sql`
  select count(*) as failures, max(t.at) as newest from organs.sign_in_try t
  where t.account = ${account} and t.at > ${since} and not t.succeeded
    and t.at > coalesce((select max(s.at) from organs.sign_in_try s where s.account = ${account} and s.succeeded), '-infinity')`;

export interface DirectoryRows {
  divisions: Named[];
  categories: CategoryRow[];
  organs: (Omit<OrganRow, 'validFrom' | 'validTo' | 'successorId'> & { validFrom: LocalDate })[];
  duties: DutyRow[];
}

/** Writes a whole directory; rows that exist are brought up to date. */
export async function writeDirectory(tx: Runner, rows: DirectoryRows): Promise<void> {
  const list = (value: unknown) => sql`jsonb_array_elements(${JSON.stringify(value)}::jsonb) as x`;
  await tx.run(sql`insert into organs.division (code, name_zh, name_en, parent_code)
    select x->>'code', x->>'nameZh', x->>'nameEn', x->>'parentCode' from ${list(rows.divisions)}
    on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`);
  await tx.run(sql`insert into organs.category (code, name_zh, name_en, parent_code, keywords)
    select x->>'code', x->>'nameZh', x->>'nameEn', x->>'parentCode', array(select jsonb_array_elements_text(x->'keywords'))
    from ${list(rows.categories)}
    on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, keywords = excluded.keywords`);
  await tx.run(sql`insert into organs.organ (organ_id, valid_from, code, division_code, level, kind, name_zh, name_en, short_zh,
      initials, number_word, superior_id, guiding_department_id, vertical, address, phone, hours)
    select x->>'id', (x->>'validFrom')::date, x->>'code', x->>'divisionCode', x->>'level', x->>'kind', x->>'nameZh', x->>'nameEn',
      x->>'shortZh', x->>'initials', x->>'numberWord', x->>'superiorId', x->>'guidingDepartmentId',
      (x->>'vertical')::boolean, x->>'address', x->>'phone', x->>'hours' from ${list(rows.organs)}
    on conflict (organ_id, valid_from) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
      phone = excluded.phone, address = excluded.address, hours = excluded.hours`);
  await tx.run(sql`insert into organs.duty (duty_id, organ_id, number, title, keywords, category_code, basis)
    select x->>'id', x->>'organId', (x->>'number')::integer, x->>'title', array(select jsonb_array_elements_text(x->'keywords')),
      x->>'categoryCode', x->>'basis' from ${list(rows.duties)}
    on conflict (duty_id) do update set title = excluded.title, keywords = excluded.keywords, basis = excluded.basis`);
}

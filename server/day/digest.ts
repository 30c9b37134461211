import { addDays, type LocalDate, weekdayOf } from '../../core/calendar/index.ts';
import type { Refusal, Words } from '../../core/refusal.ts';
import { refuse } from '../../core/refusal.ts';
import type { Officer } from '../petitions/index.ts';
import type { DigestView } from './contract.ts';
import type { DayDeps } from './deps.ts';
import {
  chooseDigest,
  type DigestRow,
  digestFailed,
  digestOf,
  digestsFor,
  endDigest,
  giveBackDigest,
  takeDigest,
} from './store.ts';

/** Whether this officer chose the weekly digest, and where it goes. */
export async function digestChosen(deps: DayDeps, officerId: string): Promise<DigestView> {
  const row = await deps.db.wide().first(digestOf(officerId));
  return {
    possible: deps.mail !== undefined,
    chosen: row ? { address: row.address, language: row.language } : null,
    failed: row?.failed ?? false,
  };
}

export async function choose(
  deps: DayDeps,
  officerId: string,
  { address, language }: { address: string; language: 'zh' | 'en' },
): Promise<Refusal | undefined> {
  if (!deps.mail) return noMail();
  await deps.db.wide().run(chooseDigest(officerId, address, language));
  return undefined;
}

export const end = (deps: DayDeps, officerId: string) => deps.db.wide().run(endDigest(officerId));

/**
 * The job: on Mondays, to whoever chose it, once a week: how many and until when, and nothing that tells a matter. A week
 * is taken before it is sent, so that of two runs one sends; after a crash in between that week's is missing.
 * @returns digests sent
 */
export async function sendDigests(deps: DayDeps): Promise<number> {
  const today = deps.clock.today();
  if (!deps.mail || weekdayOf(today) !== 1) return 0;
  let sent = 0;
  for (const row of await deps.db.wide().rows(digestsFor(today))) if (await sendTo(deps, row, today)) sent += 1;
  return sent;
}

async function sendTo(deps: DayDeps, row: DigestRow, monday: LocalDate): Promise<boolean> {
  const wide = deps.db.wide();
  const officer = await deps.working(row.officerId);
  if (!officer || !deps.mail) return false;
  if ((await wide.run(takeDigest(row.officerId, monday))) === 0) return false;
  const text = await textFor(deps, officer, monday);
  const id = `digest-${monday}-${row.officerId}`;
  const { as } = await deps.mail.send({ id, to: row.address, text: text[row.language] });
  if (as === 'again') await wide.run(giveBackDigest(row.officerId, row.sentFor));
  if (as === 'gone') await wide.run(digestFailed(row.officerId));
  return as === 'sent';
}

/** Counts and days only: whoever reads it over a shoulder learns of no matter and no person. */
export async function textFor(
  deps: Pick<DayDeps, 'petitions' | 'dossiers' | 'home'>,
  officer: Officer,
  monday: LocalDate,
): Promise<Words> {
  const [groups, tasks] = await Promise.all([deps.petitions.workGroups(officer), deps.dossiers.taskFigures(officer)]);
  const petitions = {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    late: groups.reduce((sum, { late }) => sum + late, 0),
    due: groups.flatMap(({ due }) => due ?? []).sort()[0] ?? null,
  };
  const sunday = addDays(monday, 6);
  return {
    zh: [
      `${monday}至${sunday}这一周：`,
      `事项：${figuresZh(petitions)}`,
      `台账任务：${figuresZh(tasks)}`,
      `请登录工作台查看：${deps.home}/desk/`,
      '这封邮件只说数目和日期。不想再收，请在「我的」里关闭。',
    ].join('\n'),
    en: [
      `The week from ${monday} to ${sunday}:`,
      `Matters: ${figuresEn(petitions)}`,
      `Tasks in registers: ${figuresEn(tasks)}`,
      `Sign in at the desk: ${deps.home}/desk/`,
      'This mail tells figures and days alone. To stop it, see "My account".',
    ].join('\n'),
  };
}

interface Figures {
  count: number;
  late: number;
  due: string | null;
}

const figuresZh = ({ count, late, due }: Figures): string =>
  count === 0 ? '没有要动的' : `要动${count}件，其中已超期${late}件${due ? `，最近${due}到期` : ''}`;
const figuresEn = ({ count, late, due }: Figures): string =>
  count === 0 ? 'nothing to move' : `${count} to move, ${late} of them late${due ? `, the nearest due on ${due}` : ''}`;

const noMail = () =>
  refuse({
    kind: 'conflict',
    code: 'digest.no-mail',
    what: { zh: '本单位还没有接上邮件服务器。', en: 'This office has no mail server yet.' },
    way: { zh: '请找系统管理员；今天页上每天都有。', en: 'Ask the administrator; the page of the day has it daily.' },
  });

import { type Programme, progressOf, unitsOf } from '../../../core/backlog/index.ts';
import { type LocalDate, localDate } from '../../../core/calendar/index.ts';
import { type DossierAt, lastDay, type Quarter, workerOf } from './quarter.ts';

/**
 * 积案: the county's programme of the quarter. Nothing is ninety days old yet, so that the inventory of the day is what officers
 * add with their reasons; one matter is resolved with its charge, one by report, call-back and finding; the rest is explained.
 */
export async function backlog(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  const told = (way: string) => quarter.told.filter((one) => one.way === way).map(({ story }) => story.at.number);
  await office.until(localDate('2026-02-02'));
  const draft = { title: '2026年积案化解方案', until: '2026-12-31', aim: '逐件查清卡在哪里，一家办不了的上会。' };
  await quarter.forbidden(
    'a backlog programme that wants fewer petitions',
    'backlog.draft.volume-target',
    quarter.opening('dingzhiqiang', 'backlog-programme', 'draft', { ...draft, aim: '信访量比去年下降20%。' }),
  );
  const at = await quarter.opens('dingzhiqiang', 'backlog-programme', 'draft', draft);
  await office.app.platform.outbox.dispatch();
  const [left, late] = told('not carried out');
  for (const matter of [...told('in charge'), left, late, ...told('never answered'), ...told('still in charge')])
    await quarter.does(at, 'dingzhiqiang', 'add', {
      matter,
      ground: 'other',
      reason: '去年就反映过，一直没有解决。',
    });
  await approved(quarter, at);
  await office.until(localDate('2026-02-27'));
  await quarter.does(at, 'dingzhiqiang', 'review', { note: '都在办，两件快到位。' });
  await office.until(localDate('2026-03-23'));
  await resolved(quarter, at, late!, left!);
  await quarter.does(at, 'dingzhiqiang', 'review', { note: '没有按期到位的说明原因。' });
  for (const unit of Object.keys((await quarter.state<Programme>(at)).unexplained))
    await quarter.does(at, workerOf(unit), 'explain', {
      reason: '鉴定没有出。',
      next: '换了机构，每周催。',
      by: '2026-06-30',
    });
  await quarter.forbidden(
    'a backlog programme closed before its day with matters left',
    'backlog.close.not-over',
    quarter.tries(at, 'zhengguangming', 'close', { summary: '基本完成。', left: '接着办。' }),
  );
}

async function approved(quarter: Quarter, at: DossierAt): Promise<void> {
  const state = await quarter.state<Programme>(at);
  const targets = unitsOf(state).map((unit) => ({ unit, count: 1, by: '2026-03-20' as LocalDate }));
  await quarter.forbidden(
    'a target on the number of visits',
    'backlog.setTargets.volume-target',
    quarter.tries(at, 'dingzhiqiang', 'setTargets', {
      targets: targets.map((target) => ({ ...target, words: '到省上访零发生' })),
    }),
  );
  await quarter.does(at, 'dingzhiqiang', 'setTargets', { targets });
  await quarter.does(at, 'zhengguangming', 'submit');
  await quarter.does(at, 'hanli', 'approve');
}

/** What was promised and carried out long after its day: reported, called back by another unit, found resolved; its neighbour not. */
async function resolved(quarter: Quarter, at: DossierAt, late: string, left: string): Promise<void> {
  const found = (matter: string) => ({ matter, result: 'settled', evidence: '回单和照片。' });
  await quarter.forbidden(
    'a backlog matter found resolved before execution and call-back',
    'backlog.confirm.lacking',
    quarter.tries(at, 'dingzhiqiang', 'confirm', found(left)),
  );
  const { unit } = (await quarter.state<Programme>(at)).entries.find(({ matter }) => matter === late)!;
  await quarter.does(at, workerOf(unit), 'report', { matter: late, done: '已执行，回单附后。' });
  await quarter.forbidden(
    'a backlog matter found resolved without a call-back by another unit',
    'backlog.confirm.lacking',
    quarter.tries(at, 'dingzhiqiang', 'confirm', found(late)),
  );
  const on = quarter.office.app.clock.today();
  await quarter.does(at, 'luona', 'callBack', { matter: late, on, solved: 'solved', said: '办好了，就是晚了。' });
  await quarter.does(at, 'dingzhiqiang', 'confirm', found(late));
}

/** Targets reached or not, from the facts of the quarter; every month's figures again, and no number of petitions anywhere. */
export async function backlogFigures(quarter: Quarter) {
  const { dossiers, shardKey } = quarter.office.app.app.slices;
  const [kept] = await dossiers.ofKind(shardKey(), 'backlog-programme');
  const state = kept!.state as Programme;
  const units = progressOf(state, lastDay);
  const sum = (of: (unit: (typeof units)[number]) => number) => units.reduce((all, unit) => all + of(unit), 0);
  const { status, body } = await (await quarter.office.asks('dingzhiqiang'))(
    'GET',
    `/api/backlog/${encodeURIComponent(kept!.shardKey)}/${kept!.dossierId}`,
  );
  const reviews = status === 200 ? (body.reviews as { agrees: boolean }[]) : [];
  return {
    listed: sum(({ listed }) => listed.length),
    resolved: sum(({ done }) => done.length),
    'due by now': sum(({ due }) => due),
    'units behind': units.filter(({ behind }) => behind > 0).length,
    'of them explained': units.filter(({ unit, behind }) => behind > 0 && state.explained[unit]).length,
    'months that compute again': reviews.filter(({ agrees }) => agrees).length,
  };
}

import { addDays, type LocalDate, localDate } from '../../../core/calendar/index.ts';
import type { Session } from '../../../core/conference/index.ts';
import type { Card } from '../../../core/supervision/index.ts';
import type { Brought } from '../steps.ts';
import { bring, handlerOf, post } from '../steps.ts';
import { type DossierAt, idOf, organ, type Quarter, workerOf } from './quarter.ts';

const city = organ('cx-cgj');
const members = ['cx-rsj', 'cx-zjj', 'cx-cgj', 'cx-jw'].map(organ);

/** 踢皮球: two organs after each other say that it is not theirs; the second time the rule puts it before the conference. */
export async function bounced(quarter: Quarter, brought: Brought): Promise<void> {
  const story = await bring(quarter.office, brought);
  quarter.told.push({ way: 'bounced', story });
  await story.after(1, 'limin', 'forward', { to: organ('cx-rsj'), ...post });
  await story.after(1, handlerOf('cx-rsj'), 'object', { reason: '路灯不归人社局管。' });
  await story.after(1, 'limin', 'decideObjection', { upheld: true, reason: '同意收回。' });
  await story.after(1, 'limin', 'forward', { to: organ('cx-zjj'), ...post });
  await story.after(1, handlerOf('cx-zjj'), 'object', { reason: '城市照明归城管。' });
  // The conference decides; what it decided changes the petition, and the organ it named may not send it back.
  for (let day = story.today(); (await story.view()).phase.code !== 'transferring'; ) {
    day = addDays(day, 1);
    await quarter.office.until(day);
    if (day > localDate('2026-03-27')) throw new Error(`${story.at.number} was never decided`);
  }
  const sent = await story.refused(0, handlerOf('cx-cgj'), 'object', { reason: '灯杆产权没有移交。' });
  const what = 'sending back what the conference decided';
  if (!quarter.refused.some((one) => one.what === what))
    quarter.refused.push({ what, code: sent.body.code, cite: sent.body.cite });
  await quarter.office.until(addDays(story.today(), 1));
  await story.after(0, handlerOf('cx-cgj'), 'signFor');
  await story.after(2, handlerOf('cx-cgj'), 'accept', post);
}

/** 联席会议: one a month. Its agenda fills itself; what it decides binds; its tasks are gone through at the next. */
export async function conferences(quarter: Quarter): Promise<void> {
  for (const [i, heldOn] of ['2026-01-22', '2026-02-25', '2026-03-25'].entries())
    await session(quarter, i + 1, localDate(heldOn));
}

async function session(quarter: Quarter, ordinal: number, heldOn: LocalDate): Promise<void> {
  const { office } = quarter;
  await office.until(addDays(heldOn, -5));
  const one = (await quarter.open('conference'))[0]!;
  const hard = quarter.told.find(({ way }) => way === 'explained')!.story.at.number;
  if (ordinal === 1)
    await quarter.does(one, 'limin', 'addItem', { source: 'hard', title: '安置房反复漏水', matter: hard });
  if (ordinal > 1) await overdueCard(quarter, one);
  if (ordinal === 1)
    await quarter.forbidden(
      'an accusation on the agenda of the conference',
      'dossier.restricted-matter',
      quarter.tries(one, 'limin', 'addItem', {
        source: 'hard',
        title: '一件检举',
        matter: quarter.told.find(({ way }) => way === 'accusation left')!.story.at.number,
      }),
    );
  const call = { ordinal, convener: idOf('hanli'), heldOn, time: '09:00', place: '县政府三楼会议室', members };
  if (ordinal === 1)
    await quarter.forbidden(
      'a conference called two days ahead',
      'conference.call.notice-too-short',
      quarter.tries(one, 'limin', 'call', { ...call, heldOn: addDays(office.app.clock.today(), 2) }),
    );
  await quarter.does(one, 'limin', 'call', call);
  await office.until(heldOn);
  await quarter.does(one, 'limin', 'hold', { absent: [{ unit: organ('cx-rsj'), reason: '现场处置' }] });
  const { items, carried } = await quarter.state<Session>(one);
  for (const { task, done } of carried)
    if (!done) await quarter.does(one, 'limin', 'goThrough', { task, report: '还在办。', newDay: addDays(heldOn, 20) });
  for (const { no, source, matter } of items) {
    if (source === 'second-bounce' && ordinal === 1)
      await quarter.forbidden(
        'minutes that leave a dispute undecided',
        'conference.submitMinutes.jurisdiction-undecided',
        quarter.tries(one, 'heyun', 'submitMinutes'),
      );
    const decided = {
      item: no,
      discussion: '各单位陈述了理由。',
      outcome: source === 'hard' && ordinal === 1 ? 'deferred' : 'decided',
      decision: '由责任单位负责办理。',
    };
    const unit = source === 'second-bounce' ? city : organ('cx-zjj');
    await quarter.does(one, 'limin', 'decideItem', {
      ...decided,
      ...(decided.outcome === 'decided' && { unit, by: addDays(heldOn, 25) }),
      ...(matter && { tell: 'post' }),
    });
  }
  await office.until(addDays(heldOn, 1));
  await quarter.does(one, 'heyun', 'submitMinutes');
  await quarter.does(one, 'hanli', 'signMinutes');
  await office.until(addDays(heldOn, 4));
  await worksOnTasks(quarter);
}

/** The number of a card whose answer is overdue, on the agenda. */
async function overdueCard(quarter: Quarter, one: DossierAt): Promise<void> {
  for (const card of await quarter.open('supervision-card')) {
    const { level } = await quarter.state<Card>(card);
    if (level === 0) continue;
    const item = { source: 'overdue-card', title: '督办卡逾期没有反馈', card: card.number };
    return quarter.does(one, 'limin', 'addItem', item);
  }
}

/** The first open task is reported done by its unit, and struck off by somebody else. */
async function worksOnTasks(quarter: Quarter): Promise<void> {
  const [task] = await quarter.open('conference-task');
  if (!task) return;
  const { organs } = await quarter.state<Session>(task);
  const login = workerOf(organs.responsible![0]!);
  await quarter.does(task, login, 'report', { done: '已经办好，照片附后。' });
  await quarter.does(task, 'sunhaibo', 'strikeOff', { verified: '现场看了。' });
}

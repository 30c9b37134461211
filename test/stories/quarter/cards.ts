import { addDays, type LocalDate, localDate } from '../../../core/calendar/index.ts';
import type { Card } from '../../../core/supervision/index.ts';
import { type DossierAt, each, headOf, organ, type Quarter, workerOf } from './quarter.ts';

const bureau = organ('cx-xfj');
const once = new Set<string>();

/** 督办: what rules opened is answered, sent back, escalated, directed, and closed by somebody who is not of the unit. */
export async function cards(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  once.clear();
  for (const monday of each(1)) {
    await office.until(monday);
    for (const card of await quarter.open('supervision-card')) await worksOn(quarter, card, monday);
  }
}

async function worksOn(quarter: Quarter, card: DossierAt, today: LocalDate): Promise<void> {
  const state = await quarter.state<Card>(card);
  const unit = state.organs.responsible![0]!;
  const login = workerOf(unit);
  // Every third card is not answered until it goes up.
  const silent = Number(/(\d+)号/.exec(card.number)![1]) % 3 === 0;
  switch (state.phase) {
    case 'issued':
      if (silent && state.level === 0) return;
      if (state.escalated) await direct(quarter, card, state, today);
      return quarter.does(card, login, 'accept', { plan: [{ step: '逐件补办', by: addDays(today, 7) }] });
    case 'working':
      if (state.escalated) await direct(quarter, card, state, today);
      if (state.dutyMet)
        return quarter.does(card, login, 'explainLateness', { reason: '经办人手不够。', change: '到期前三天提醒。' });
      return quarter.does(card, login, 'answer', {
        answer: '已经查清，正在补办。',
        investigated: true,
        handled: false,
        implemented: false,
      });
    default:
      return verify(quarter, card, state, today);
  }
}

/** Nobody of the unit closes it; it goes back while the duty is not done. */
async function verify(quarter: Quarter, card: DossierAt, state: Card, today: LocalDate): Promise<void> {
  const unit = state.organs.responsible![0]!;
  const own = unit === bureau;
  const closer = own ? headOf(organ('cx-zf')) : 'luona';
  const closing = { result: 'explained', verified: '调阅了案卷。', callBack: '电话问了本人，说知道了。' };
  const tryOnce = async (what: string, code: string, by: string) => {
    if (once.has(what)) return;
    once.add(what);
    await quarter.forbidden(what, code, quarter.tries(card, by, 'close', closing));
  };
  if (own) await tryOnce('the bureau closing its own card', 'supervision-card.close.own-unit', 'luona');
  else await tryOnce('a card closed by its handler', 'supervision-card.close.not-yours', workerOf(unit));
  if (state.clock && !state.dutyMet) {
    await tryOnce('a card closed while its duty is not done', 'supervision-card.close.still-overdue', closer);
    return quarter.does(card, closer, 'sendBack', { reason: '还没有补办。', dueOn: addDays(today, 11) });
  }
  return quarter.does(card, closer, 'close', closing);
}

async function direct(quarter: Quarter, card: DossierAt, state: Card, today: LocalDate): Promise<void> {
  const by = state.organs.responsible![0] === bureau ? headOf(organ('cx-zf')) : 'zhengguangming';
  await quarter.does(card, by, 'direct', { instruction: '限期反馈，说明原因。', dueOn: addDays(today, 9) });
}

/** One card by hand is listed in public, and a bulletin tells the units. */
export async function listedOnce(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  await office.until(localDate('2026-03-03'));
  const { story } = quarter.told.find(({ way }) => way === 'not carried out')!;
  const unit = (await office.app.app.slices.petitions.opened(story.at))!.state.holderId;
  const card = await quarter.opens('dingzhiqiang', 'supervision-card', 'issue', {
    problem: '支持的意见没有执行，催了三次。',
    matter: story.at.number,
    responsible: unit,
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '2026-03-13',
    wanted: '说明执行到哪一步。',
  });
  await quarter.does(card, 'zhengguangming', 'proposeMeasure', { measure: 'listing', grounds: '三次催办没有反馈。' });
  await quarter.does(card, 'hanli', 'orderMeasure', { by: '2026-04-10', decision: '四月十日前执行到位。' });
  const list = await fetch(`${office.app.url}/listed`).then((page) => page.text());
  if (!list.includes('2026年4月10日') || list.includes(story.at.number))
    throw new Error('the public list does not show the unit’s day, or shows the petition');

  const bulletin = await quarter.opens('heyun', 'supervision-bulletin', 'draft', {
    title: '二月督办情况通报',
    content: '一件支持的意见逾期没有执行，已挂牌。',
    about: [unit],
    to: [organ('cx-rsj'), organ('cx-zjj')],
  });
  await quarter.forbidden(
    'a bulletin approved by whoever wrote it',
    'supervision-bulletin.approve.own-text',
    quarter.tries(bulletin, 'heyun', 'approve'),
  );
  await quarter.does(bulletin, 'zhengguangming', 'approve');
}

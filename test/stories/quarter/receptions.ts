import { addDays, localDate } from '../../../core/calendar/index.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { type DossierAt, idOf, organ, type Quarter } from './quarter.ts';

const labour = organ('cx-rsj');
const day = (leader: string, on: string) => ({
  leader: idOf(leader),
  on,
  from: '09:00',
  until: '11:30',
  form: 'onsite',
  place: '县信访接待中心（无台阶）',
  topic: '社保、住建',
  slots: 2,
  reserved: 1,
});
const leaders = [
  { leader: idOf('hanli'), level: 'county-main' },
  { leader: idOf('qinyong'), level: 'county-leader' },
];
const first = [day('hanli', '2026-01-15'), day('qinyong', '2026-01-20'), day('hanli', '2026-02-12')];
const all = [...first, day('qinyong', '2026-02-24'), day('hanli', '2026-03-12'), day('qinyong', '2026-03-18')];

/** 接访: a quarter's roster, days held, swapped and missed; records with promises kept and not kept, told to whoever came. */
export async function receptions(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  const plan = await quarter.opens('sunhaibo', 'reception-plan', 'draft', {
    title: '第一季度县领导接访安排',
    year: 2026,
    quarter: 1,
    leaders,
    days: first,
  });
  await quarter.forbidden(
    'a roster below the frequency of its leaders',
    'reception-plan.approve.too-few',
    quarter.tries(plan, 'zhengguangming', 'approve'),
  );
  await quarter.does(plan, 'sunhaibo', 'revise', { leaders, days: all });
  await quarter.does(plan, 'zhengguangming', 'approve');
  await quarter.does(plan, 'sunhaibo', 'publish');

  await office.until(localDate('2026-01-14'));
  const appointmentId = await booked(quarter, plan, 1);
  await office.until(localDate('2026-01-15'));
  const kept = await received(quarter, 'hanli', '2026-01-30');
  await quarter.does(kept, 'hanli', 'instruct', { words: '一周内查清。', unit: labour, by: '2026-01-23' });
  await throughTheHall(quarter, { planId: plan.dossierId, n: 1, appointmentId });
  await quarter.does(plan, 'liumei', 'hold', { day: 1 });
  await office.until(localDate('2026-01-20'));
  const broken = await received(quarter, 'qinyong', '2026-02-03');
  await quarter.does(plan, 'liumei', 'hold', { day: 2 });

  await office.until(localDate('2026-01-22'));
  await quarter.does(kept, 'zhoujianguo', 'report', { instruction: 1, done: '已查清欠薪数额。' });
  await quarter.forbidden(
    'a promise said to be kept without evidence',
    'reception-record.keep.no-evidence',
    quarter.tries(kept, 'zhoujianguo', 'keep', { promise: 1, kept: true, how: '已经付清。' }),
  );
  await quarter.forbidden(
    'telling the visitor while a promise is open',
    'reception-record.tell.open',
    quarter.tries(kept, 'liumei', 'tell', { words: '都办了。', how: 'call' }),
  );
  await quarter.does(kept, 'zhoujianguo', 'keep', { promise: 1, kept: true, how: '已经付清。', evidence: '银行回单' });
  await quarter.does(kept, 'liumei', 'tell', { words: '工资已付清。', how: 'call' });

  // Not kept by its day: the leader presses, and in the end the visitor is told that it was not.
  await office.until(localDate('2026-02-06'));
  await quarter.does(broken, 'qinyong', 'press', { promise: 1, words: '为什么没有付？', by: '2026-02-20' });
  const portal = office.app.app.slices.reception.forPortal();
  const place = await portal.book(
    { planId: plan.dossierId, n: 3 },
    { what: '低保停发', name: '', phone: '', channel: 'none', needs: '', leaderNamed: false, number: '' },
    { code: '', once: 'quarter' },
  );
  if (isRefusal(place)) throw new Error(place.what.zh);
  await quarter.does(plan, 'zhengguangming', 'swap', {
    day: 3,
    reason: '县长参加防汛会议',
    ...day('moruyi', '2026-02-13'),
  });
  await office.until(localDate('2026-02-13'));
  await quarter.does(plan, 'liumei', 'hold', { day: 7 });
  await office.until(localDate('2026-02-24'));
  await quarter.does(broken, 'zhoujianguo', 'keep', { promise: 1, kept: false, how: '企业没有付，已申请强制执行。' });
  await quarter.does(broken, 'liumei', 'tell', { words: '没有兑现，已申请强制执行。', how: 'person' });
  await office.until(localDate('2026-02-26'));
  await quarter.does(plan, 'liumei', 'miss', { day: 4, reason: '临时出差，没有调换' });

  await office.until(localDate('2026-03-12'));
  await received(quarter, 'hanli', '2026-04-10');
  await quarter.does(plan, 'liumei', 'hold', { day: 5 });
  await office.until(localDate('2026-03-18'));
  await quarter.does(plan, 'liumei', 'hold', { day: 6 });
}

/** Recorded with its case, read back, with one promise of the labour bureau. */
async function received(quarter: Quarter, leader: string, by: string): Promise<DossierAt> {
  const { office } = quarter;
  const spoken = {
    facts: '三个月工资没有发，找过工头两次。',
    leader: idOf(leader),
    leaderNamed: false,
    on: office.app.clock.today(),
    form: 'onsite',
    place: '县信访接待中心',
    answered: '人社局当场说明了核查步骤。',
    promises: [{ what: '查清欠薪数额并督促支付', unit: labour, by }],
  };
  const matter = inCharge(quarter);
  if (!quarter.refused.some(({ code }) => code === 'reception-record.record.no-case')) {
    await quarter.forbidden(
      'a reception that names no case',
      'reception-record.record.no-case',
      quarter.opening('liumei', 'reception-record', 'record', spoken),
    );
    await quarter.forbidden(
      'a leader receiving whoever complains of them',
      'reception-record.record.leader-named',
      quarter.opening('liumei', 'reception-record', 'record', { ...spoken, matter, leaderNamed: true }),
    );
  }
  const record = await quarter.opens('liumei', 'reception-record', 'record', { ...spoken, matter });
  await quarter.does(record, 'liumei', 'readBack', { confirmed: true });
  return record;
}

/** One who comes to the window is given a place that is kept for such. */
async function booked(quarter: Quarter, { dossierId }: DossierAt, n: number): Promise<string> {
  const booking = { what: '拖欠工资', how: 'window', number: inCharge(quarter) };
  const { appointmentId } = await asClerk(quarter, `/api/reception/days/${dossierId}/${n}/appointments`, booking);
  return appointmentId;
}

/** A number, a call, and an end with the case. */
async function throughTheHall(quarter: Quarter, appointment: object): Promise<void> {
  const { ticketId } = await asClerk(quarter, '/api/hall/tickets', { series: 'C', ...appointment });
  await asClerk(quarter, '/api/hall/call', { place: '接访室', series: 'C' });
  await asClerk(quarter, `/api/hall/tickets/${ticketId}/begin`, {});
  await asClerk(quarter, `/api/hall/tickets/${ticketId}/finish`, { number: inCharge(quarter) });
}

const inCharge = ({ told }: Quarter) => told.find(({ way }) => way === 'in charge')!.story.at.number;

async function asClerk({ office }: Quarter, path: string, body: object) {
  const answer = await (await office.asks('liumei'))('POST', path, { body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

/** 阅批来信: read by a leader with a task for a unit, reported on in time, and filed. */
export async function letters(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  await office.until(localDate('2026-02-09'));
  const letter = await quarter.opens('limin', 'letter-reading', 'propose', {
    summary: '改厕半年不能用，几家单位互推。',
    matter: quarter.told.find(({ way }) => way === 'told late')!.story.at.number,
    leader: idOf('hanli'),
    leaderNamed: false,
  });
  await office.until(localDate('2026-02-11'));
  const by = addDays(office.app.clock.today(), 14);
  await quarter.does(letter, 'hanli', 'instruct', { words: '三日内查清。', unit: labour, by });
  await office.until(localDate('2026-02-24'));
  await quarter.does(letter, 'zhoujianguo', 'report', { done: '已到户查看。' });
  await quarter.does(letter, 'hanli', 'file');
}

import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { newId, type Runner } from '../platform/index.ts';
import { type DayAt, findDay, tomorrow } from './days.ts';
import type { Officer, ReceptionDeps } from './deps.ts';
import { opened } from './people.ts';
import { type AppointmentRow, addReading, appointmentById, bookedOn, moveBooked } from './store/appointments.ts';
import { addMessage, callsOf, dueMessages, type MessageRow, noteTry, settleCall } from './store/messages.ts';

/** Minutes until the next try, by tries made; after the last a person calls. */
const waits = [1, 5, 30, 120];

/**
 * Something an appointment's owner is to hear of, by the channel they chose; each cause once. The portal shows it whatever
 * was chosen. The text says day and place, never the matter or a name.
 */
export async function tell(
  deps: ReceptionDeps,
  runner: Runner,
  row: AppointmentRow,
  cause: string,
  { day }: DayAt,
): Promise<void> {
  const told = opened(deps.keys, row);
  if (!told || told.channel === 'none') return;
  const { phone } = deps.office();
  const when = `${day.on} ${day.from}—${day.until}`;
  const body = cause.startsWith('moved')
    ? `您预约的接待有变动：改为${when}，${day.place}。不能来的请凭预约码取消，或拨${phone}。`
    : `提醒：您预约的接待在${when}，${day.place}。不能来也没关系，可凭预约码取消，或拨${phone}。`;
  const now = deps.clock.now();
  const sends = told.channel === 'sms' && deps.sms !== undefined;
  await runner.run(
    addMessage({
      shardKey: row.shardKey,
      messageId: newId(now),
      appointmentId: row.appointmentId,
      cause,
      body,
      state: sends ? 'waiting' : 'person',
      nextAt: sends ? now : null,
      madeAt: now,
    }),
  );
}

/** The day before: everybody booked is reminded, where they asked for it; for an hourly job. */
export async function remind(deps: ReceptionDeps): Promise<number> {
  const on = tomorrow(deps);
  const local = deps.db.local(deps.shardKey());
  const rows = await local.rows(bookedOn(deps.shardKey(), on));
  for (const row of rows) {
    const day = await findDay(deps, row.planId, row.dayN);
    if (day) await tell(deps, local, row, `reminder/${on}`, day);
  }
  return rows.length;
}

/**
 * A day of a roster was swapped: those booked go with it to the day that takes its place, and are told. Told twice, it
 * changes nothing more.
 */
export async function followSwap(deps: ReceptionDeps, planId: string): Promise<void> {
  const rosters = await deps.dossiers.ofKind(deps.shardKey(), 'reception-plan');
  const roster = rosters.find(({ dossierId }) => dossierId === planId)?.state as DayAt['roster'] | undefined;
  for (const day of roster?.days ?? []) {
    const to = day.insteadBy === undefined ? undefined : roster?.days.find(({ n }) => n === day.insteadBy);
    if (!roster || !to) continue;
    const shardKey = deps.shardKey();
    // Move and message are one transaction: whoever was moved is told, though the process may end in between.
    await deps.db.local(shardKey).tx(async (tx) => {
      const moved = await tx.rows(moveBooked(shardKey, { planId, from: day.n, to: to.n, on: to.on }));
      for (const { appointmentId } of moved) {
        const row = await tx.first(appointmentById(shardKey, appointmentId));
        if (row) await tell(deps, tx, row, `moved/${to.n}`, { planId, roster, day: to });
      }
    });
  }
}

/** The job: sends what is due. @returns how many tries were made */
export async function sendDue(deps: ReceptionDeps): Promise<number> {
  const rows = await deps.db.wide().rows(dueMessages(deps.clock.now(), 100));
  for (const row of rows) await tryOne(deps, row);
  return rows.length;
}

async function tryOne(deps: ReceptionDeps, row: MessageRow): Promise<void> {
  const local = deps.db.local(row.shardKey);
  const appointment = await local.first(appointmentById(row.shardKey, row.appointmentId));
  const to =
    appointment &&
    opened(deps.keys, appointment)
      ?.phone.normalize('NFKC')
      .replace(/[^\d+]/g, '');
  const attempts = row.attempts + 1;
  const sent =
    to && deps.sms ? await deps.sms.send({ id: row.messageId, to, text: row.body }) : { as: 'gone' as const };
  const wait = sent.as === 'again' ? waits[row.attempts] : undefined;
  const state = sent.as === 'sent' ? 'sent' : wait === undefined ? 'person' : 'waiting';
  const nextAt = wait === undefined ? null : instantOf(millisecondsOf(deps.clock.now()) + wait * 60_000);
  await local.run(noteTry({ ...row, attempts, state, nextAt }));
}

/** Whom the bureau has to call: those who asked for it, and those whom no message reached. Each row is a reading. */
export async function callList(deps: ReceptionDeps, officer: Officer) {
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const now = deps.clock.now();
  const list = [];
  for (const { messageId, appointmentId, body } of await local.rows(callsOf(shardKey))) {
    const row = await local.first(appointmentById(shardKey, appointmentId));
    const told = row && opened(deps.keys, row);
    if (!told) continue;
    const { officerId, organId } = officer;
    const reading = {
      shardKey,
      appointmentId,
      readingId: newId(now),
      at: now,
      organId,
      officerId,
      purpose: '电话告知',
    };
    await local.run(addReading(reading));
    list.push({ messageId, appointmentId, text: body, name: told.name, phone: told.phone });
  }
  return list;
}

/** They were told by a person; once. */
export async function toldByPerson(
  deps: ReceptionDeps,
  messageId: string,
  how: string,
  officer: Officer,
): Promise<Refusal | undefined> {
  const shardKey = deps.shardKey();
  const settled = await deps.db
    .local(shardKey)
    .run(settleCall(shardKey, messageId, officer.officerId, how, deps.clock.now()));
  if (settled > 0) return undefined;
  return refuse({
    kind: 'conflict',
    code: 'reception.told-already',
    what: { zh: '没有这项联系任务，或已经办过。', en: 'There is no such call, or it was made.' },
    way: { zh: '请刷新列表。', en: 'Reload the list.' },
  });
}

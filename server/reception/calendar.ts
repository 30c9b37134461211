import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { dayNumber } from '../../core/calendar/index.ts';
import type { ReceptionDay } from './contract.ts';

/** 东八区: Shanghai keeps no summer time, so that its hours are written in UTC and need no time-zone table. */
const ahead = 8 * 60;

/**
 * The announced days as iCalendar (RFC 5545), folded at 75 octets by the library: who receives, where, on what. It holds
 * nothing of anybody who comes.
 */
export function calendarOf(
  days: readonly ReceptionDay[],
  office: { name: string; address: string; host: string },
): string {
  const calendar = ical({
    name: `${office.name}接访安排`,
    prodId: '-//Huiyin//Reception//ZH',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const day of days) {
    const moved = day.instead ? `已调换：改为${day.instead.on} ${day.instead.leader.name}，${day.instead.place}。` : '';
    const off = day.status.code === 'swapped' || day.status.code === 'missed';
    calendar.createEvent({
      id: `${day.planId}-${day.n}@${office.host}`,
      start: momentOf(day.on, day.from),
      end: momentOf(day.on, day.until),
      stamp: momentOf(day.on, '00:00'),
      summary: `领导${day.form.zh}：${day.leader.name}（${day.leader.organ.zh}）`,
      location: day.place,
      description: `${moved}${day.topic}。没约上也能来，现场取号不限。`,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

const momentOf = (on: string, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date((dayNumber(on as never) * 24 * 60 + hours * 60 + minutes - ahead) * 60_000);
};

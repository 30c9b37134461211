import { addDays, weekdayOf } from '../../../core/calendar/index.ts';
import { firstDay, lastDay, type Quarter } from './quarter.ts';

/** Every evening what happened is told on; every Friday, and at the end, all jobs run: rules open and raise things by themselves. */
export async function evenings({ office }: Quarter): Promise<void> {
  const { platform } = office.app;
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    // Behind whatever else waits for this day.
    for (let turn = 0; turn < 3; turn++) await office.until(day);
    await platform.outbox.dispatch();
    if (weekdayOf(day) === 5 || day === lastDay) await week(platform);
  }
}

async function week({ jobs, outbox }: Quarter['office']['app']['platform']): Promise<void> {
  await jobs.runAll();
  // What the jobs did is told on, and what follows from that is done.
  await outbox.dispatch();
}

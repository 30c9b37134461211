import { type Instant, shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import { groupedNumber } from '../../core/registration-number.ts';
import type { Booked } from './appointments.ts';
import type { Briefing } from './contract.ts';
import { type DayAt, leaderWords } from './days.ts';
import type { ReceptionDeps } from './deps.ts';
import { seriesWords, ticketLabel } from './hall.ts';
import { type TicketRow, ticketById } from './store/hall.ts';

/** 2026年5月8日 */
const dateZh = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
const momentZh = (at: Instant) => `${dateZh(shanghaiDate(at))} ${shanghaiTime(at)}`;

/** The number drawn, on 80 mm paper: no name, no matter. @param ahead how many wait before it */
export async function ticketPdf(deps: ReceptionDeps, ticketId: string, ahead: number): Promise<Uint8Array | undefined> {
  const row = await deps.db.local(deps.shardKey()).first(ticketById(deps.shardKey(), ticketId));
  return row && deps.pdf('ticket', ticketModel(deps, row, ahead));
}

export const ticketModel = (deps: ReceptionDeps, row: TicketRow, ahead: number) => ({
  title: '排队号',
  office: deps.office().nameZh,
  big: ticketLabel(row),
  lines: [seriesWords[row.series].zh, `${momentZh(row.takenAt)} 取号`, `前面还有${ahead}人`],
  note: '请看大屏，叫到号再到窗口。过号了告诉窗口一声，随后再叫。',
  private: null,
});

/** The slip of an appointment: when and where, and the code by which it is seen and cancelled. */
export const slipPdf = (deps: ReceptionDeps, { label, code, day: { day } }: Booked): Promise<Uint8Array> =>
  deps.pdf('ticket', {
    title: '接访预约单',
    office: deps.office().nameZh,
    big: label.zh,
    lines: [`${dateZh(day.on)} ${day.from}—${day.until}`, day.place, `接访领导 ${leaderWords(deps, day.leader).name}`],
    note: `没约上、来晚了也能来，当天现场取号。来不了请取消，把位置让给别人。电话${deps.office().phone}`,
    private: { label: '预约码（单独收好）', code },
  });

/** One A4 sheet a visitor; what was promised and not kept stands first. */
export const briefingPdf = (deps: ReceptionDeps, { day }: DayAt, briefings: Briefing[]): Promise<Uint8Array> =>
  deps.pdf('briefing', {
    office: deps.office().nameZh,
    when: `${dateZh(day.on)} ${day.from}—${day.until}`,
    place: day.place,
    leader: leaderWords(deps, day.leader).name,
    pages: briefings.map(({ label, number, subject, lines, holder, stuck, promises }) => ({
      label: label.zh,
      number: number ? groupedNumber(number) : '还没有登记，接访时登记',
      subject,
      lines,
      holder: holder?.zh ?? '还没有登记',
      stuck: (stuck?.zh ?? '').replace(/\d{4}-\d{2}-\d{2}/g, dateZh),
      promises: promises.map(({ what, unit, by, late, status }) => ({
        what,
        unit: unit.zh,
        by: dateZh(by),
        state: late ? '▲ 过期未兑现' : { open: '○ 未到期', met: '✓ 已兑现', 'not-met': '▲ 没有兑现' }[status],
        late: late || status === 'not-met',
      })),
    })),
  });

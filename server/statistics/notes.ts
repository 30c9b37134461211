import { type Instant, shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import { daysOf } from '../../core/measure/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { StatisticsView } from './contract.ts';
import type { Source } from './table.ts';

const note = (zh: string, en: string, text: Words) => ({ label: { zh, en }, text });

/** What whoever reads a table has to know to recompute it (R-REP-1). Printed and exported with it. */
export function notesFor({ span, now, rebuilt }: Pick<Source, 'span' | 'now' | 'rebuilt'>): StatisticsView['notes'] {
  const { from, to } = daysOf(span);
  const cut = minuteOf(now);
  return [
    note('单位', 'Unit', {
      zh: '每个数都带单位：件次是登记的事项，批次是来访，人次是来访的人，项是环节，天是日历日。件和人不相加。',
      en: 'Each count has its unit: matters registered, visits, persons who visited, duties, calendar days. Matters and persons are never added.',
    }),
    note('时间口径', 'Date basis', {
      zh: `比率算期限日落在${from}至${to}的；登记数算登记日，退转率算转送日。`,
      en: `Rates are of what falls due from ${from} to ${to}; registrations go by their day, transfers by the day of sending.`,
    }),
    note('地域口径', 'Place basis', {
      zh: '问题属地：在本县登记、由本县建档的事项。不按信访人的户籍、住址算。',
      en: 'The place of the problem: matters registered and kept in this county. Never where anybody comes from.',
    }),
    note('去重', 'Duplicates', {
      zh: '按信访事项算：同一事项的同一项义务、同一单位只算一次；中断后接着走的算一次；改过的评价算最后一次。',
      en: 'By matter: one duty of one organ on one matter counts once, also when it was broken off and went on; of a changed evaluation the last counts.',
    }),
    note('不在本表', 'Not in this table', {
      zh: '检举控告、写明被反映单位或个人的事项由身份保管人单独掌握，本表和清单里都没有，也不计数。其余不计入比率的，按原因列在下面。',
      en: 'Accusations, and matters that name those complained of, are kept by the custodian alone: neither listed nor counted here. What else stands in no rate is listed below by reason.',
    }),
    note('超期', 'Lateness', {
      zh: '超期未办的一直计入；超期以后才撤回或转出的，仍算超期。',
      en: 'What is overdue stays in; what was withdrawn or passed on after its day is still late.',
    }),
    note('取数时间', 'Data cut', {
      zh: `截至${cut}（北京时间），含这一刻以前登记的全部办理动作。${rebuiltZh(rebuilt)}`,
      en: `As of ${cut}, Beijing time, with every act recorded until then. ${rebuiltEn(rebuilt)}`,
    }),
  ];
}

const rebuiltZh = (rebuilt: Source['rebuilt']) =>
  rebuilt ? `最近一次从事实重算：${minuteOf(rebuilt.at)}，改正${rebuilt.differing}件。` : '还没有从事实重算过。';
const rebuiltEn = (rebuilt: Source['rebuilt']) =>
  rebuilt
    ? `Last derived again from the facts: ${minuteOf(rebuilt.at)}, ${rebuilt.differing} set right.`
    : 'Not yet derived again from the facts.';

/** An instant as day and minute in Beijing. */
const minuteOf = (at: string) => `${shanghaiDate(at as Instant)} ${shanghaiTime(at as Instant)}`;

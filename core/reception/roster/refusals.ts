import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import type { DossierContext } from '../../dossier/index.ts';
import { citeEn, citeZh } from '../../law/articles.ts';
import { LIMITS } from '../../law/limits.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { frequencyWords, quarterDays, type Shortfall } from './frequency.ts';
import type { FilledDay, Roster, RosterDay } from './roster.ts';

/** What is wrong with days as filled in: outside the quarter, over already, ended before it begins, a leader twice at once. */
export function badDays(
  days: readonly FilledDay[],
  { year, quarter }: Pick<Roster, 'year' | 'quarter'>,
  { today, officer, matter }: DossierContext,
  field = 'days',
): Refusal | undefined {
  const { from, until } = quarterDays(year, quarter);
  for (const [i, day] of days.entries()) {
    const at = (name: string) => (field ? `${field}.${i}.${name}` : name);
    if (day.on < from || day.on > until) {
      return wrong(at('on'), 'outside-quarter', {
        zh: `${day.on}不在第${quarter}季度（${from}至${until}）。`,
        en: `${day.on} is not in quarter ${quarter} (${from} to ${until}).`,
      });
    }
    if (day.on <= today) {
      return wrong(at('on'), 'day-over', {
        zh: `${day.on}已经到了，不能再安排、补公布。`,
        en: `${day.on} has come already: it can be neither planned nor announced.`,
      });
    }
    if (day.until <= day.from) {
      return wrong(at('until'), 'hours', {
        zh: `结束${day.until}不晚于开始${day.from}。`,
        en: `It ends (${day.until}) before it begins (${day.from}).`,
      });
    }
    if (!officer(day.leader)?.roles.some((role) => role === 'leader' || role === 'organ-head')) {
      return wrong(at('leader'), 'no-leader', {
        zh: '接访日由领导干部接待，此人不是领导或单位负责人。',
        en: 'Days of reception are held by leaders; this officer is none.',
      });
    }
    const unfit = caseless(day, at('cases'), matter);
    if (unfit) return unfit;
    const twice = days.findIndex(
      (other, j) => j < i && other.leader === day.leader && other.on === day.on && overlaps(other, day),
    );
    if (twice >= 0) {
      return wrong(at('from'), 'twice', {
        zh: `同一领导${day.on}的两场时间重叠。`,
        en: `Two receptions of one leader overlap on ${day.on}.`,
      });
    }
  }
  return undefined;
}

/** 带案 names its case, and the leader is not one who withdrew from it (Art. 28); whom it complains of is refused by the kernel. */
function caseless(
  { form, cases = [], leader }: FilledDay,
  field: string,
  matter: DossierContext['matter'],
): Refusal | undefined {
  if (form === 'case' && cases.length === 0) {
    return wrong(field, 'no-case', {
      zh: '带案下访没有写带的是哪件事。',
      en: 'A visit to settle a case does not say which.',
    });
  }
  const known = cases.flatMap((number) => matter(number) ?? []);
  const accused = known.some((one) => one.accused?.some(({ officerId }) => officerId === leader));
  if (!accused && !known.some(({ recusedIds = [] }) => recusedIds.includes(leader))) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'reception-plan.leader-recused',
    field,
    cite: 'H.leader-recused',
    what: {
      zh: '事项涉及这位领导，或这位领导已经回避（第28条）。',
      en: 'The matter names this leader, or they withdrew.',
    },
    way: { zh: '请换一位领导带这件事。', en: 'Another leader takes the case.' },
  });
}

const overlaps = (a: FilledDay, b: FilledDay) => a.from < b.until && b.from < a.until;

const wrong = (field: string, code: string, what: { zh: string; en: string }): Refusal =>
  refuse({
    kind: 'invalid',
    code: `reception-plan.${code}`,
    field,
    cite: 'H.reception-announced',
    what,
    way: { zh: '请改这一场。', en: 'Correct this day.' },
  });

/** The roster has fewer days than its leaders owe: the rule, and what is missing. */
export function tooFew(missing: readonly Shortfall[], name: (officerId: string) => string): Refusal {
  const [first] = missing;
  const { owed, stretch, planned, leader } = first!;
  const rule = owed.local ? owed.local.name.zh + owed.local.article.zh : citeZh(owed.cite, true);
  const ruleEn = owed.local ? `${owed.local.name.en}, ${owed.local.article.en}` : citeEn(owed.cite, true);
  const lacking = missing.reduce((sum, one) => sum + one.owed.days - one.planned, 0);
  return refuse({
    kind: 'unlawful',
    code: 'reception-plan.approve.too-few',
    cite: owed.cite,
    field: 'days',
    what: {
      zh: `还不能批准：${name(leader)}应${frequencyWords(owed).zh}（${rule}），${stretch.words.zh}只排了${planned}日；全表共少${lacking}日。`,
      en: `Not yet: ${name(leader)} owes ${frequencyWords(owed).en} (${ruleEn}); ${stretch.words.en} has ${planned}. ${lacking} missing in all.`,
    },
    way: { zh: '请退回补排，或补上接访日后再批准。', en: 'Add the missing days, then approve.' },
    data: { leader, from: stretch.from, until: stretch.until, owed: owed.days, planned, lacking },
  });
}

/** No such day, or one that was accounted for already. */
export function dayRefusal(state: Roster, n: number, act: string): RosterDay | Refusal {
  const day = state.days.find((one) => one.n === n);
  if (day?.status === 'planned') return day;
  return refuse({
    kind: day ? 'unlawful' : 'invalid',
    code: `reception-plan.${act}.${day ? 'accounted' : 'no-such-day'}`,
    cite: 'H.reception-accounted',
    field: 'day',
    what: day
      ? { zh: `第${n}场已经登记过结果，记录不改。`, en: `Day ${n} is accounted for already; records stay.` }
      : { zh: `安排里没有第${n}场。`, en: `There is no day ${n} on the roster.` },
    way: { zh: '请从待接访的场次里选。', en: 'Choose one that is still to come.' },
  });
}

/** The last day on which a reception on this day is announced in time. */
export const announceBy = (on: LocalDate): LocalDate => addDays(on, -LIMITS.announceReception.length.count);

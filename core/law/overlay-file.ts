import { z } from 'zod';
import { type Calendar, yearOf } from '../calendar/index.ts';
import { addDays, type LocalDate, localDate } from '../calendar/local-date.ts';
import { period } from '../calendar/period.ts';
import { isRefusal, type Refusal, refuse, type Words } from '../refusal.ts';
import { citeEn, citeZh } from './articles.ts';
import { chargeSchema, guardCharge } from './charge-thresholds.ts';
import { lengthWords } from './explain.ts';
import { guardHearing } from './hearing-profile.ts';
import type { Limit, Owner } from './limit.ts';
import { LIMITS, type LimitName, limitOf } from './limits.ts';
import type { Overlay, OverlayVersion, Shorter } from './overlays.ts';
import { atLeast, FREQUENCIES, type LeaderLevel, leaderLevels, spans } from './reception-frequency.ts';

/**
 * Reads one file of local rules. Refuses, with the article, whatever ends a period later than the Regulations do on any
 * day of the loaded notices, touches a petitioner's time, or is not whole.
 * @param file its name, for the refusal
 */
export function readOverlay(file: string, json: unknown, calendar: Calendar): Overlay | Refusal {
  const read = overlayFile.safeParse(json);
  if (!read.success) return illegible(file, read.error);
  const overlay = read.data as Overlay;
  for (const version of overlay.versions) {
    for (const [name, rule] of Object.entries(version.shorter) as [LimitName, Shorter][]) {
      const refused = guardShorter(overlay, name, rule, calendar);
      if (refused) return refused;
    }
    const fewer =
      guardReceptions(overlay, version) ??
      (version.hearing && guardHearing(overlay.name, version.hearing)) ??
      guardCharge(overlay, version);
    if (fewer) return fewer;
  }
  return overlapping(file, overlay.versions) ?? overlay;
}

const words = z.strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(160) });
const day = z.iso.date().transform((text) => localDate(text));
const length = z
  .union([z.strictObject({ days: z.int().min(1).max(365) }), z.strictObject({ workdays: z.int().min(1).max(250) })])
  .transform((given) =>
    'days' in given ? { unit: 'day' as const, count: given.days } : { unit: 'workday' as const, count: given.workdays },
  );
const limitName = z.enum(Object.keys(LIMITS) as [LimitName, ...LimitName[]]);

const overlayFile = z.strictObject({
  /** Six digits; a town makes no rules of procedure. */
  division: z.string().regex(/^(?!0{2})\d{6}$/),
  name: words,
  versions: z
    .array(
      z.strictObject({
        validFrom: day,
        validTo: day.optional(),
        shorter: z
          .partialRecord(
            limitName,
            z.strictObject({ length, extension: z.int().min(0).max(365).optional(), article: words }),
          )
          .default({}),
        duties: z
          .array(
            z.strictObject({
              id: z.string().regex(/^L-\d{2}$/),
              zh: z.string().min(1).max(30),
              en: z.string().min(1).max(80),
              duty: words,
              from: z.enum(['received', 'accepted', 'signed', 'served']),
              until: z.enum(['acknowledged', 'accepted', 'heard', 'decided', 'served', 'closed']),
              length,
              article: words,
            }),
          )
          .max(20)
          .default([])
          .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'each id once'),
        receptions: z
          .partialRecord(
            z.enum(Object.keys(leaderLevels) as [LeaderLevel, ...LeaderLevel[]]),
            z.strictObject({
              days: z.int().min(1).max(60),
              per: z.enum(Object.keys(spans) as [keyof typeof spans, ...(keyof typeof spans)[]]),
              article: words,
            }),
          )
          .optional(),
        // Upper bounds leave a lawful day within the 30 in which a hearing is held.
        hearing: z
          .strictObject({
            officers: z.int().min(1).max(15).optional(),
            weightyOfficers: z.int().min(1).max(15).optional(),
            weightyPeople: z.int().min(1).max(10_000).optional(),
            noticeDays: z.int().min(1).max(20).optional(),
            choosingWorkdays: z.int().min(1).max(15).optional(),
            outsidePercent: z.int().min(0).max(100).optional(),
            article: words,
          })
          .optional(),
        charge: chargeSchema(words).optional(),
      }),
    )
    .min(1),
});

/** Whose time is a right, not a duty. */
const rights: readonly Owner[] = ['petitioner', 'parties'];
/** Days that an office has to leave before something happens: shorter is no favour. */
const ahead: readonly LimitName[] = ['hearingNotice', 'hearingNoticeChoosing'];

function guardShorter(overlay: Overlay, name: LimitName, rule: Shorter, calendar: Calendar): Refusal | undefined {
  const limit: Limit = limitOf(name);
  if (rights.includes(limit.owedBy)) {
    return refused(overlay, limit, 'overlay.petitioners-time', {
      zh: `「${limit.zh}」是信访人的时间，地方规定不得改动（${citeZh(limit.cite)}）`,
      en: `"${limit.en}" is the petitioner's time, which no local rule may change (${citeEn(limit.cite)})`,
    });
  }
  if (ahead.includes(name)) {
    return refused(overlay, limit, 'overlay.less-notice', {
      zh: `「${limit.zh}」是留给信访人准备的日子，地方规定不得改短（${citeZh(limit.cite)}）；要提前更多，写在 hearing 里`,
      en: `"${limit.en}" is the petitioner's time to prepare, which no local rule may shorten (${citeEn(limit.cite)}); more of it goes under hearing`,
    });
  }
  const most = limit.extendableBy?.atMost ?? 0;
  if (rule.extension !== undefined && rule.extension > most) {
    return refused(overlay, limit, 'overlay.longer-extension', {
      zh: `「${limit.zh}」延长${rule.extension}日，多于${citeZh(limit.cite)}的${most}日`,
      en: `"${limit.en}" extended by ${rule.extension} days, more than the ${most} of ${citeEn(limit.cite)}`,
    });
  }
  const later = firstLater(rule, limit, calendar);
  if (!later) return undefined;
  const [mine, national] = [lengthWords(rule.length), lengthWords(limit.length)];
  const example = rule.length.unit === limit.length.unit ? '' : later;
  return refused(overlay, limit, 'overlay.longer', {
    zh: `「${limit.zh}」${mine.zh}，长于${citeZh(limit.cite)}的${national.zh}${example && `（例如${example}起算）`}`,
    en: `"${limit.en}" of ${mine.en} is longer than the ${national.en} of ${citeEn(limit.cite)}${example && ` (from ${example}, for instance)`}`,
  });
}

/** A local rule asks leaders for more receptions than the national minimum, never for fewer. */
function guardReceptions({ name }: Overlay, { receptions = {} }: OverlayVersion): Refusal | undefined {
  const fewer = (Object.keys(receptions) as LeaderLevel[]).find(
    (level) => !atLeast(receptions[level]!, FREQUENCIES[level]),
  );
  if (!fewer) return undefined;
  const { days: least, per, cite } = FREQUENCIES[fewer];
  return refuse({
    kind: 'unlawful',
    code: 'overlay.fewer-receptions',
    cite,
    what: {
      zh: `${name.zh}没有启用：${leaderLevels[fewer].zh}接访少于${spans[per].zh}${least}日（${citeZh(cite)}）。`,
      en: `${name.en} not taken: fewer receptions by a ${leaderLevels[fewer].en} than ${least} ${spans[per].en} (${citeEn(cite)}).`,
    },
    way: { zh: '地方规定只能多安排，请改多或删去。', en: 'A local rule may only ask for more.' },
  });
}

/** The first start from which the local period would end after the national one, on the days of the loaded notices. */
function firstLater(rule: Shorter, limit: Limit, calendar: Calendar): LocalDate | undefined {
  const years = calendar.noticeYears;
  const end = localDate(`${years.at(-1) ?? yearOf(calendar.first)}-12-31`);
  if (rule.length.unit === limit.length.unit) {
    return rule.length.count > limit.length.count ? calendar.first : undefined;
  }
  for (let from = calendar.first; from <= end; from = addDays(from, 1)) {
    const mine = period({ from, length: rule.length, calendar });
    const national = period({ from, length: limit.length, calendar });
    if (isRefusal(mine) || isRefusal(national) || mine.due > national.due) return from;
  }
  return undefined;
}

function refused({ name }: Overlay, { cite }: Limit, code: string, what: Words): Refusal {
  return refuse({
    kind: 'unlawful',
    code,
    cite,
    what: { zh: `${name.zh}没有启用：${what.zh}。`, en: `${name.en} not taken: ${what.en}.` },
    way: {
      zh: '地方规定只能缩短机关的期限或增加机关的义务；请改短或删去这一条。',
      en: 'A local rule may only shorten the periods of organs or add to their duties: shorten or remove it.',
    },
  });
}

function overlapping(file: string, versions: readonly OverlayVersion[]): Refusal | undefined {
  const sorted = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const clash = sorted.find(({ validFrom, validTo }, i) => {
    const before = sorted[i - 1];
    return (validTo && validTo < validFrom) || (before && (!before.validTo || before.validTo >= validFrom));
  });
  if (!clash) return undefined;
  return unusable(file, {
    zh: `自${clash.validFrom}起施行的版本和另一版本重叠，或止日早于起日`,
    en: `the version in force from ${clash.validFrom} overlaps another, or ends before it begins`,
  });
}

function illegible(file: string, error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const where = issue ? issue.path.join('.') || '/' : '/';
  return unusable(file, { zh: `${where}：${issue?.message ?? ''}`, en: `${where}: ${issue?.message ?? ''}` });
}

function unusable(file: string, what: Words): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'overlay.file',
    cite: 'H.local-rule',
    what: {
      zh: `地方规定文件${file}不能用：${what.zh}。`,
      en: `The file of local rules ${file} cannot be used: ${what.en}.`,
    },
    way: { zh: '格式见 docs/local-rules.md。', en: 'The format stands in docs/local-rules.md.' },
  });
}

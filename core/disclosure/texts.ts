import type { LocalDate } from '../calendar/local-date.ts';
import { optional, text } from '../dossier/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { leftovers, marksOf, unmarked } from '../text/index.ts';
import { type ArticleTexts, digestOf } from './article.ts';
import type { ModeName, Version } from './publication.ts';

const hint = {
  zh: '先「按规则遮盖」，再用手遮；〖…〗 是遮盖处',
  en: 'Cover by rule first, then by hand; 〖…〗 are the covers',
};

/** A title in a list: the covers without the marks of their rules. */
const readable = (title: string) => ({ zh: unmarked(title), en: unmarked(title) });

/** The four things that are opened (R-PUB-4), with title and place. */
export const articleFields = {
  title: text('标题', 'Title', { max: 80, rows: 1, says: readable }),
  place: text('地点（到乡镇为止）', 'Place (no smaller than a town)', { max: 60, rows: 1 }),
  facts: optional(text('事实', 'Facts', { max: 4_000, rows: 6, hint })),
  requests: optional(text('诉求', 'Requests', { max: 2_000, hint })),
  process: text('办理过程', 'Process', { max: 4_000, rows: 6, hint }),
  result: text('办理结果', 'Result', { max: 4_000, rows: 6, hint }),
};
/** With what follows from the texts and is kept in the open part of the fact: in no form. */
export const reckoned = <Given extends ArticleTexts>(given: Given, today: LocalDate): Given =>
  ({ ...given, version: versionOf(given, today) }) as Given;

/** What `reckoned` put into a fact. */
export const versionIn = (payload: object): Version => (payload as { version: Version }).version;

const partsOf = ({ title, place, facts, requests, process, result }: ArticleTexts) =>
  ({ title, place, facts, requests, process, result }) as Record<string, string | undefined>;

/** What stands in these texts that may not be published, by the field in which it stands. */
export const leftIn = (texts: ArticleTexts, names: readonly string[] = []) =>
  Object.entries(partsOf(texts)).flatMap(([field, value]) =>
    (value === undefined ? [] : leftovers(value, names)).map((mask) => ({
      field,
      ...mask,
      words: value!.slice(mask.from, mask.to),
    })),
  );

/** What is kept in the open of a written version. */
function versionOf(texts: ArticleTexts, writtenOn: LocalDate): Version {
  const marks = Object.values(partsOf(texts)).flatMap((value) => (value === undefined ? [] : marksOf(value)));
  const byHand = marks.filter(({ rule }) => rule === 'h').length;
  const kept = marks.filter(({ rule }) => rule === 'k').length;
  const byRule = marks.length - byHand - kept;
  return { digest: digestOf(texts), leftovers: leftIn(texts).length, byRule, byHand, kept, writtenOn };
}

/** Without consent nothing of what the petitioner told is public; with it, all four are. */
export function rightParts(mode: ModeName, texts: ArticleTexts): Refusal | undefined {
  const said = (field: 'facts' | 'requests') => texts[field] !== undefined;
  if (mode === 'agreed' && !(said('facts') && said('requests'))) {
    return refuse({
      kind: 'invalid',
      code: 'publication.four-parts',
      field: said('facts') ? 'requests' : 'facts',
      cite: 'H.disclosure',
      what: { zh: '本人同意的，事实、诉求、过程、结果四项都要写。', en: 'With consent all four parts are written.' },
      way: { zh: '请补写；或改为只公开过程和结果。', en: 'Write it, or choose process and result only.' },
    });
  }
  if (mode === 'anonymous' && (said('facts') || said('requests'))) {
    return refuse({
      kind: 'unlawful',
      code: 'publication.no-consent',
      field: said('facts') ? 'facts' : 'requests',
      cite: 'H.disclosure',
      what: {
        zh: '本人没有同意，不能公开事实和诉求。',
        en: 'Without the petitioner’s consent, facts and requests are not published.',
      },
      way: { zh: '请去掉这两项；或先征得书面同意。', en: 'Leave both out, or ask for consent in writing first.' },
    });
  }
  const small = mode === 'together' ? smallCell(texts) : undefined;
  return small;
}

/** Counts of persons below five could be told apart (R-REP-2). */
function smallCell(texts: ArticleTexts): Refusal | undefined {
  for (const [field, value] of Object.entries(partsOf(texts))) {
    const found = value === undefined ? null : SMALL.exec(value);
    if (found) {
      return refuse({
        kind: 'unlawful',
        code: 'publication.small-cell',
        field,
        cite: 'H.small-cells',
        what: {
          zh: `「${found[0]}」人数少于5，可能认出是谁。`,
          en: `"${found[0]}" counts fewer than 5: somebody could be recognised.`,
        },
        way: { zh: '请写「不足5人」或并入别的项。', en: 'Write "fewer than 5", or put it together with others.' },
      });
    }
  }
  return undefined;
}

const SMALL =
  /(?<![\d.第])(?:[1-4]|[一二两三四])\s?(?:名|位|户|个)?(?:信访人|群众|村民|居民|业主|职工|工人|家长|老人|人(?!民|员|大|力|社)|户(?!口))/;

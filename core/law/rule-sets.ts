import type { LocalDate } from '../calendar/local-date.ts';
import type { Words } from '../refusal.ts';
import type { ArticleId } from './articles.ts';
import type { Limit } from './limit.ts';
import { type LimitName, limitOf } from './limits.ts';

/** The national texts by which a matter is dealt with, each from the day on which it came into force. */
export interface RuleSet {
  name: `national-${number}`;
  /** 「信访条例」 */
  zh: string;
  en: string;
  from: LocalDate;
  /** What it says otherwise than the Regulations of 2022: the same period by its own article, or another. */
  limits: { [Name in LimitName]?: Partial<Omit<Limit, 'id' | 'owedBy' | 'from'>> };
  /** Its articles, by those that took their place. */
  articles: { [Id in ArticleId]?: ArticleId };
}

const decide: Words = {
  zh: '决定是否受理并书面告知',
  en: 'decide on acceptance and tell the petitioner in writing',
};

/** A matter keeps the text of the day on which it was received, until its end; the newest stands last. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    name: 'national-2005',
    zh: '信访条例（2005年）',
    en: 'Petition Regulations of 2005',
    from: '2005-05-01' as LocalDate,
    limits: {
      route: { cite: 'XF05.21' },
      informDirect: { cite: 'XF05.22.2', duty: decide },
      informTransferred: { cite: 'XF05.21.2', duty: decide },
      conclude: { cite: 'XF05.33', extendableBy: { id: 'C-07', atMost: 30, cite: 'XF05.33' } },
      askReview: { cite: 'XF05.34' },
      review: { cite: 'XF05.34' },
      askRereview: { cite: 'XF05.35' },
      rereview: { cite: 'XF05.35' },
      object: {
        unsourced: {
          zh: '信访条例（2005年）没有写异议的期限，按现行条例的步骤办',
          en: 'the Regulations of 2005 give no period to object; the step is that of the present text',
        },
      },
    },
    articles: {
      'R.19.3': 'XF05.16',
      'R.20': 'XF05.18',
      'R.20.3': 'XF05.18.2',
      'R.22': 'XF05.21',
      'R.22.1': 'XF05.21',
      'R.22.2': 'XF05.21',
      'R.22.3': 'XF05.21',
      'R.23': 'XF05.22',
      'R.23.1': 'XF05.22',
      'R.23.2': 'XF05.22.2',
      'R.23.3': 'XF05.21.2',
      'R.24': 'XF05.24',
      'R.25': 'XF05.26',
      'R.28': 'XF05.30',
      'R.29': 'XF05.29',
      'R.30': 'XF05.23',
      'R.31.6': 'XF05.31',
      'R.32': 'XF05.32',
      'R.32.2': 'XF05.32.2',
      'R.34': 'XF05.33',
      'R.35': 'XF05.34',
      'R.36': 'XF05.35',
      'R.36.2': 'XF05.35.2',
      'R.36.3': 'XF05.35.3',
    },
  },
  {
    name: 'national-2022',
    zh: '信访工作条例',
    en: 'Regulations on Petition Work',
    from: '2022-05-01' as LocalDate,
    limits: {},
    articles: {},
  },
];

/** The text that binds a matter received on this day. What is older than the oldest text here goes by that one, and says so. */
export const ruleSetOn = (receivedOn: LocalDate, sets: readonly RuleSet[] = RULE_SETS): RuleSet =>
  sets.findLast(({ from }) => from <= receivedOn) ?? sets[0]!;

/** Whether its rules are those of an earlier text than the present one. */
export const isOfEarlierText = (receivedOn: LocalDate): boolean =>
  receivedOn !== '' && ruleSetOn(receivedOn) !== RULE_SETS.at(-1);

/** A period as the text of this day has it. */
export function limitOn(name: LimitName, receivedOn: LocalDate | undefined, sets = RULE_SETS): Limit {
  const limit = limitOf(name);
  // Before the first fact there is no day.
  if (!receivedOn) return limit;
  const set = ruleSetOn(receivedOn, sets);
  const own = set.limits[name];
  if (!own) return limit;
  const older = receivedOn < set.from ? { unsourced: beforeAll } : undefined;
  return { ...limit, ...own, ...older };
}

/** The article of the text of this day; the present one where that text had none for it. */
export const citeOn = (cite: ArticleId, receivedOn: LocalDate | undefined): ArticleId =>
  !receivedOn ? cite : (ruleSetOn(receivedOn).articles[cite] ?? cite);

const beforeAll: Words = {
  zh: '2005年5月1日以前的条文没有载入，按信访条例（2005年）算',
  en: 'the text before 1 May 2005 is not loaded; reckoned by the Regulations of 2005',
};

/** The same step by the text in force when it began, where that is a later one than the matter's. */
export function byDayOfStep(receivedOn: LocalDate, from: LocalDate, sets = RULE_SETS): RuleSet | undefined {
  const [own, later] = [ruleSetOn(receivedOn, sets), ruleSetOn(from, sets)];
  return later === own ? undefined : later;
}

import { addDays, localDate } from '../../../core/calendar/index.ts';
import { organByCode } from '../../../demo/county/organs.ts';
import type { Office, Story } from '../office.ts';
import { accepted, answered, type Brought, bring, carriedOut, handed, handlerOf, headOf, post } from '../steps.ts';
import { ways } from '../ways.ts';
import { manyWages, stillInCharge } from './charges.ts';
import { bounced } from './conferences.ts';
import { grievances } from './people.ts';
import type { Quarter } from './quarter.ts';

/** In time, each begun on these days: the ways to an end that a quarter has room for. */
const inTime: Partial<Record<keyof typeof ways, string[]>> = {
  'carried-out': ['01-06', '01-09', '01-16', '01-26'],
  explained: ['01-05', '01-12'],
  agreed: ['01-08', '02-02'],
  'answered-simply': ['01-13', '02-10', '03-11'],
  'suggestion-answered': ['01-19', '02-05'],
  'diverted-taken-over': ['01-21'],
  'diverted-followed': ['02-11'],
  'relayed-to-law': ['02-04'],
  'guided-to-litigation': ['03-12'],
  'accusation-answered': ['01-07', '02-03'],
  guided: ['02-24'],
  'not-accepted': ['02-26'],
  filed: ['03-05'],
  withdrawn: ['01-22', '03-03'],
};

/** Not as they should be: the rules have to notice each of these by themselves. */
const otherwise: Record<string, [begun: string[], tell: (quarter: Quarter, brought: Brought) => Promise<void>]> = {
  'accusation left': [['01-05'], accusationLeft],
  'told late': [['01-07', '01-20', '02-06'], toldLate],
  'never told': [['01-14', '02-27'], neverTold],
  'routed late': [['01-09', '02-12'], routedLate],
  'never routed': [['02-16'], neverRouted],
  'answered late': [['01-05'], answeredLate],
  'never answered': [['01-08'], neverAnswered],
  dissatisfied: [['01-06', '01-19', '02-03'], dissatisfied],
  'not carried out': [['01-06', '01-13'], notCarriedOut],
  'about the market': [['03-09', '03-10'], aboutTheMarket],
  bounced: [['01-06', '02-03', '03-05'], bounced],
  'in charge': [['01-12'], manyWages],
  'still in charge': [['01-23'], stillInCharge],
};

/** Every petition of the quarter, as stories for `tellAll`. */
export function petitions(quarter: Quarter): (() => Promise<void>)[] {
  const next = grievances();
  const told = (begun: string[], way: string, tell: (brought: Brought) => Promise<unknown>) =>
    begun.map((day) => {
      const brought = next(way);
      return async () => {
        await quarter.office.until(localDate(`2026-${day}`));
        await tell(brought);
      };
    });
  return [
    ...Object.entries(otherwise).flatMap(([way, [begun, tell]]) =>
      told(begun, way, (brought) => tell(quarter, brought)),
    ),
    ...Object.entries(inTime).flatMap(([way, begun]) =>
      told(begun, way, (brought) => ways[way as keyof typeof ways](noting(quarter, way), brought)),
    ),
  ];
}

/** The same office, noting each petition as it is brought. */
const noting = ({ office, told }: Quarter, way: string): Office => ({
  ...office,
  async brings(...given) {
    const story = await office.brings(...given);
    told.push({ way, story });
    return story;
  },
});

const begun = (quarter: Quarter, way: string, brought: Brought, more: object = {}) =>
  bring(noting(quarter, way), brought, more);

async function received(quarter: Quarter, way: string, brought: Brought): Promise<Story> {
  const { categoryCode, organCode } = brought.narrative;
  const story = await begun(quarter, way, brought);
  await story.after(1, 'limin', 'classify', { categoryCode });
  await story.after(1, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
  await story.after(2, handlerOf(organCode), 'signFor');
  return story;
}

/** Nobody relays it in its period; the custodian alone knows, and no card may tell of it. */
async function accusationLeft(quarter: Quarter, brought: Brought): Promise<void> {
  const complainedOrganIds = [organByCode(brought.narrative.accusedCode ?? 'cx-rsj').id];
  const story = await begun(quarter, 'accusation left', brought, { purpose: 'accusation', complainedOrganIds });
  await quarter.forbidden(
    'a supervision card about an accusation',
    'dossier.unknown-matter',
    quarter.opening('dingzhiqiang', 'supervision-card', 'issue', {
      problem: '没有按期告知。',
      matter: story.at.number,
      responsible: organByCode('cx-rsj').id,
      trigger: 'by-hand',
      method: 'letter',
      dueOn: '2026-02-02',
      wanted: '书面反馈。',
    }),
  );
}

async function toldLate(quarter: Quarter, brought: Brought): Promise<void> {
  const story = await received(quarter, 'told late', brought);
  await story.after(30, handlerOf(brought.narrative.organCode), 'accept', post);
}

async function neverTold(quarter: Quarter, brought: Brought): Promise<void> {
  await received(quarter, 'never told', brought);
}

async function routedLate(quarter: Quarter, brought: Brought): Promise<void> {
  const { organCode } = brought.narrative;
  const story = await begun(quarter, 'routed late', brought);
  await story.after(27, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
  await story.after(2, handlerOf(organCode), 'signFor');
  await story.after(1, handlerOf(organCode), 'accept', post);
}

async function neverRouted(quarter: Quarter, brought: Brought): Promise<void> {
  await begun(quarter, 'never routed', brought);
}

/** The sixtieth day is past when the petitioner is heard. */
async function answeredLate(quarter: Quarter, brought: Brought): Promise<void> {
  const { organCode, asks } = brought.narrative;
  const story = await accepted(noting(quarter, 'answered late'), brought);
  await story.after(67, handlerOf(organCode), 'investigate', (heldOn: string) => ({
    heldOn,
    method: 'interview',
    petitionerHeard: true,
    record: '听取了本人陈述。',
  }));
  await story.after(1, handlerOf(organCode), 'submitOpinion', {
    title: '处理意见',
    answers: asks.map(({ finding, reply, basis }, i) => ({
      request: i + 1,
      finding,
      outcome: 'explain',
      basis,
      reply,
    })),
  });
  await story.after(1, headOf(organCode), 'conclude');
  await story.after(1, handlerOf(organCode), 'serve', handed);
}

async function neverAnswered(quarter: Quarter, brought: Brought): Promise<void> {
  await accepted(noting(quarter, 'never answered'), brought);
}

async function dissatisfied(quarter: Quarter, brought: Brought): Promise<void> {
  const story = await accepted(noting(quarter, 'dissatisfied'), brought);
  await answered(story, brought.narrative, 'explain');
  await story.self(2, '/matter/evaluate', { office: 'basically', organ: 'dissatisfied', solved1: 'no' });
}

/** Supported, served, and left; one of them is carried out long after its day. */
async function notCarriedOut(quarter: Quarter, brought: Brought): Promise<void> {
  const first = !quarter.told.some(({ way }) => way === 'not carried out');
  const story = await accepted(noting(quarter, 'not carried out'), brought);
  await answered(story, brought.narrative, 'support');
  if (first) return;
  await quarter.office.until(addDays(localDate('2026-03-18'), -12));
  await carriedOut(story, brought.narrative.organCode);
}

async function aboutTheMarket(quarter: Quarter, brought: Brought): Promise<void> {
  const text = '农贸市场搬走以后，公交没有开通，买菜要走四十分钟。';
  const narrative = { ...brought.narrative, title: '市场搬迁后没有公交', text };
  const story = await begun(quarter, 'about the market', { ...brought, narrative });
  await story.after(1, 'limin', 'forward', { to: organByCode('cx-zjj').id, ...post });
  await story.after(1, handlerOf('cx-zjj'), 'signFor');
  await story.after(2, handlerOf('cx-zjj'), 'accept', post);
}

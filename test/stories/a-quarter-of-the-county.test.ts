import { afterAll, beforeAll, expect, test } from 'vitest';
import { backlog, backlogFigures } from './quarter/backlog.ts';
import { callBacks } from './quarter/call-backs.ts';
import { cards, listedOnce } from './quarter/cards.ts';
import { complaintsLookedInto } from './quarter/complaint-rules.ts';
import { complaints, reviews } from './quarter/complaints.ts';
import { conferences } from './quarter/conferences.ts';
import { carParkGivenUp, marketMoved } from './quarter/decisions.ts';
import { disclosures, publicPages } from './quarter/disclosures.ts';
import { evenings } from './quarter/evenings.ts';
import { figures, table } from './quarter/figures.ts';
import { inspections } from './quarter/inspections.ts';
import { petitions } from './quarter/petitions.ts';
import { lastDay, openQuarter, type Quarter } from './quarter/quarter.ts';
import { letters, receptions } from './quarter/receptions.ts';
import { recommendations } from './quarter/recommendations.ts';
import {
  accusationsInNoDossier,
  cardActs,
  cardTriggers,
  closedFromOutside,
  evaluationsHeard,
  everyFactHasItsLeaf,
  missingIsNotZero,
  overdueHaveOneCard,
  promisesAndDays,
  rebuiltEqual,
  signedDecisionsBind,
} from './quarter/rules.ts';
import { inspectedSoFar, specialInspections } from './quarter/special-inspections.ts';

/** January to March 2026 in the demonstration's county: every mechanism of the office at once, day by day, over HTTP. */
let quarter: Quarter;
const began = Date.now();
const measured: Record<string, unknown> = {};

beforeAll(async () => {
  quarter = await openQuarter();
  const mechanisms = [
    receptions,
    letters,
    inspections,
    marketMoved,
    carParkGivenUp,
    recommendations,
    conferences,
    cards,
    listedOnce,
    callBacks,
    complaints,
    reviews,
    backlog,
    disclosures,
    specialInspections,
    evenings,
  ];
  await quarter.office.tellAll([...petitions(quarter), ...mechanisms.map((tell) => () => tell(quarter))]);
  expect(quarter.office.app.clock.today()).toBe(lastDay);
  measured.seconds = Math.round((Date.now() - began) / 1000);
}, 600_000);
afterAll(() => quarter?.office.close());

test('every overdue clock of an ordinary matter has exactly one open card, and those of accusations none', async () => {
  const overdue = await overdueHaveOneCard(quarter);
  expect(overdue.ordinary).toBeGreaterThan(3);
  expect(overdue.restricted).toBeGreaterThan(0);
  measured['overdue clocks with one open card each'] = overdue.ordinary;
  measured['overdue clocks of accusations, without a card'] = overdue.restricted;
});

test('no card was closed by the unit that it asked', async () => {
  measured['cards closed from outside'] = await closedFromOutside(quarter);
  expect(measured['cards closed from outside']).toBeGreaterThan(3);
});

test('cards were answered, sent back, raised, directed, told of what was done meanwhile, and explained', async () => {
  const acts = await cardActs(quarter);
  const expected = ['issueByRule', 'accept', 'answer', 'sendBack', 'escalate', 'direct', 'noteMet', 'explainLateness'];
  expect(expected.filter((act) => !acts[act])).toEqual([]);
  measured['acts on cards'] = JSON.stringify(acts);
  const triggers = await cardTriggers(quarter);
  const noticed = ['notice-overdue', 'route-overdue', 'handling-overdue', 'execution-overdue', 'dissatisfied'];
  expect(noticed.filter((trigger) => !triggers[trigger])).toEqual([]);
  measured['cards by what opened them'] = JSON.stringify(triggers);
});

test('whoever is not satisfied is called back once; silence is neither content nor a reason to call', async () => {
  const said = await evaluationsHeard(quarter);
  expect([said.dissatisfied, said.satisfied! > 3, said.silent! > 3]).toEqual([3, true, true]);
  measured['of those answered'] = JSON.stringify(said);
});

test('what petitioners complain of is looked into outside the unit, once a ground, and goes no further than they agreed', async () => {
  const said = await complaintsLookedInto(quarter);
  expect(said).toMatchObject({ complaints: 7, 'with the custodian alone': 2, reviews: 4, 'by the bureau above': 1 });
  expect([said.concluded, said['cards sent with consent'], said['naming nobody']]).toEqual([4, 2, 1]);
  measured['complaints of the handling'] = JSON.stringify(said);
});

test('every day of reception is accounted for, and every promise that is due is kept or said not to be', async () => {
  const days = await promisesAndDays(quarter);
  expect(days).toEqual({ held: 5, swapped: 1, missed: 1, planned: 0, kept: 1, 'not kept': 1, open: 1 });
  measured['days of reception, and promises'] = JSON.stringify(days);
});

test('who said nothing in an inspection is not reported, never zero', async () => {
  const reports = await missingIsNotZero(quarter);
  expect(reports).toMatchObject({ weeks: 13, problems: 13, late: 1, missing: 1, 'false zeros': 1 });
  measured['inspection reports'] = JSON.stringify(reports);
});

test('the backlog is resolved by what was served, carried out and called back; whoever is behind has said why', async () => {
  const figures = await backlogFigures(quarter);
  expect(figures).toMatchObject({ listed: 5, resolved: 2, 'months that compute again': 2 });
  expect(figures['of them explained']).toBe(figures['units behind']);
  measured['the backlog programme'] = JSON.stringify(figures);
});

test('what was published stands on its page from its day on, covered, beside where people find the office and the county’s rules', async () => {
  const pages = await publicPages(quarter);
  expect(pages).toEqual({
    'matters on the public page': 1,
    'published on the first day allowed': 1,
    'rules of the county in the library': 1,
    'notices with help at the window': 1,
    'names or numbers on it': 0,
  });
  measured['public pages'] = JSON.stringify(pages);
});

test('the year has its list of units by rule; a round of it found a fault after hearing the staff, had it mended and said so in public', async () => {
  const said = await inspectedSoFar(quarter);
  expect(said).toEqual({ years: 1, rounds: 1, 'units inspected': 2, 'findings mended': 1, 'on the public page': 1 });
  measured['special inspections'] = JSON.stringify(said);
});

test('no accusation stands in any dossier', async () => {
  expect(await accusationsInNoDossier(quarter)).toBe(3);
});

test('every signed decision on jurisdiction changed its petition', async () => {
  measured['decisions on jurisdiction carried into their petitions'] = await signedDecisionsBind(quarter);
  expect(measured['decisions on jurisdiction carried into their petitions']).toBe(3);
});

test('what the rules forbid was refused, each with its article and another way', () => {
  expect(quarter.refused.length).toBeGreaterThanOrEqual(15);
  expect(quarter.refused.filter(({ cite }) => cite === '')).toEqual([]);
});

test('every fact is in the public log, and everything derived is derived again and agrees', async () => {
  const { facts, leaves } = await everyFactHasItsLeaf(quarter);
  const rebuilt = await rebuiltEqual(quarter);
  expect(quarter.office.app.failures()).toEqual([]);
  Object.assign(measured, { facts, 'leaves in the public log': leaves });
  measured['rebuilt, differing'] = `${rebuilt.petitions} petitions and ${rebuilt.dossiers} dossiers, 0`;
  console.log(table(await figures(quarter), measured, quarter.refused));
}, 120_000);

import { describe, expect, test } from 'vitest';
import { localDate } from '../calendar/index.ts';
import { type OrganRow, reviewBodies } from './review-bodies.ts';
import { smallWorld } from './walk/world.ts';

const { rows } = smallWorld();
const day = localDate('2026-06-01');
const row = (id: string, change: Partial<OrganRow>): OrganRow => ({ ...rows.find((one) => one.id === id)!, ...change });

describe('the bodies that may review', () => {
  test.each([
    ['county-labour', ['city-labour', 'county']],
    ['county-bureau', ['city-bureau', 'county']],
    ['county-tax', ['city-tax']],
    ['east-town', ['county']],
    ['county', ['city']],
    ['city-labour', ['province-labour', 'city']],
    ['city-tax', ['province-tax']],
    ['province', []],
    ['nowhere', []],
  ])('%s → %j', (organ, bodies) => {
    expect(reviewBodies(organ, rows, day)).toEqual(bodies);
  });

  test('re-review is one step further on from whichever body reviewed', () => {
    const steps = reviewBodies('county-labour', rows, day).map((id) => reviewBodies(id, rows, day));
    expect(steps).toEqual([['province-labour', 'city'], ['city']]);
  });

  test('the rows of the day count', () => {
    const reformed = localDate('2026-05-01');
    const dated = [
      ...rows.filter(({ id }) => id !== 'east-town'),
      row('east-town', { validTo: reformed }),
      row('east-town', { validFrom: reformed, superiorId: 'city' }),
    ];
    expect(reviewBodies('east-town', dated, localDate('2026-04-30'))).toEqual(['county']);
    expect(reviewBodies('east-town', dated, reformed)).toEqual(['city']);
  });

  test('the successor of an abolished organ answers for it, as handler and as body (Art. 24)', () => {
    const merged = [
      ...rows.filter(({ id }) => id !== 'county-labour' && id !== 'city-labour'),
      row('county-labour', { validTo: day, successorId: 'county-bureau' }),
      row('city-labour', { validTo: day, successorId: 'city-bureau' }),
    ];
    expect(reviewBodies('county-labour', merged, day)).toEqual(['city-bureau', 'county']);
    const bodyGone = [
      ...rows.filter(({ id }) => id !== 'city-labour'),
      row('city-labour', { validTo: day, successorId: 'city-bureau' }),
    ];
    expect(reviewBodies('county-labour', bodyGone, day)).toEqual(['city-bureau', 'county']);
  });

  test('an organ without a superior in the directory is looked at by the government of its own level (Art. 35)', () => {
    const alone = (id: string, change: Partial<OrganRow> = {}) => [
      ...rows.filter((one) => one.id !== id),
      row(id, { superiorId: null, guidingDepartmentId: null, ...change }),
    ];
    expect(reviewBodies('county-labour', alone('county-labour'), day)).toEqual(['county']);
    expect(reviewBodies('east-town', alone('east-town'), day)).toEqual(['county']);
    // Re-review goes one step on from there, as from any government.
    expect(reviewBodies('county', alone('county-labour'), day)).toEqual(['city']);
    // The government of the place directs no organ under vertical management, and nobody stands above a government but the next.
    expect(reviewBodies('county-tax', alone('county-tax'), day)).toEqual([]);
    expect(reviewBodies('county', alone('county'), day)).toEqual([]);
    const nobody = alone('county-labour').filter(({ id }) => id !== 'county');
    expect(reviewBodies('county-labour', nobody, day)).toEqual([]);
  });

  test('successors in a circle end', () => {
    const circle = [
      row('east-town', { validTo: day, successorId: 'west-town' }),
      row('west-town', { validTo: day, successorId: 'east-town' }),
    ];
    expect(reviewBodies('east-town', circle, day)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { categories, categoryByCode } from './categories.ts';
import { divisions } from './divisions.ts';
import { duties } from './duties.ts';
import { type DemoRole, officers, officersOf } from './officers.ts';
import { organByCode, organs } from './organs.ts';

const roles: DemoRole[] = [
  'clerk',
  'bureau-officer',
  'bureau-head',
  'organ-handler',
  'organ-head',
  'leader',
  'reviewer',
  'supervisor',
  'custodian',
  'auditor',
  'statistician',
  'administrator',
];

describe('the demonstration county', () => {
  test('lies in divisions that are assigned to nobody', () => {
    expect(divisions.every(({ code }) => code.startsWith('99'))).toBe(true);
    expect(divisions.filter(({ level }) => level === 'town').length).toBeGreaterThanOrEqual(8);
  });

  test('every superior and guiding department exists, and only the top has none', () => {
    const ids = new Set(organs.map(({ id }) => id));
    for (const { superiorId, guidingDepartmentId, level, code } of organs) {
      if (superiorId) expect(ids.has(superiorId)).toBe(true);
      if (guidingDepartmentId) expect(ids.has(guidingDepartmentId)).toBe(true);
      if (level !== 'province') expect([code, superiorId !== null]).toEqual([code, true]);
    }
  });

  test('a vertically managed organ stands under its superior department alone (decisions: organs)', () => {
    const tax = organByCode('cx-swu');
    expect(tax.vertical).toBe(true);
    expect(tax.superiorId).toBe(organByCode('ql-swu').id);
    expect(tax.guidingDepartmentId).toBeNull();
  });

  test('ids, codes and names of organs are unique', () => {
    for (const key of ['id', 'code', 'name', 'phone'] as const) {
      expect(new Set(organs.map((organ) => organ[key])).size).toBe(organs.length);
    }
  });

  test('at least 22 county departments', () => {
    expect(
      organs.filter(({ level, kind }) => level === 'county' && kind === 'department').length,
    ).toBeGreaterThanOrEqual(22);
  });

  test.each(roles)('at least three officers are %s', (role) => {
    expect(officers.filter((officer) => officer.roles.includes(role)).length).toBeGreaterThanOrEqual(3);
  });

  test('every county department and town has a handler and a head, who are two people', () => {
    for (const organ of organs.filter(
      ({ level, kind }) => kind === 'town' || (level === 'county' && kind === 'department'),
    )) {
      const handler = officersOf(organ.id, 'organ-handler')[0];
      const head = officersOf(organ.id, 'organ-head')[0];
      expect([organ.name, handler !== undefined, head !== undefined]).toEqual([organ.name, true, true]);
      expect(handler?.id).not.toBe(head?.id);
    }
  });

  test('logins and names are unique', () => {
    expect(new Set(officers.map(({ login }) => login)).size).toBe(officers.length);
    expect(new Set(officers.map(({ id }) => id)).size).toBe(officers.length);
  });

  test('the duty list has at least 150 entries, each of a known category, numbered once', () => {
    expect(duties.length).toBeGreaterThanOrEqual(150);
    expect(new Set(duties.map(({ number }) => number)).size).toBe(duties.length);
    expect(duties.filter(({ categoryCode }) => !categoryByCode(categoryCode))).toEqual([]);
    expect(duties.find(({ number }) => number === 214)?.title).toBe('农村供水');
  });

  test('twenty first-level categories, and every parent exists', () => {
    expect(categories.filter(({ parentCode }) => parentCode === null)).toHaveLength(20);
    expect(categories.filter(({ parentCode }) => parentCode && !categoryByCode(parentCode))).toEqual([]);
    expect(categoryByCode('990000')?.name).toBe('其他');
  });
});

test('each bureau has a custodian, so that somebody opens what is held above the county (Art. 30)', () => {
  const bureaus = organs.filter(({ kind }) => kind === 'bureau');
  const kept = (id: string) => officers.some((one) => one.organId === id && one.roles.includes('custodian'));
  expect(bureaus.length).toBeGreaterThan(1);
  expect(bureaus.filter(({ id }) => !kept(id)).map(({ name }) => name)).toEqual([]);
});

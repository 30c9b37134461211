import { beforeAll, expect, test } from 'vitest';
import { type Phase, phases, type ReviewStage, reviewStages } from '../../core/procedure/states.ts';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { demoOffice } from './kit/demo-office.ts';
import { type StaffedWalk, staffedWalk } from './kit/staffed-walk.ts';
import { rolesFor, signing } from './roles-for.ts';

/*
 * The walks of core/procedure know parties. Here each act is done by an account that exists in the demonstration's county, asked
 * as the server asks, and at each moment at which the procedure waits for an office somebody who works there can do it.
 */
const office = demoOffice();
const idOf = (code: string) => organByCode(code).id;
const walksOf = (from: number, until: number, of = office, registered?: object): StaffedWalk[] =>
  Array.from({ length: until - from }, (_, i) =>
    staffedWalk(from + i, of, { acts: 50, ...(registered && { registered }) }),
  );
const nobodyIn = (walks: readonly StaffedWalk[]) => [...new Set(walks.flatMap(({ nobody }) => nobody))];
const acted = (walks: readonly StaffedWalk[]) => walks.flatMap(({ facts }) => facts);

let usual: StaffedWalk[];
beforeAll(() => {
  usual = walksOf(1, 350);
}, 300_000);

test('in every phase and review stage, somebody who really works there can do the next act: nobody-can-act is 0', () => {
  expect(nobodyIn(usual)).toEqual([]);
  const reached = new Set<Phase | ReviewStage>();
  for (const { steps } of usual) for (const { after } of steps) reached.add(after.phase).add(after.review);
  expect([...phases, ...reviewStages].filter((one) => one !== 'none' && !reached.has(one))).toEqual([]);
  expect(usual.reduce((sum, { moments }) => sum + moments, 0)).toBeGreaterThan(5_000);
  // Lawful by design: walks that are mostly refused would prove little.
  const tries = usual.reduce((sum, { steps }) => sum + steps.length, 0);
  expect(acted(usual).length).toBeGreaterThan(tries / 2);
});

test('an accusation against the bureau, the county government, or their people is held where somebody may open it (Art. 30)', () => {
  const accused = [['cx-xfj'], ['cx-zf'], ['cx-xfj', 'cx-zf'], ['cx-jw']].map((codes) => codes.map(idOf));
  const byName = ['zhengguangming', 'shenjing', 'hanli'].map(
    (login) => officers.find((one) => one.login === login)!.id,
  );
  const accusation = { purpose: 'accusation', complainsOfPerson: true, complainedOfficerIds: undefined };
  const walks = [
    ...accused.flatMap((complainedOrganIds, i) =>
      walksOf(1_000 + 20 * i, 1_015 + 20 * i, office, { ...accusation, complainedOrganIds }),
    ),
    ...byName.flatMap((one, i) =>
      walksOf(2_000 + 20 * i, 2_015 + 20 * i, office, {
        ...accusation,
        complainedOrganIds: [],
        complainedOfficerIds: [one],
      }),
    ),
  ];
  expect(nobodyIn(walks)).toEqual([]);
  expect(acted(walks).filter(({ kind }) => kind === 'relayAccusation').length).toBeGreaterThan(20);
  // Held by the city's bureau, where the county's own is complained of.
  for (const { steps } of walksOf(1_000, 1_010, office, { ...accusation, complainedOrganIds: [idOf('cx-xfj')] }))
    expect([steps[0]!.after.holderId, steps[0]!.after.restricted]).toEqual([idOf('ql-xfj'), true]);
});

test('a head who steps aside leaves somebody who signs: the organ above names who acts in this matter (Art. 28)', () => {
  const heads = acted(usual).filter(
    ({ kind, payload }) => kind === 'decideRecusal' && 'standInId' in (payload as object),
  );
  expect(heads.length).toBeGreaterThan(3);
  const signedByStandIn = usual.flatMap(({ steps }) =>
    steps.filter(
      ({ name, actor, before, facts }) =>
        facts.length > 0 && actor.kind === 'officer' && before.standIn === actor.officerId && name !== 'submitOpinion',
    ),
  );
  const signed = signedByStandIn.filter(({ name }) => rolesFor[name] === signing);
  expect(signed.length).toBeGreaterThan(0);
});

test('a unit of one person never waits for its own signature: who alone could sign does not submit', () => {
  const labour = idOf('cx-rsj');
  const one = officers.find(({ login }) => login === 'zhoujianguo')!;
  const staffing = officers
    .filter(({ organId, id }) => organId !== labour || id === one.id)
    .map((officer) =>
      officer.id === one.id ? { ...officer, roles: [...officer.roles, 'organ-head' as const] } : officer,
    );
  const alone = demoOffice(staffing);
  const walks = walksOf(3_000, 3_060, alone, {
    registrarId: labour,
    complainedOrganIds: [],
    complainedOfficerIds: undefined,
  });
  const kept = walks.reduce((sum, walk) => sum + walk.kept, 0);
  expect(kept).toBeGreaterThan(10);
  const waiting = walks
    .flatMap(({ steps }) => steps)
    .filter(({ after }) => after.holderId === labour && after.phase === 'signing');
  expect(waiting).toEqual([]);
});

test('the walk can fail: a bureau above without a custodian could open nothing, and it says so', () => {
  const staffing = officers.map((one) =>
    one.organId === idOf('ql-xfj') ? { ...one, roles: one.roles.filter((role) => role !== 'custodian') } : one,
  );
  const registered = { purpose: 'accusation', complainedOrganIds: [idOf('cx-xfj')], complainedOfficerIds: undefined };
  expect(nobodyIn(walksOf(1_000, 1_005, demoOffice(staffing), registered))).not.toEqual([]);
});

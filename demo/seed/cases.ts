import { type Instant, instantOf, type LocalDate, millisecondsOf, startOfDay } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { registration } from '../../server/petitions/contract.ts';
import { openPetitions, type Petitions, type Registration } from '../../server/petitions/index.ts';
import { officerByLogin } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DemoCase, DemoPerson, DemoStep } from '../plan/types.ts';

export interface Seeded {
  cases: number;
  acts: number;
  /** Registration numbers by the key of their case. */
  numbers: ReadonlyMap<string, string>;
}

/**
 * Walks every case of the plan through the same acts as the window's and the desk's, each at its own moment. Cases that
 * name an earlier one wait for it; the others are worked on several at once.
 */
export async function seedCases(
  deps: Petitions['deps'],
  cases: DemoCase[],
  options: { writers: number; keyHead: string; onProgress(done: number, of: number): void },
): Promise<Seeded> {
  const numbers = new Map<string, string>();
  const seeded: Seeded = { cases: 0, acts: 0, numbers };
  for (const batch of [cases.filter((one) => !refersToOthers(one)), cases.filter(refersToOthers)]) {
    const work = batch.values();
    const writer = async () => {
      for (const one of work) {
        const acts = await walk(deps, one, numbers, options.keyHead);
        seeded.acts += acts;
        seeded.cases += 1;
        if (seeded.cases % 20 === 0) options.onProgress(seeded.cases, cases.length);
      }
    };
    await Promise.all(Array.from({ length: options.writers }, writer));
  }
  return seeded;
}

async function walk(
  shared: Petitions['deps'],
  demo: DemoCase,
  numbers: Map<string, string>,
  keyHead: string,
): Promise<number> {
  const [first, ...rest] = demo.steps;
  if (first?.act !== 'register') throw new Error(`case ${demo.key} does not begin with its registration`);
  let now = momentOf(first.on, 0);
  let today = first.on;
  const petitions = openPetitions({ ...shared, clock: { now: () => now, today: () => today } });
  const at = must(
    demo,
    first,
    await petitions.register(registrationOf(demo, first), { ...registering(first), key: `${keyHead}-${demo.key}` }),
  );
  numbers.set(demo.key, at.number);
  // Registered by a start that was cut off: it stays where it got to, which is a lawful place.
  if (at.repeated) return 0;
  let acts = 1;
  for (const [i, step] of rest.entries()) {
    if (step.by === 'clock') continue; // written down by `decide` with the next act, or by the docket
    now = momentOf(step.on, i + 1);
    today = step.on;
    const by = step.by === 'petitioner' ? ('petitioner' as const) : { officer: officerOf(step.by) };
    const payload = resolved(step.payload, numbers) as Record<string, unknown>;
    const { documents } = must(
      demo,
      step,
      await petitions.act({ ...at, act: step.act, payload, uploads: [], by, person: step.agents?.[0] }),
    );
    const rereview = documents.find(({ kind }) => kind === 'D-24')?.number;
    if (rereview) numbers.set(`rereview:${demo.key}`, rereview);
    acts += 1;
  }
  return acts;
}

/** Office hours of that day; a later step of the same case is a later moment. */
function momentOf(day: LocalDate, index: number): Instant {
  return instantOf(millisecondsOf(startOfDay(day)) + 9 * 3_600_000 + (index % 40) * 660_000);
}

function registrationOf(demo: DemoCase, step: DemoStep): Registration {
  const given = step.payload as Record<string, unknown> & { requests: { text: string }[]; agents?: object[] };
  const {
    channel: _c,
    registrarId: _r,
    registrarIsBureau: _b,
    representativeCount: _n,
    reachable: _a,
    fileIds: _f,
    source: _s,
    reasons: _e,
    ...typed
  } = given;
  return registration.parse({
    ...typed,
    requests: given.requests.map(({ text }) => text),
    ...(step.agents && { agents: step.agents.map((one, i) => ({ ...one, ...given.agents?.[i] })) }),
    ...peopleOf(demo.person),
  });
}

function peopleOf({ name, phone, address, idNumber, representatives }: DemoPerson) {
  const given = Object.fromEntries(Object.entries({ phone, address, idNumber }).filter(([, value]) => value));
  return {
    ...(name ? { petitioner: { name, ...given } } : {}),
    representatives: representatives.filter((one) => one !== name).map((one) => ({ name: one })),
  };
}

function registering(step: DemoStep) {
  if (step.by === 'petitioner') {
    return { actor: { kind: 'petitioner' as const }, organId: organByCode('cx-xfj').id, channel: 'portal' };
  }
  const { officerId, organId, roles } = officerOf(step.by);
  return { actor: { kind: 'officer' as const, officerId, organId, role: roles[0]! }, organId, channel: 'window' };
}

function officerOf(login: string) {
  const { id, organId, roles } = officerByLogin(login);
  return { officerId: id, organId, roles };
}

/** `@number:KEY` and `@rereview:KEY`: the registration number, or the number of the re-review opinion, of another case. */
const reference = /^@(?:number:(.+)|(rereview:.+))$/;
const refersToOthers = (demo: DemoCase) => demo.steps.some(({ payload }) => JSON.stringify(payload).includes('"@'));

function resolved(value: unknown, numbers: Map<string, string>): unknown {
  if (typeof value === 'string') {
    const found = reference.exec(value);
    if (!found) return value;
    const number = numbers.get(found[1] ?? found[2]!);
    if (!number) throw new Error(`${value} names a case that has none yet`);
    return number;
  }
  if (Array.isArray(value)) return value.map((item) => resolved(item, numbers));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, numbers)]));
  }
  return value;
}

function must<Result>(demo: DemoCase, step: DemoStep, result: Result | Refusal): Result {
  if (!isRefusal(result)) return result;
  throw new Error(
    `case ${demo.key} (${demo.journey}), ${step.act} on ${step.on} by ${step.by}: ${result.code} ${result.what.zh}`,
  );
}

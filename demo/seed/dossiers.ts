import { type Instant, instantOf, type LocalDate, millisecondsOf, startOfDay } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type Dossiers, openDossiers } from '../../server/dossiers/index.ts';
import { officerByLogin } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DossierLife, DossierStep } from '../mechanisms/index.ts';

/** A step that is no act, on its day. */
export interface Beside {
  shardKey: string;
  dossierId: string;
  step: DossierStep;
  officer: typeof officerOf;
  clock: ReturnType<typeof clockAt>;
  /** The same step of the same plan. */
  once: string;
}

/**
 * Walks the demonstration's dossiers through the same acts as the desk's, in the order of their days, each at its own
 * moment. What an earlier start opened stays where it got to.
 * @param numbers registration numbers of the petitions, by the key of their case
 * @param besides does what is no act: comments of the public
 * @returns how many acts were done
 */
export async function seedDossiers(
  deps: Dossiers['deps'],
  lives: DossierLife[],
  numbers: ReadonlyMap<string, string>,
  besides?: (what: Beside) => Promise<unknown>,
): Promise<number> {
  let acts = 0;
  for (const { key, kind, steps } of lives) {
    const [first, ...rest] = steps;
    const payload = first && resolved(first.payload, numbers);
    if (!first || payload === undefined) continue;
    const at = (step: DossierStep, i: number) => openDossiers({ ...deps, clock: clockAt(step.on, i) });
    const by = (step: DossierStep) =>
      step.as === '@rule' ? { rule: { keeperId: officerOf(first.as).organId } } : { officer: officerOf(step.as) };
    const opened = await at(first, 0).open({ kind, act: first.act, payload, by: by(first), origin: `demo/${key}` });
    if (isRefusal(opened)) throw refusedAt(key, first, opened.what.en);
    if (opened.repeated) continue;
    acts += 1;
    for (const [i, step] of rest.entries()) {
      if (step.act.startsWith('@')) {
        const refused = await besides?.({
          ...opened,
          step,
          officer: officerOf,
          clock: clockAt(step.on, i + 1),
          once: `demo/${key}/${i}`,
        });
        if (isRefusal(refused)) throw refusedAt(key, step, refused.what.en);
        acts += 1;
        continue;
      }
      const given = resolved(step.payload, numbers);
      if (given === undefined) break;
      const done = await at(step, i + 1).act({ ...opened, act: step.act, payload: given, by: by(step) });
      if (isRefusal(done)) throw refusedAt(key, step, done.what.en);
      acts += 1;
    }
  }
  return acts;
}

const refusedAt = (key: string, { act, on }: DossierStep, why: string) =>
  new Error(`the demonstration's dossier ${key} was refused at ${act} on ${on}: ${why}`);

function officerOf(login: string) {
  const { id, organId, roles } = officerByLogin(login);
  return { officerId: id, organId, roles };
}

/** Office hours of that day; a later step is a later moment. */
function clockAt(on: LocalDate, i: number) {
  const now: Instant = instantOf(millisecondsOf(startOfDay(on)) + 9 * 3_600_000 + i * 660_000);
  return { now: () => now, today: () => on };
}

/** The payload with what its references name; undefined where a petition is not there (a start that was cut off). */
function resolved(payload: Record<string, unknown>, numbers: ReadonlyMap<string, string>) {
  let whole = true;
  const named: Record<string, (word: string) => string> = {
    officer: (login) => officerByLogin(login).id,
    organ: (code) => organByCode(code).id,
    number: (key) => {
      const found = numbers.get(key);
      if (!found) whole = false;
      return found ?? '';
    },
  };
  const text = JSON.stringify(payload).replace(
    /"@(officer|organ|number):([^"]+)"/g,
    (_all, what: string, word: string) => JSON.stringify(named[what]!(word)),
  );
  return whole ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}

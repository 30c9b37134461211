import type { LetterReading, ReceptionRecord } from '../../core/reception/index.ts';
import type { Words } from '../../core/refusal.ts';
import { type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { ReceptionDeps } from './deps.ts';

/** 批示 on a matter, as its petitioner may know of it: from which office to which unit by when. Its words stay the office's. */
export interface Instructed {
  office: Words;
  unit: Words;
  on: string;
  by: string;
  how: 'letter' | 'reception';
  status: 'open' | 'late' | 'answered';
}

/** What the visitor was told at the end of a reception. */
export interface ToldAfter {
  on: string;
  words: string;
}

export interface FromLeaders {
  instructions: Instructed[];
  told: ToldAfter[];
}

/** Instructions given when a letter was read or a visitor received, and what was told of the result; newest first. */
export async function fromLeaders(deps: ReceptionDeps, number: string): Promise<FromLeaders> {
  const about = await deps.dossiers.concerning(number);
  const instructions = about.flatMap((one) =>
    one.kind.name === 'letter-reading'
      ? letterInstructions(deps, one)
      : one.kind.name === 'reception-record'
        ? receptionInstructions(deps, one.state as ReceptionRecord)
        : [],
  );
  const told = about
    .filter(({ kind }) => kind.name === 'reception-record')
    .flatMap(({ history }) => history.filter(({ act }) => act === 'tell'))
    .map((fact) => ({ on: fact.occurredOn as string, words: String(payloadOf(fact).words) }));
  const newest = (a: { on: string }, b: { on: string }) => (a.on < b.on ? 1 : -1);
  return { instructions: instructions.sort(newest), told: told.sort(newest) };
}

/** Each instruction of the reading; only the last one can be open. */
function letterInstructions(deps: ReceptionDeps, { state, history }: LoadedDossier): Instructed[] {
  const { leaderOrganId } = state as LetterReading;
  return history
    .filter(({ act }) => act === 'instruct')
    .map((fact) => {
      const { unit, by } = payloadOf(fact) as { unit: string; by: string };
      const answered = history.some(({ act, seq }) => act === 'report' && seq > fact.seq);
      return said(deps, { office: leaderOrganId, unit, on: fact.occurredOn, by, how: 'letter', answered });
    });
}

const receptionInstructions = (deps: ReceptionDeps, { leaderOrganId, instructions }: ReceptionRecord): Instructed[] =>
  instructions.map(({ unit, by, since, doneOn }) =>
    said(deps, { office: leaderOrganId, unit, on: since, by, how: 'reception', answered: doneOn !== undefined }),
  );

function said(
  { directory, clock }: ReceptionDeps,
  one: { office: string; unit: string; on: string; by: string; how: Instructed['how']; answered: boolean },
): Instructed {
  const { office, unit, on, by, how, answered } = one;
  return {
    office: directory().organName(office),
    unit: directory().organName(unit),
    on,
    by,
    how,
    status: answered ? 'answered' : by < clock.today() ? 'late' : 'open',
  };
}

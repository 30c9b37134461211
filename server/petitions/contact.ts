import { wantsNow } from '../../core/procedure/index.ts';
import { unreadableText } from '../../core/readable-text.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type Parties, reachedPerson, someoneReachable } from '../petitioners/index.ts';
import { act } from './act.ts';
import { type ContactTyped, wrongContact } from './contact-typed.ts';
import type { ContactView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { type Loaded, load } from './history.ts';
import type { At } from './reads.ts';

/** What is on file of how to reach the petitioner, covered. Asked with the own code. */
export async function contactOf(deps: PetitionsDeps, at: At): Promise<ContactView> {
  const { loaded, parties } = await mine(deps, at);
  const wants = wantsNow(loaded.history);
  const { phone, email, address } = reachedPerson(parties) ?? {};
  return {
    phone: phone ? cover(phone) : null,
    email: email ? `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}` : null,
    address: address ? [...address].length : null,
    channel: wants.channel ?? 'portal',
    toHelper: parties.helper && wants.toHelper !== undefined ? wants.toHelper : null,
  };
}

/**
 * The petitioner changes how to be reached. The fact names the parts; the values go, in the same statement, into the sealed
 * identity, and what stood there before stays sealed beside it.
 * @returns what is wrong, `same` where nothing differs, or nothing
 */
export async function changeContact(
  deps: PetitionsDeps,
  at: At,
  typed: ContactTyped,
): Promise<Refusal | 'same' | undefined> {
  const { loaded, parties } = await mine(deps, at);
  const { history, state, seal } = loaded;
  const person = reachedPerson(parties);
  const wrong = unreadableText({ ...typed }, 'contact') ?? wrongContact(typed, person, state.reachable);
  if (wrong) return wrong;
  const wants = wantsNow(history);
  const change = Object.fromEntries(
    (['phone', 'email', 'address'] as const).flatMap((part) => {
      const value = typed.remove.includes(part) ? null : typed[part]?.trim() || undefined;
      return value === undefined || value === (person?.[part] ?? null) ? [] : [[part, value]];
    }),
  );
  const channel = typed.channel === (wants.channel ?? 'portal') ? undefined : typed.channel;
  const toHelper = typed.toHelper === undefined || typed.toHelper === wants.toHelper ? undefined : typed.toHelper;
  const changed = Object.keys(change);
  if (changed.length === 0 && channel === undefined && toHelper === undefined) return 'same';
  const now = deps.clock.now();
  const local = deps.db.local(at.shardKey);
  const next = await deps.petitioners.contactWrites(local, at, seal, parties, change, now);
  const reachable = someoneReachable(next.parties, toHelper ?? wants.toHelper ?? false);
  const payload = {
    changed,
    ...(channel && { channel }),
    ...(toHelper !== undefined && { toHelper }),
    reachable,
  };
  const alongside = { writes: changed.length > 0 ? next.writes : [], parties: next.parties };
  const done = await act(deps, { ...at, act: 'changeContact', payload, uploads: [], by: 'petitioner', alongside });
  return isRefusal(done) ? done : undefined;
}

async function mine(deps: PetitionsDeps, at: At): Promise<{ loaded: Loaded; parties: Parties }> {
  const local = deps.db.local(at.shardKey);
  const loaded = await load(deps, local, at);
  if (!loaded) throw new Error(`no petition ${at.shardKey}/${at.petitionId}`);
  return { loaded, parties: await deps.petitioners.parties(local, at, loaded.seal) };
}

/** The first three and the last two of a number. */
const cover = (phone: string) => {
  const digits = phone.normalize('NFKC').replace(/[^\d+]/g, '');
  return `${digits.slice(0, 3)}…${digits.slice(-2)}`;
};

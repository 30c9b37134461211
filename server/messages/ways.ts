import { wantsNow } from '../../core/procedure/index.ts';
import type { RecordedFact } from '../petitions/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import type { MessageRow, Reason } from './store.ts';
import type { Channel } from './telling.ts';

/** What is missing on the petitioner's side, and on the office's. */
export const lack = {
  sms: { without: 'no-number', none: 'no-gateway' },
  email: { without: 'no-mail-address', none: 'no-mail' },
} as const satisfies Record<'sms' | 'email', { without: Reason; none: Reason }>;

export const transportOf = ({ sms, mail }: MessagesDeps, channel: MessageRow['channel']) =>
  channel === 'email' ? mail : sms;

export async function hindrance(
  deps: MessagesDeps,
  opened: Opened,
  channel: Channel | 'person',
): Promise<Reason | null> {
  if (channel === 'person') return 'address-only';
  if (channel === 'call') return 'asked-to-be-called';
  if (!transportOf(deps, channel)) return lack[channel].none;
  return (await addressOf(opened, channel)) ? null : lack[channel].without;
}

/** The petitioner's own number or address, else the first representative's. A helper's gets nothing unless the petitioner asked for it. */
export async function addressOf(opened: Opened, channel: MessageRow['channel']): Promise<string | undefined> {
  const { petitioner, representatives, helper } = await opened.parties();
  const person = wantsNow(opened.history).toHelper ? helper : (petitioner ?? representatives[0]);
  if (channel === 'email') return person?.email?.trim() || undefined;
  const phone = person?.phone?.normalize('NFKC').replace(/[^\d+]/g, '');
  return phone && phone.length >= 7 ? phone : undefined;
}

/**
 * Nothing but an address: no telephone, no mail, and not come through the portal, nor said since that the portal is enough. A
 * visitor's query code in a drawer is no way to be told, nor is an agent's telephone for what that agent did.
 */
export async function addressOnly(
  { history, state, parties }: Opened,
  { actor }: Pick<RecordedFact, 'actor'>,
): Promise<boolean> {
  const said = history.some(
    ({ kind, payload }) => kind === 'changeContact' && (payload as { channel?: string }).channel === 'portal',
  );
  if (state.anonymous || state.form === 'web' || said) return false;
  const { petitioner, representatives, agents, helper } = await parties();
  const others = actor.kind === 'petitioner' && actor.agent ? [] : agents;
  const people = [petitioner, ...representatives, ...others, ...(wantsNow(history).toHelper ? [helper] : [])];
  const has = (part: 'phone' | 'email' | 'address') => people.some((person) => person?.[part]?.trim());
  return has('address') === true && !has('phone') && !has('email');
}

/** No address on file, and no consent to have it electronically. Whoever gave no name at all is owed no letter (Art. 23). */
export async function nowhereToPost({ history, state, parties }: Opened): Promise<boolean> {
  const { wants } = (history[0]?.payload ?? {}) as { wants?: { electronic?: boolean } };
  if (state.anonymous || wants?.electronic) return false;
  const { petitioner, representatives, agents } = await parties();
  return ![petitioner, ...representatives, ...agents].some((person) => person?.address?.trim());
}

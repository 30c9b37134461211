import type { ActName } from './acts/index.ts';

/** How the petitioner wants to be told and answered. */
export interface Wants {
  paper: boolean;
  largePrint: boolean;
  language: string;
  channel?: 'portal' | 'sms' | 'email' | 'call';
  toHelper?: boolean;
  electronic?: boolean;
}

/** As said at registration, with what the petitioner changed since. */
export function wantsNow(history: readonly { kind: ActName; payload: unknown }[]): Wants {
  let wants = ((history[0]?.payload ?? {}) as { wants?: Wants }).wants ?? {
    paper: false,
    largePrint: false,
    language: 'zh',
  };
  for (const { kind, payload } of history) {
    if (kind !== 'changeContact') continue;
    const { channel, toHelper } = payload as Pick<Wants, 'channel' | 'toHelper'>;
    wants = { ...wants, ...(channel && { channel }), ...(toHelper !== undefined && { toHelper }) };
  }
  return wants;
}

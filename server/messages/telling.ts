import type { ActName } from '../../core/procedure/index.ts';
import type { Projection } from '../petitions/index.ts';
import { newId, outboxWrite } from '../platform/index.ts';

/** Told after the commit: something happened that the petitioner is to hear of. */
export const newsForPetitioner = 'messages.news';

/** Channels besides the portal, which always shows everything. `call`: a person calls. */
export type Channel = 'sms' | 'call';

/** The acts of offices that a petitioner is told of. Their own acts they know; inner steps tell them nothing. */
const news: ReadonlySet<ActName> = new Set<ActName>([
  'register',
  'forward',
  'assign',
  'acknowledge',
  'guide',
  'divert',
  'resumeFromDiversion',
  'accept',
  'declineAcceptance',
  'declineRepeat',
  'requestPapers',
  'mediate',
  'endMediation',
  'recordAgreement',
  'decideHearing',
  'noticeHearing',
  'dropHearing',
  'concludeHearing',
  'acceptSimply',
  'replySimply',
  'replySuggestion',
  'relayLaw',
  'guideLitigation',
  'recordRelayResult',
  'decideCoordination',
  'decideRecusal',
  'decideFiling',
  'reopen',
  'reopenExecution',
  'extend',
  'serve',
  'recordExecution',
  'close',
  'serveReview',
  'serveRereview',
  'lapseReview',
  'lapseRereview',
]);

/** Tells the outbox, in the act's own statement, where the petitioner chose a channel. */
export const newsProjection: Projection = {
  name: 'messages.news',
  writes({ shardKey, petitionId, history, facts, now }) {
    if (!channelOf(history[0]?.payload)) return [];
    return facts
      .filter(({ kind, actor }) => news.has(kind) && actor.kind !== 'petitioner')
      .map(({ seq }, i) =>
        outboxWrite(
          { shardKey, id: newId(now), type: newsForPetitioner, payload: { petitionId, seq }, at: now },
          `news_${i}`,
        ),
      );
  },
  // Nothing is kept beside the facts: an event is told once, and a rebuild tells nobody again.
  stale: async () => [],
};

/** What the petitioner chose at registration; undefined where the portal is enough. */
export function channelOf(registration: unknown): Channel | undefined {
  const { wants } = (registration ?? {}) as { wants?: { channel?: string } };
  return wants?.channel === 'sms' || wants?.channel === 'call' ? wants.channel : undefined;
}

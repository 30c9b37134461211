import { type Act, type ActName, acts, standingAgents, wantsNow } from '../../core/procedure/index.ts';
import type { Projection, RecordedFact } from '../petitions/index.ts';
import { newId, outboxWrite } from '../platform/index.ts';
import { byPersonAlone } from './how-told.ts';

/** Told after the commit: something happened that the petitioner is to hear of. */
export const newsForPetitioner = 'messages.news';

/** Channels besides the portal, which always shows everything. `call`: a person calls. */
export type Channel = 'sms' | 'email' | 'call';
const channels: readonly Channel[] = ['sms', 'email', 'call'];

/** The acts of offices that a petitioner is told of. Their own acts they know; inner steps tell them nothing. */
export const news: ReadonlySet<ActName> = new Set<ActName>([
  'register',
  'decideObjection',
  'forward',
  'assign',
  'acknowledge',
  'guide',
  'divert',
  'confirmDiversion',
  'resumeFromDiversion',
  'accept',
  'assignHandler',
  'declineAcceptance',
  'declineRepeat',
  'requestPapers',
  'askConsent',
  'mediate',
  'endMediation',
  'recordAgreement',
  'decideHearing',
  'noticeHearing',
  'completeOfficers',
  'decideChallenge',
  'dropHearing',
  'concludeHearing',
  'acceptSimply',
  'leaveSimple',
  'providePaper',
  'replySimply',
  'correctOpinion',
  'replySuggestion',
  'relayLaw',
  'confirmRelay',
  'takeBackRelay',
  'guideLitigation',
  'recordRelayResult',
  'decideCoordination',
  'decideRecusal',
  'decideFiling',
  'reopen',
  'declineReopening',
  'reopenExecution',
  'extend',
  'serve',
  'recordExecution',
  'close',
  'serveReview',
  'serveRereview',
  'declineReview',
  'lapseReview',
  'lapseRereview',
]);

/** Opinions, which are owed on paper from their signing until somebody has served them. */
export const opinions: readonly ActName[] = ['conclude', 'decideReview', 'decideRereview'];

/** What becomes of a letter that the post brought back: a person's task, until it has arrived or never came back. */
export const ofReturns: readonly ActName[] = ['recordReturn', 'correctReturn'];

/** Acts that serve an opinion, and so settle the letter that was owed. */
export const services: readonly ActName[] = ['serve', 'serveReview', 'serveRereview'];

/**
 * Tells the outbox, in the act's own statement, where the petitioner chose a channel, a letter is owed or served, or nothing but a
 * person could tell it to whoever has no more than an address.
 */
export const newsProjection: Projection = {
  name: 'messages.news',
  writes({ shardKey, petitionId, history, facts, after, now }) {
    const told = channelOf(history) !== undefined || standingAgents(after).length > 0;
    return facts
      .filter(
        (fact) =>
          (isNews(fact) && (told || byPersonAlone(fact, history))) ||
          owesLetter(fact) ||
          services.includes(fact.kind) ||
          alsoTold(fact, history),
      )
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

type Told = Pick<RecordedFact, 'kind' | 'actor' | 'payload'>;

/** Whether the petitioner is to hear of this fact. What an agent did in their name is news to them whatever it is. */
export const isNews = (fact: Told): boolean =>
  (fact.actor.kind === 'petitioner' && fact.actor.agent !== undefined) || isNewsOfOffice(fact);

const isNewsOfOffice = ({ kind, actor, payload }: Told): boolean =>
  news.has(kind) &&
  actor.kind !== 'petitioner' &&
  // An objection that is refused changes nothing for the petitioner; upheld, another organ holds the matter.
  (kind !== 'decideObjection' || (payload as { upheld?: boolean }).upheld === true);

/** Whether this fact changes what is to be told and how: a letter's return, its correction or arrival after all, a new contact. */
const alsoTold = ({ kind }: Told, history: readonly Told[]): boolean =>
  ofReturns.includes(kind) ||
  kind === 'recallOpinion' ||
  kind === 'changeContact' ||
  (kind === 'recordDelivery' && history.some((one) => one.kind === 'recordReturn'));

/** Whether this fact is told by a letter through the post. */
export function owesLetter({ kind, payload }: Told): boolean {
  if (opinions.includes(kind)) return true;
  if ((payload as { delivery?: { method?: string } }).delivery?.method !== 'post') return false;
  return (acts[kind] as unknown as Act).sends?.(payload as never) !== false;
}

/** Whether this fact was told by web, telephone or message alone, and can be had on paper (1.7). */
export const onPaperOnRequest = ({ kind, payload }: Told): boolean =>
  (kind === 'acceptSimply' || kind === 'replySimply') && !(payload as { paper?: boolean }).paper;

/** What the petitioner chose, at registration or since; undefined where the portal is enough. */
export function channelOf(history: Parameters<typeof wantsNow>[0]): Channel | undefined {
  const { channel } = wantsNow(history);
  return channels.find((one) => one === channel);
}

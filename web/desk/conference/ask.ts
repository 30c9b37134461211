import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { conferenceApi, MinutesPreview, SessionView } from '../../../server/conference/contract.ts';
import type { DossierView, dossierActed, dossiersApi } from '../../../server/dossiers/contract.ts';
import { noteSignedOut, Refused } from '../api/ask.ts';
import { type Answer, call, newKey, pathOf } from '../api/call.ts';

export interface SessionKey {
  shardKey: string;
  dossierId: string;
}

/** The contracts' paths, as text; a difference does not compile. */
const paths = {
  session: '/api/conference/:shardKey/:dossierId',
  minutes: '/api/conference/:shardKey/:dossierId/minutes',
} as const satisfies typeof conferenceApi;
const dossier: typeof dossiersApi.dossier = '/api/dossiers/:kind/:shardKey/:dossierId';
const act: typeof dossiersApi.dossierAct = '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act';

/** The session with its agenda, one after the other: the second is a part of the first. */
export const sessionQuery = (key: SessionKey) =>
  queryOptions({
    queryKey: ['conference', key.dossierId],
    queryFn: async () => ({
      page: await asked<DossierView>(pathOf(dossier, { kind: 'conference', ...key })),
      agenda: await asked<SessionView>(pathOf(paths.session, { ...key })),
    }),
    gcTime: 0,
  });

/** The minutes as they would be issued. */
export const askMinutes = (key: SessionKey): Promise<Answer<MinutesPreview>> =>
  call<MinutesPreview>(pathOf(paths.minutes, { ...key }));

/** Does one act of the session. */
export const doAct = (
  key: SessionKey,
  name: string,
  body: { expectedSeq: number; payload: Record<string, unknown> },
): Promise<Answer<z.output<typeof dossierActed>>> =>
  call(pathOf(act, { kind: 'conference', act: name, ...key }), { body, key: newKey() });

async function asked<T>(path: string): Promise<T> {
  const answer = await call<T>(path);
  if (answer.ok) return answer.value;
  noteSignedOut(answer.problem);
  throw new Refused(answer.problem);
}

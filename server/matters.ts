import { mayAskReopening } from '../core/procedure/index.ts';
import type { Matter } from './dossiers/index.ts';
import type { Petitions } from './petitions/index.ts';

type ByNumber = Awaited<ReturnType<Petitions['byNumbers']>>[number];

/** A petition as decisions about dossiers know it. */
export function matterOf({ shardKey, petitionId, number, state, subject }: ByNumber): Matter {
  const supported = state.requests.some(({ outcome }) => outcome === 'support' || outcome === 'partial');
  return {
    shardKey,
    petitionId,
    number,
    subject,
    phase: state.phase,
    restricted: state.restricted,
    holderId: state.holderId,
    ...(state.handlerId && { handlerId: state.handlerId }),
    complainedOrganIds: state.complainedOrganIds,
    ...(state.accused && { accused: state.accused }),
    ...((state.recused || state.recusal) && {
      recusedIds: [...(state.recused ?? []), ...(state.recusal ? [state.recusal.officerId] : [])],
    }),
    divisionCode: state.divisionCode,
    receivedOn: state.receivedOn,
    served: state.servedOn !== undefined,
    executed: state.executedOn !== undefined || (state.servedOn !== undefined && !supported),
    dissatisfied: state.dissatisfied === true,
    ...(state.reopening && { reopening: { ...(state.reopening.answer && { answer: state.reopening.answer }) } }),
    ...(mayAskReopening(state) && { mayAskReopening: true }),
    ...(state.coordination && {
      coordination: {
        by: state.coordination.by,
        arbiterId: state.coordination.arbiterId,
        question: state.coordination.question,
        again: state.returns > 0,
        accepted: state.acceptedOn !== undefined,
      },
    }),
  };
}

/** What a reading of a petition is written down with. */
export const readingOf = ({ shardKey, petitionId, restricted, complainedOrganIds, accused, holderId }: Matter) => ({
  shardKey,
  petitionId,
  state: {
    restricted,
    complainedOrganIds: [...complainedOrganIds],
    ...(accused && { accused: [...accused] }),
    holderId,
    registrarId: '',
  },
});

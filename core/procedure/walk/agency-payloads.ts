import type { ActName } from '../acts/index.ts';
import { type Agency, agencyKinds, generalPowers, powersOf, specialPowers, standingAgents } from '../agency.ts';
import { ago, files, type Input, maybe, type Scene, text } from './scene.ts';

const scope = (scene: Scene) => [...generalPowers, ...specialPowers.filter(() => scene.chance.sometimes(0.4))];
/** One who acts now; where nobody does, one who never did. */
function chosen({ chance, state, today }: Scene, kinds = agencyKinds as readonly Agency['kind'][]): Agency {
  const agents = standingAgents(state).filter(({ kind }) => kinds.includes(kind));
  if (agents.length > 0) return chance.pick(agents);
  return { no: 1, kind: 'authorised', powers: [], authorisedOn: today, since: today };
}

/** Payloads of who acts for the petitioner. */
export const agencyGenerators = {
  appointAgent: (scene) => ({
    kind: scene.chance.pick(agencyKinds),
    powers: scope(scene),
    authorisedOn: ago(scene, 30, scene.state.receivedOn),
    seen: 'original' as const,
    fileIds: files(scene),
  }),
  changeAgency: (scene) => {
    const { no, powers } = chosen(scene, ['authorised']);
    const wanted = powersOf({ kind: 'authorised', powers: scope(scene) });
    const same = wanted.join() === powers.join();
    return {
      agent: no,
      powers: same ? wanted.filter((power) => power !== 'receive') : wanted,
      authorisedOn: scene.today,
    };
  },
  // A guardian is ended by what became of the guardianship, an agent by somebody's word.
  endAgency: (scene) => {
    const { no, kind } = chosen(scene);
    return kind === 'guardian'
      ? { agent: no, ending: 'guardianship-over' as const, reason: text(scene) }
      : { agent: no, ending: 'dismissed' as const, reason: maybe(scene, () => text(scene)) };
  },
} satisfies { [A in ActName]?: (scene: Scene) => Input<A> };

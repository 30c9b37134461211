import type { ActName } from '../acts/index.ts';
import { agencyKinds, generalPowers, powersOf, specialPowers, standingAgents } from '../agency.ts';
import { ago, files, type Input, maybe, type Scene, text } from './scene.ts';

const scope = (scene: Scene) => [...generalPowers, ...specialPowers.filter(() => scene.chance.sometimes(0.4))];
/** A guardian is ended by what became of the guardianship, an agent by somebody's word. */
const chosen = (scene: Scene) => scene.chance.pick(standingAgents(scene.state));

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
    const agents = standingAgents(scene.state).filter(({ kind }) => kind === 'authorised');
    const { no, powers } = scene.chance.pick(agents);
    const wanted = powersOf({ kind: 'authorised', powers: scope(scene) });
    const same = wanted.join() === powers.join();
    return {
      agent: no,
      powers: same ? wanted.filter((power) => power !== 'receive') : wanted,
      authorisedOn: scene.today,
    };
  },
  endAgency: (scene) => {
    const { no, kind } = chosen(scene);
    return kind === 'guardian'
      ? { agent: no, ending: 'guardianship-over' as const, reason: text(scene) }
      : { agent: no, ending: 'dismissed' as const, reason: maybe(scene, () => text(scene)) };
  },
} satisfies { [A in ActName]?: (scene: Scene) => Input<A> };

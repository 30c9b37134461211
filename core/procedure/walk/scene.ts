import type { z } from 'zod';
import { addDays, type Calendar, type LocalDate } from '../../calendar/index.ts';
import type { ActName, acts } from '../acts/index.ts';
import { running } from '../periods.ts';
import type { PetitionState } from '../states.ts';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';

/** What a generator of payloads may look at. */
export interface Scene {
  state: PetitionState;
  today: LocalDate;
  chance: Chance;
  world: World;
  calendar: Calendar;
}

export type Input<A extends ActName> = z.input<(typeof acts)[A]['payload']>;

const words = ['工资没有发', '路面塌了一块', '噪声整夜不停', '补偿款少算了', 'the drain is blocked', '房顶漏水'];
export const text = ({ chance }: Scene) => `${chance.pick(words)}${chance.int(1, 999)}`;
export const maybe = <T>({ chance }: Scene, value: () => T): T | undefined =>
  chance.sometimes(0.3) ? value() : undefined;
export const ago = ({ chance, today }: Scene, most: number, floor: LocalDate) => {
  const day = addDays(today, -chance.int(0, most));
  return day < floor ? floor : day;
};
export const ahead = ({ chance, today }: Scene, most: number) => addDays(today, chance.int(1, most));
export const files = ({ chance }: Scene) =>
  Array.from({ length: chance.int(0, 2) }, () => `sha256-${chance.int(0, 1e9)}`);
export const delivery = ({ chance, state }: Scene) =>
  !state.reachable && chance.sometimes(0.7)
    ? { waived: 'unreachable' as const }
    : { method: chance.pick(['in-person', 'post', 'electronic', 'notice-board'] as const) };
const unreachable = ({ chance, state }: Scene) => !state.reachable && chance.sometimes(0.7);
/** A letter on paper, and word of it without one (1.7). */
export const onPaper = (scene: Scene) =>
  unreachable(scene)
    ? { waived: 'unreachable' as const }
    : { method: scene.chance.pick(['in-person', 'post', 'notice-board'] as const) };
export const told = (scene: Scene) =>
  unreachable(scene)
    ? { waived: 'unreachable' as const }
    : {
        method: scene.chance.pick([
          'in-person',
          'phone',
          ...(scene.state.onPaper ? [] : ['electronic' as const]),
        ] as const),
      };
export const service = (scene: Scene, made: LocalDate) => {
  const { state, today, chance, calendar } = scene;
  const ways = ['in-person', 'post', 'left-at-home', ...(state.onPaper ? [] : ['electronic' as const])] as const;
  const proof = text(scene);
  const stood = running('boardNotice', made, calendar).due <= today;
  if (stood && chance.sometimes(0.5))
    return { service: { method: 'notice-board' as const, postedOn: made, servedOn: today, proof } };
  const method = chance.pick(ways);
  return {
    service: {
      method,
      servedOn: ago(scene, 3, made),
      proof,
      ...(method === 'left-at-home' && { witness: text(scene) }),
      ...(method === 'electronic' && { consented: true as const }),
    },
  };
};

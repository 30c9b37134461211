import type { ActName } from '../acts/index.ts';
import { servedOpinion } from '../served-opinion.ts';
import { delivery, type Input, type Scene, text } from './scene.ts';

const clear = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
} as const;

/** Payloads of acts about an opinion that was or is to be given at once. */
export const opinionGenerators = {
  answerAtOnce: (scene) => ({
    ...clear,
    answers: scene.state.requests.map(({ no }) => ({ request: no, outcome: 'explain' as const, reply: text(scene) })),
    confirmed: true,
    proof: text(scene),
  }),
  recallOpinion: (scene) => ({ reason: text(scene), stillHere: true }),
  correctOpinion: (scene) => ({
    slips: [
      {
        kind: 'figure' as const,
        ...(servedOpinion(scene.state)?.by === 'conclude' && { request: 1 }),
        wrong: text(scene),
        right: `${text(scene)}元`,
      },
    ],
    evident: text(scene),
    delivery: delivery(scene),
  }),
} satisfies { [A in ActName]?: (scene: Scene) => Input<A> };

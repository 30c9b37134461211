import type { ActName } from '../acts/index.ts';
import { consentHere, consentSubjects } from '../consent.ts';
import { seatOfOfficer, sitting, standing } from '../hearing-bench.ts';
import { recusalGrounds } from '../recusal.ts';
import { delivery, type Input, type Scene, text } from './scene.ts';

/** Who sits: the largest odd number of those who may. */
export const sat = ({ state }: Scene): number[] => {
  const all = (state.hearing?.bench && sitting(state.hearing.bench)) ?? [];
  return all.length % 2 === 0 ? all.slice(1) : all;
};

/** Payloads of what needs the petitioner's word, and of who sits at a hearing. */
export const hearingPeople = {
  askConsent: (scene) => {
    const { state, chance } = scene;
    const free = consentSubjects.filter((subject) => !consentHere(state, subject));
    const handling = state.review === 'not-open' && !state.mediation;
    const subject = handling && free.includes('mediation') ? chance.pick(free) : 'hearing';
    return { proposed: subject, reason: text(scene), otherSide: text(scene), delivery: delivery(scene) };
  },
  answerConsent: (scene) => {
    const asked = consentSubjects.filter((subject) => consentHere(scene.state, subject));
    return { proposed: scene.chance.pick(asked), consents: scene.chance.sometimes(0.75) };
  },
  chooseOfficers: ({ state, chance }) => {
    const bench = state.hearing!.bench!;
    return { chosen: standing(bench).slice(0, chance.int(1, bench.seats!)) };
  },
  completeOfficers: (scene) => {
    const bench = scene.state.hearing!.bench!;
    const seated = [...(bench.chosen ?? []), ...(bench.added ?? [])];
    const free = standing(bench).filter((place) => !seated.includes(place));
    return { added: free.slice(0, bench.seats! - seated.length), reason: text(scene), delivery: delivery(scene) };
  },
  challengeOfficer: (scene) => {
    const bench = scene.state.hearing!.bench!;
    const all = ['presider', 'recorder', ...standing(bench).map(seatOfOfficer)];
    const free = all.filter((who) => !bench.challenges.some((one) => one.who === who));
    return {
      who: scene.chance.pick(free.length > 0 ? free : all),
      ground: scene.chance.pick(recusalGrounds),
      reason: text(scene),
    };
  },
  decideChallenge: (scene) => ({
    who: scene.state.hearing!.bench!.challenges[0]!.who,
    granted: scene.chance.sometimes(0.5),
    reason: text(scene),
    instead: text(scene),
    capacity: '律师',
    delivery: delivery(scene),
  }),
} satisfies { [A in ActName]?: (scene: Scene) => Input<A> };

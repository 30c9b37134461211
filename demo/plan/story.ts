import type { Form } from '../../core/procedure/states.ts';
import { officersOf } from '../county/officers.ts';
import { type DemoOrgan, organByCode, organs } from '../county/organs.ts';
import type { Narrative } from '../narratives/narratives.ts';
import type { Chance } from '../narratives/prng.ts';
import { type Cast, drawn } from './cast.ts';
import type { DemoPerson } from './types.ts';
import type { Walk } from './walk.ts';

/** One petition while it is being told. */
export interface Story {
  narrative: Narrative;
  person: DemoPerson;
  form: Form;
  cast: Cast;
  roll: Chance;
  walk: Walk;
}

/** A way through the procedure, told from registration to its end. Where it is cut short is the slot's business. */
export type Journey = (story: Story) => void;

const byId = new Map(organs.map((organ) => [organ.id, organ]));

/** The organ that holds the petition now. */
export function holder({ walk }: Story): DemoOrgan {
  const organ = byId.get(walk.state.holderId);
  if (!organ) throw new Error(`no organ ${walk.state.holderId}`);
  return organ;
}

/** The organ with this id; throws on an unknown one. */
export function organById(id: string): DemoOrgan {
  const organ = byId.get(id);
  if (!organ) throw new Error(`no organ ${id}`);
  return organ;
}

/** The holder's officer who handles this petition: the named one, or any. In the bureau that is the bureau officer. */
export function handler(story: Story): string {
  const organ = holder(story);
  if (organ.kind === 'bureau') return story.cast.officer;
  const named = officersOf(organ.id, 'organ-handler').find(({ id }) => id === story.walk.state.handlerId);
  return (named ?? officersOf(organ.id, 'organ-handler')[0] ?? drawn(organ, 'organ-handler', story.roll)).login;
}

/** The holder's responsible person. */
export function head(story: Story): string {
  const organ = holder(story);
  return organ.kind === 'bureau' ? story.cast.bureauHead : drawn(organ, 'organ-head', story.roll).login;
}

/** How notices reach this person, or why none is owed (Art. 23). */
export function delivery({ walk, form, roll }: Story): { method: string } | { waived: 'unreachable' } {
  if (!walk.state.reachable) return { waived: 'unreachable' };
  if (form === 'web') return { method: 'electronic' };
  return { method: roll.pick(['in-person', 'post', 'post', 'electronic']) };
}

/** How a notice reaches this person while the story goes on; where it is over, it is told no further. */
export const noticeOf = (s: Story) => (s.walk.over ? ({ waived: 'unreachable' } as const) : delivery(s));

/** How a letter of something beside the main line goes: as they came, or by post. */
export function mailed({ walk, form }: Story): { method: string } | { waived: 'unreachable' } {
  if (!walk.state.reachable) return { waived: 'unreachable' };
  return { method: form === 'web' ? 'electronic' : 'post' };
}

/** The organ responsible for the narrative. */
export const responsible = ({ narrative }: Story) => organByCode(narrative.organCode);

/** An officer of the organ who may take a matter in for it. */
export function officerOf(organ: DemoOrgan, roll: Chance): string {
  return (officersOf(organ.id, 'organ-handler')[0] ?? drawn(organ, 'organ-handler', roll)).login;
}

import { expect, test } from 'vitest';
import { nothing, type PetitionState } from '../../../core/procedure/index.ts';
import { nextAct } from './next-act.ts';

const state = (patch: Partial<PetitionState>): PetitionState => ({ ...nothing, ...patch });

test('an opinion that is due is written before it is signed, and the person is heard before it is written', () => {
  expect(nextAct(state({ phase: 'accepted' }), 'conclude')).toBe('investigate');
  expect(nextAct(state({ phase: 'investigating' }), 'conclude')).toBe('investigate');
  expect(nextAct(state({ phase: 'investigating', heard: true }), 'conclude')).toBe('submitOpinion');
  expect(nextAct(state({ phase: 'signing', heard: true }), 'conclude')).toBe('conclude');
});

test('a restricted matter is not offered for forwarding', () => {
  expect(nextAct(state({ phase: 'registered' }), 'forward')).toBe('forward');
  expect(nextAct(state({ phase: 'registered', restricted: true }), 'forward')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('an organ is found by the first letters of its name', () => {
  expect(initialsOf('县水务局')).toBe('xswj');
  expect(initialsOf('澄溪县人力资源和社会保障局')).toBe('cxxrlzyhshbzj');
  expect(initialsOf('青石镇')).toBe('qsz');
});

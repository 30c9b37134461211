import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUTIES, LIMITS } from '../core/law/index.ts';
import {
  actNames,
  duties,
  forms,
  outcomes,
  overlays,
  overlayWords,
  type Party,
  partyWords,
  phases,
  phaseWords,
  purposes,
  reviewOutcomes,
  reviewStages,
  reviewWords,
} from '../core/procedure/index.ts';
import { noticeIds } from '../server/notices/model.ts';
import { roles } from '../server/organs/contract.ts';

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');

describe('every word of the procedure stands in the glossary', () => {
  const words: Record<string, readonly string[]> = {
    Acts: actNames,
    Phases: phases,
    'Review stages': reviewStages,
    Overlays: overlays,
    Outcomes: [...outcomes, ...reviewOutcomes],
    'Forms and purposes': [...forms, ...purposes],
    Parties: Object.keys(partyWords),
    Roles: roles,
    Documents: noticeIds,
  };
  test.each(Object.entries(words))('%s', (section, expected) => {
    const found = rows(section).map(({ code }) => code);
    expect(expected.filter((word) => !found.includes(word))).toEqual([]);
  });

  test('every period and duty by its number', () => {
    const listed = new Set(rows('Periods').map(({ zh }) => zh));
    const ids = [LIMITS, DUTIES, duties].flatMap((table) => Object.values(table).map(({ id }) => id));
    expect(ids.filter((id) => !listed.has(id))).toEqual([]);
  });
});

describe('and nothing else stands there as a state', () => {
  const states: [string, readonly string[]][] = [
    ['Phases', phases],
    ['Review stages', reviewStages],
    ['Overlays', overlays],
    ['Roles', roles],
  ];
  test.each(states)('%s', (section, known) => {
    expect(
      rows(section)
        .map(({ code }) => code)
        .filter((code) => !known.includes(code)),
    ).toEqual([]);
  });
});

test('phases, stages, overlays and parties are called as the screens call them', () => {
  const named = { Phases: phaseWords, 'Review stages': reviewWords, Overlays: overlayWords, Parties: partyWords };
  for (const [section, words] of Object.entries(named)) {
    for (const { zh, code } of rows(section)) {
      expect({ code, zh }).toEqual({ code, zh: (words as Record<string, { zh: string }>)[code as Party]?.zh });
    }
  }
});

/** The rows of a section's tables: first cell, and second cell without its marks. */
function rows(section: string): { zh: string; code: string }[] {
  const text = glossary.split(/^## /m).find((part) => part.startsWith(`${section} `)) ?? '';
  return [...text.matchAll(/^\| ([^|]+) \| `?([^|`]+)`? \|/gm)]
    .map(([, zh = '', code = '']) => ({ zh, code }))
    .filter(({ zh }) => !['中文', 'no.', '---'].includes(zh));
}

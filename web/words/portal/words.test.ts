import { expect, test } from 'vitest';
import { LIMITS } from '../../../core/law/index.ts';
import { duties, phases, reviewStages } from '../../../core/procedure/index.ts';
import { faultsOf } from '../lint.ts';
import { closedActs } from './closed.ts';
import { portalWords } from './index.ts';

/** Every sentence, with something put into each place that is filled in later. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value !== 'function') return leaves(value as object, `${path}${key}.`);
    const said = (value as (...given: unknown[]) => string | string[])('2', '3', '4');
    return [said].flat().map((one) => [path + key, one]);
  });
}

const closed = Object.entries(closedActs).flatMap(([act, closing]) =>
  phases.flatMap((phase) => reviewStages.map((review) => [act, closing({ phase, review })] as const)),
);

test('no Chinese sentence of the portal blames, hides, shouts or is set in half-width punctuation', () => {
  const sentences = [
    ...leaves(portalWords('zh')),
    ...closed.flatMap(([act, { what, way }]): [string, string][] => [
      [act, what.zh],
      [act, way.zh],
    ]),
  ];
  expect(sentences.flatMap(([key, text]) => faultsOf(text).map((fault) => `${key}: ${fault} in ${text}`))).toEqual([]);
});

test('every English sentence is English; law terms keep the Chinese in brackets', () => {
  const sentences = [
    ...leaves(portalWords('en')),
    ...closed.flatMap(([act, { what, way }]): [string, string][] => [
      [act, what.en],
      [act, way.en],
    ]),
  ];
  for (const [key, text] of sentences)
    expect(text.replace(/\((复查|复核)\)|^中文$|^信访工作条例$/g, ''), key).not.toMatch(/[一-鿿]/);
});

test('every date that a page of the portal can show is told in plain words, in both languages', () => {
  const ids = new Set<string>([...Object.values(duties), LIMITS.askHearing, LIMITS.answerConcern].map(({ id }) => id));
  for (const language of ['zh', 'en'] as const) {
    const told = Object.keys(portalWords(language).story.duties);
    expect([...ids].filter((id) => !told.includes(id))).toEqual([]);
  }
});

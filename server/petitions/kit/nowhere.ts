import { expect } from 'vitest';
import { petitionsApi } from '../contract.ts';
import type { Desk } from './desk.ts';

export const path = (pattern: string, params: Record<string, string>) =>
  pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) => params[name] ?? 'x');

const nowhere = { shardKey: '990123~00', petitionId: '018cc251-f400-7000-8000-000000000000' };

/** What the matter tells, told again by somebody who looks for it. */
export interface Clue {
  number: string;
  story: string;
  /** Words of the story, as a search. */
  words: string;
  phone?: string;
}

/** For this officer the matter does not exist: every route answers as for one that was never registered (Art. 30). */
export async function expectNothing(
  desk: Desk,
  login: string,
  at: { shardKey: string; petitionId: string },
  clue: Clue,
): Promise<void> {
  const ask = await desk.as(login);
  for (const name of ['nameAccused', 'classify']) {
    const act = { expectedSeq: 1, payload: { reason: '想知道', categoryCode: '050100' }, uploads: [] };
    const asked: ['GET' | 'POST', string, object?][] = [
      ['GET', petitionsApi.petition],
      ['GET', petitionsApi.access],
      ['GET', petitionsApi.receipt],
      ['GET', petitionsApi.receiptPdf],
      ['GET', petitionsApi.document],
      ['GET', petitionsApi.file],
      ['POST', petitionsApi.identity, { purpose: '想知道' }],
      ['POST', petitionsApi.slip, { checked: 'none' }],
      ['POST', petitionsApi.act, act],
      ['POST', petitionsApi.preview, act],
    ];
    for (const [method, pattern, body] of asked) {
      const params = { act: name, documentId: at.petitionId, fileId: 'a'.repeat(64) };
      const real = await ask(method, path(pattern, { ...params, ...at }), body);
      const unreal = await ask(method, path(pattern, { ...params, ...nowhere }), body);
      expect([pattern, real.status, real.body]).toEqual([pattern, 404, unreal.body]);
    }
  }
  const lists = [
    `${petitionsApi.petitions}?number=${clue.number}`,
    `${petitionsApi.petitions}?q=${encodeURIComponent(clue.words)}`,
    petitionsApi.petitions,
    petitionsApi.today,
  ];
  for (const url of lists) {
    const answer = await ask('GET', url);
    expect([url, answer.status, JSON.stringify(answer.body).includes(at.petitionId)]).toEqual([url, 200, false]);
  }
  const near = await ask('POST', petitionsApi.duplicates, { narrative: clue.story, phone: clue.phone });
  expect(JSON.stringify(near.body)).not.toContain(at.petitionId);
}

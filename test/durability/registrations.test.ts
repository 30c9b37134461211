import { afterAll, beforeAll, expect, test } from 'vitest';
import { endure, type Findings } from '../../bench/kill-nine/rounds.ts';
import { freshOffice, type Office } from '../../bench/office.ts';

/** The whole system on its own cluster with fsync on, killed three times under eight writers. `bench/kill-nine.ts` does it twenty times. */
let office: Office;
let found: Findings;

beforeAll(async () => {
  office = await freshOffice();
  found = await endure(office, { kills: 3, writers: 8, longest: 1_200, least: 25, port: 18_720, say: () => undefined });
}, 240_000);
afterAll(() => office.close());

test('eight writers were at work, with attachments and acts among what was acknowledged', () => {
  expect(found.acknowledged.registered).toBeGreaterThan(30);
  expect(found.acknowledged.acted).toBeGreaterThan(5);
  expect(found.acknowledged.checkpoint).toBeGreaterThan(1);
  expect(found.attachments).toBeGreaterThan(5);
  expect(found.unexpected).toEqual([]);
});

test('every acknowledged registration and act is there after everything was killed', () => {
  expect(found.lost).toEqual([]);
  expect(found.actsLost).toEqual([]);
});

test('what was sent again under the same key is there once', () => {
  expect(found.doubled).toEqual([]);
});

test('every attachment comes back byte for byte', () => {
  expect(found.attachmentsLost).toEqual([]);
});

test('every receipt holds: the promise as handed over, and its leaf in the public log', () => {
  expect(found.receiptsLost).toEqual([]);
});

test('the log continues every checkpoint that was seen before a kill', () => {
  expect(found.logFaults).toEqual([]);
});

test('no petition is half written, and every projection is what its facts say', () => {
  expect(found.halfWritten).toEqual([]);
});

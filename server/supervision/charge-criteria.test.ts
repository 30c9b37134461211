import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { tempFolder } from '../../test/kit/folder.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let bureau: Ask;
let supervisor: Ask;
const folder = tempFolder();
const rules = join(folder.path, 'rules');
const file = (charge: object) => ({
  division: '990123',
  name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
  versions: [{ validFrom: '2026-01-01', charge: { article: { zh: '第八条', en: 'Art. 8' }, ...charge } }],
});

beforeAll(async () => {
  await mkdir(rules);
  await writeFile(join(rules, 'county.json'), JSON.stringify(file({ persons: 12 })));
  app = await openRunningApp({ today: '2026-03-02', settings: { HUIYIN_OVERLAYS: rules } });
  bureau = await asking(app, 'limin');
  supervisor = await asking(app, 'dingzhiqiang');
}, 120_000);
afterAll(async () => {
  await app?.close();
  folder.close();
});

test('a county that proposes charge from 12 persons gets the proposal, with its own number in it', async () => {
  const delivery = { method: 'in-person' };
  for (const personCount of [11, 12]) {
    const at = await portalMatter(app, { requests: ['补发工资'], personCount, representatives: [] });
    const path = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
    const { seq } = (await bureau('GET', path)).body;
    const payload = { to: organByCode('cx-rsj').id, delivery };
    expect((await bureau('POST', `${path}/acts/forward`, { body: { expectedSeq: seq, payload } })).status).toBe(200);
    const handler = await asking(app, 'zhoujianguo');
    const signed = { expectedSeq: seq + 1, payload: {} };
    expect((await handler('POST', `${path}/acts/signFor`, { body: signed })).status).toBe(200);
  }
  await app.platform.outbox.dispatch();
  await app.app.slices.supervision.lookAtCharges();
  const { rows } = (await supervisor('GET', '/api/dossiers/charge')).body;
  expect(rows.map(({ headline }: { headline: string }) => headline)).toEqual(['符合包案条件：涉及12人以上。']);
});

test('looser than the floor, or malformed, the office does not start', async () => {
  for (const charge of [{ persons: 31 }, { persons: 'many' }]) {
    await writeFile(join(rules, 'county.json'), JSON.stringify(file(charge)));
    await expect(openRunningApp({ settings: { HUIYIN_OVERLAYS: rules } })).rejects.toMatchObject({
      name: 'CannotStart',
    });
  }
});

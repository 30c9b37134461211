import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { officersPassword, openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let bureau: Ask;
let labour: Ask;
let labourHead: Ask;
let waterHead: Ask;
const labourId = organByCode('cx-rsj').id;
const waterId = organByCode('cx-swj').id;
const headOf = (organId: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes('organ-head'))!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-27' });
  bureau = await asking(app, 'limin');
  labour = await asking(app, 'zhoujianguo');
  labourHead = await asking(app, headOf(labourId));
  waterHead = await asking(app, headOf(waterId));
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const found = {
  problem: '工地两个月没有发工资，约三十人。',
  place: '学府路工地',
  groups: ['workers'],
  responsible: labourId,
  measure: '约见总包单位，限期支付。',
  dueOn: '2026-05-20',
};
const at = (one: { shardKey: string; dossierId: string }, kind = 'inspection-task') =>
  `/api/dossiers/${kind}/${encodeURIComponent(one.shardKey)}/${one.dossierId}`;
const act = async (
  ask: Ask,
  task: { shardKey: string; dossierId: string },
  name: string,
  payload: object,
  kind = 'inspection-task',
  password: string | undefined = officersPassword,
) => {
  const { seq } = (await bureau('GET', at(task, kind))).body;
  return ask('POST', `${at(task, kind)}/acts/${name}`, { body: { expectedSeq: seq, payload, password } });
};

test('problems are entered in the ledger once, a zero is signed, silence is not zero, and a false zero is kept with the report', async () => {
  const body = {
    act: 'issue',
    payload: {
      title: '第18周矛盾排查',
      period: 'weekly',
      scope: '在建工地、供水。',
      units: [labourId, waterId],
      dueOn: '2026-04-30',
    },
  };
  const { body: task } = await bureau('POST', '/api/dossiers/inspection-task', { body });
  expect(task.number).toMatch(/^排〔2026〕/);
  expect((await act(labour, task, 'report', { problems: [found] })).status).toBe(200);
  await app.platform.outbox.dispatch();
  await app.platform.outbox.dispatch();
  const { rows } = (await bureau('GET', '/api/dossiers/problem')).body;
  expect(rows).toMatchObject([{ headline: found.problem, due: '2026-05-20' }]);
  const { papers } = (await bureau('GET', at(task))).body;
  expect(papers).toMatchObject([{ kind: 'D-32' }]);
  const pdf = await bureau('GET', `${at(task)}/documents/${papers[0].documentId}?format=pdf`);
  expect(pdf).toMatchObject({ status: 200, type: 'application/pdf' });

  expect((await act(bureau, task, 'end', {})).body.code).toBe('inspection-task.end.early');
  expect((await act(waterHead, task, 'zero', { looked: '逐村看过。', signed: false })).body.code).toBe(
    'inspection-task.zero.unsigned',
  );
  const zero = { looked: '逐村看过。', signed: true };
  expect((await act(waterHead, task, 'zero', zero, 'inspection-task', '')).body.code).toBe('dossier.signature-missing');
  expect((await act(waterHead, task, 'zero', zero, 'inspection-task', 'not mine')).body.code).toBe(
    'password.signature-wrong',
  );
  expect((await act(labourHead, task, 'zero', { looked: '看过。', signed: true })).body.code).toBe(
    'inspection-task.zero.reported',
  );
  app.clock.goTo('2026-05-06' as never);
  expect((await act(waterHead, task, 'zero', { looked: '逐村看过。', signed: true })).body).toMatchObject({
    code: 'inspection-task.zero.late',
  });
  expect(
    (await act(waterHead, task, 'lateZero', { looked: '逐村看过。', signed: true, reason: '防汛值班。' })).status,
  ).toBe(200);
  expect((await act(bureau, task, 'recordFalseZero', { unit: waterId, found: '河湾村四月就停水。' })).status).toBe(200);
  expect((await act(bureau, task, 'end', {})).status).toBe(200);
  const view = (await bureau('GET', at(task))).body;
  expect(view.phase.code).toBe('ended');
  expect(view.clocks.map(({ status }: { status: string }) => status).sort()).toEqual(['met', 'met', 'met-late']);
});

test('a list of persons, a personal number and words of control are refused', async () => {
  const { body: task } = await bureau('POST', '/api/dossiers/inspection-task', {
    body: {
      act: 'issue',
      payload: { title: '专项排查', period: 'special', scope: '物业纠纷。', units: [labourId], dueOn: '2026-05-30' },
    },
  });
  for (const problem of ['王建国、李秀英、赵大海经常反映。', '联系电话13900001234。', '对其落实稳控措施。']) {
    const answer = await act(labour, task, 'report', { problems: [{ ...found, problem }] });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'inspection-task.report.persons', field: 'problems.0.problem' },
    });
  }
});

test('a problem is solved with evidence and verified by somebody else; a petition that came later is linked, found before or not', async () => {
  const { rows } = (await bureau('GET', '/api/dossiers/problem')).body;
  const [one] = rows;
  expect((await act(labour, one, 'resolve', { how: '已发放。' }, 'problem')).body.code).toBe(
    'problem.resolve.no-evidence',
  );
  const form = new FormData();
  form.set('file', new File(['回单'], '回单.txt'));
  const { token } = (await labour('POST', '/api/uploads', { body: form })).body;
  const { seq } = (await labour('GET', at(one, 'problem'))).body;
  const resolved = await labour('POST', `${at(one, 'problem')}/acts/resolve`, {
    body: { expectedSeq: seq, payload: { how: '工资已发放，工人签了字。' }, uploads: [token] },
  });
  expect(resolved.status).toBe(200);
  const registered = await bureau('POST', '/api/petitions', {
    body: { form: 'letter', divisionCode: '990123', narrative: '学府路工地欠薪。' },
  });
  expect((await act(bureau, one, 'linkPetition', { matter: registered.body.number }, 'problem')).status).toBe(200);
  expect((await act(bureau, one, 'confirm', { verified: '到工地看过，工人说已拿到。' }, 'problem')).status).toBe(200);
  const view = (await bureau('GET', at(one, 'problem'))).body;
  expect(view).toMatchObject({ open: false, files: [{ name: '回单.txt' }] });
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('the board says unit by unit what was said, that silence is no zero, and what had been found before', async () => {
  const { body } = await bureau('GET', '/api/inspection');
  const ended = body.inspections.find(({ title }: { title: string }) => title === '第18周矛盾排查');
  expect(ended.figures).toEqual({ due: 2, said: 2, silent: 0, late: 1, zero: 1, falseZero: 1 });
  expect(ended.units).toMatchObject([
    { organId: labourId, said: 'problems', problems: 1, lateDays: null },
    { organId: waterId, said: 'zero', lateDays: 6, falseZero: true },
  ]);
  const running = body.inspections.find(({ phase }: { phase: { code: string } }) => phase.code === 'issued');
  expect(running.units).toMatchObject([{ said: 'waiting', on: null }]);
  expect(body.foundBefore).toMatchObject({ linked: 1, before: 1, cases: [{ foundBefore: true }] });
  expect((await labourHead('GET', '/api/inspection')).body.inspections).toContainEqual(
    expect.objectContaining({ mine: { report: true, zero: true, lateZero: false } }),
  );
  app.clock.goTo('2026-06-01' as never);
  const after = (await bureau('GET', '/api/inspection')).body.inspections;
  expect(after.flatMap(({ units }: { units: { said: string }[] }) => units.map(({ said }) => said))).toContain(
    'not-reported',
  );
});

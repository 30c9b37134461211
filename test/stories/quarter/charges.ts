import { addDays, localDate } from '../../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../../demo/county/officers.ts';
import { accepted, answered, type Brought, bring, carriedOut, close, handlerOf, headOf, post } from '../steps.ts';
import { idOf, organ, type Quarter } from './quarter.ts';

const labour = organ('cx-rsj');
const plan = () => ({
  unitHead: idOf(headOf('cx-rsj')),
  caseOfficer: idOf('zhoujianguo'),
  coordinator: officersOf(organ('cx-990123001'), 'clerk')[0]!.id,
  aid: officersOf(organ('cx-sfj'), 'organ-handler')[0]!.id,
  plan: [
    { step: '核对工资表', by: '2026-02-13' },
    { step: '督促支付', by: '2026-03-13' },
  ],
});

/** Thirty-six people without wages: proposed by rule, handed over when the leader moves, resolved after service, execution and call-back. */
export async function manyWages(quarter: Quarter, brought: Brought): Promise<void> {
  const { office } = quarter;
  const wages = { ...brought, narrative: { ...brought.narrative, organCode: 'cx-rsj' } };
  const story = await bring(office, wages, { personCount: 36 });
  quarter.told.push({ way: 'in charge', story });
  await story.after(1, 'limin', 'forward', { to: labour, ...post });
  await story.after(1, 'zhoujianguo', 'signFor');
  // The rule proposes it the same evening.
  await story.after(2, 'zhoujianguo', 'accept', post);
  const charge = (await quarter.open('charge'))[0]!;
  await quarter.forbidden(
    'a charge approved by the head of the bureau',
    'charge.approve.not-yours',
    quarter.tries(charge, 'zhengguangming', 'approve', { leader: idOf('qinyong'), deadline: '2026-03-31' }),
  );
  await quarter.does(charge, 'hanli', 'approve', { leader: idOf('qinyong'), deadline: '2026-03-31' });
  await office.until(addDays(story.today(), 4));
  await quarter.forbidden(
    'a plan that controls a person',
    'charge.plan.about-a-person',
    quarter.tries(charge, 'qinyong', 'plan', { ...plan(), plan: [{ step: '稳控重点人员', by: '2026-02-13' }] }),
  );
  await quarter.does(charge, 'qinyong', 'plan', plan());
  await answered(story, wages.narrative, 'support');
  await quarter.does(charge, 'zhoujianguo', 'advance', {
    step: 1,
    what: '逐人核对了工资表。',
    investigated: true,
    handled: false,
    implemented: false,
  });
  await quarter.forbidden(
    'a charge found resolved before execution and call-back',
    'charge.resolve.lacking',
    quarter.tries(charge, 'dingzhiqiang', 'resolve', { result: 'done', evidence: '回单' }),
  );
  await quarter.does(charge, 'zhengguangming', 'noteLeaderGone', { why: 'moved' });
  await office.until(addDays(office.app.clock.today(), 3));
  await quarter.does(charge, 'zhengguangming', 'handOver', {
    leader: officerByLogin('moruyi').id,
    record: '工资表已核对；答应三月前发放。',
  });
  await carriedOut(story, 'cx-rsj');
  await quarter.does(charge, 'zhoujianguo', 'advance', {
    step: 2,
    what: '三十六人工资已到账。',
    investigated: true,
    handled: true,
    implemented: true,
  });
  await story.self(1, '/matter/evaluate', { office: 'satisfied', organ: 'satisfied', solved1: 'yes' });
  await quarter.does(charge, 'luona', 'callBack', {
    on: office.app.clock.today(),
    solved: 'solved',
    said: '钱都到账了。',
  });
  await quarter.does(charge, 'dingzhiqiang', 'resolve', { result: 'settled', evidence: '银行回单三十六份。' });
  await close(story, 'cx-rsj');
}

/** Proposed by hand, planned late, given more time by another leader; it goes on after the quarter. */
export async function stillInCharge(quarter: Quarter, brought: Brought): Promise<void> {
  const { office } = quarter;
  const { organCode } = brought.narrative;
  const story = await accepted(office, brought);
  quarter.told.push({ way: 'still in charge', story });
  const charge = await quarter.opens('limin', 'charge', 'propose', {
    problem: '几家单位都有责任，长期没有解决。',
    matter: story.at.number,
    responsible: organ(organCode),
    criteria: ['prominent'],
  });
  await quarter.does(charge, 'hanli', 'approve', { leader: idOf('moruyi'), deadline: '2026-03-20' });
  // The plan comes after its period.
  await office.until(addDays(office.app.clock.today(), 21));
  await quarter.does(charge, 'moruyi', 'plan', {
    ...plan(),
    unitHead: idOf(headOf(organCode)),
    caseOfficer: idOf(handlerOf(organCode)),
    plan: [{ step: '现场会商', by: '2026-03-16' }],
  });
  await office.until(localDate('2026-03-17'));
  await quarter.does(charge, 'moruyi', 'askExtension', { to: '2026-05-29', reason: '鉴定还没有出。' });
  await quarter.forbidden(
    'more time granted by the leader who asked for it',
    'charge.decideExtension.own',
    quarter.tries(charge, 'moruyi', 'decideExtension', { granted: true, note: '同意' }),
  );
  await quarter.does(charge, 'hanli', 'decideExtension', { granted: true, note: '同意，最后一次。' });
}

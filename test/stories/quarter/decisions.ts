import { addDays, localDate } from '../../../core/calendar/index.ts';
import { headOf, organ, type Quarter, workerOf } from './quarter.ts';

const housing = organ('cx-zjj');
const city = organ('cx-cgj');

/** A decision that is assessed, passed, and evaluated because petitions about it came. */
export async function marketMoved(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  const [worker, head] = [workerOf(housing), headOf(housing)];
  await office.until(localDate('2026-01-06'));
  const one = await quarter.opens(worker, 'decision-assessment', 'begin', {
    title: '老城农贸市场搬迁',
    about: '市场搬到城东，原址建停车场。',
    groups: ['merchants', 'residents'],
    bureau: organ('cx-xfj'),
    decider: organ('cx-zf'),
  });
  const summary = '市场搬到城东，摊位费三年不变，公交改线。';
  await quarter.forbidden(
    'public comment of ten days without a reason',
    'decision-assessment.openConsultation.too-short',
    quarter.tries(one, head, 'openConsultation', { summary, until: '2026-01-16' }),
  );
  await quarter.does(one, head, 'openConsultation', { summary, until: '2026-02-05' });
  await office.until(localDate('2026-01-20'));
  await quarter.does(one, worker, 'recordHearing', {
    noticeOn: '2026-01-09',
    heldOn: '2026-01-19',
    people: 46,
    points: '摊主要求先通公交再搬。',
    became: '采纳：公交通了再搬。',
  });
  await office.until(localDate('2026-02-06'));
  const kinds = [
    { kind: '先通公交', count: 31, adopted: true, reason: '公交改线提前一个月。' },
    { kind: '不搬', count: 9, adopted: false, reason: '原址消防通道不够，改不出来。' },
  ];
  await quarter.does(one, worker, 'answerComments', { kinds });
  await office.until(localDate('2026-02-16'));
  for (const aspect of ['legality', 'rationality', 'feasibility', 'controllability'])
    await quarter.does(one, worker, 'assessAspect', {
      aspect,
      finding: '有依据，受影响的摊主有安置。',
      evidence: '规划许可、摊位登记表、听证笔录。',
    });
  const risk = { risk: '搬迁期间停业。', groups: ['merchants'], likelihood: 'medium', impact: 'medium' };
  const risks = [{ ...risk, measure: '分两批搬，停业不超过三天。', owner: housing, by: '2026-03-20' }];
  await quarter.does(one, worker, 'listRisks', { risks });
  await office.until(localDate('2026-02-27'));
  await quarter.does(one, worker, 'recordLegality', {
    sentOn: '2026-02-09',
    lawful: true,
    opinion: '权限、程序合法。',
  });
  await quarter.does(one, head, 'conclude', {
    conclusion: 'controllable',
    reasons: '安置到位，分批搬迁。',
    dissent: '县财政局认为公交改线费用偏高。',
  });
  await office.until(localDate('2026-03-02'));
  const passed = { outcome: 'passed', record: '常务会议讨论，逐条过了风险点。', threshold: 2 };
  await quarter.forbidden(
    'a decision by whoever issued its assessment',
    'decision-assessment.decide.own-report',
    quarter.tries(one, head, 'decide', passed),
  );
  await quarter.does(one, 'hanli', 'decide', { ...passed, dissent: '一名成员主张再缓一年。' });
  await office.until(localDate('2026-03-16'));
  for (const { story } of quarter.told.filter(({ way }) => way === 'about the market'))
    await quarter.does(one, 'limin', 'linkPetition', { matter: story.at.number });
  await office.until(localDate('2026-03-26'));
  await quarter.does(one, head, 'evaluate', {
    finding: '新市场公交未按时开通，摊主生意受影响。',
    result: 'change',
    told: '张榜并逐户告知：公交开通前摊位费减半。',
  });
}

/** A decision that is given up after its comment. */
export async function carParkGivenUp(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  const [worker, head] = [workerOf(city), headOf(city)];
  await office.until(localDate('2026-02-02'));
  const one = await quarter.opens(worker, 'decision-assessment', 'begin', {
    title: '城区路边停车收费',
    about: '三条主街路边停车收费。',
    groups: ['residents'],
    bureau: organ('cx-xfj'),
    decider: organ('cx-zf'),
  });
  await quarter.forbidden(
    'a hearing recorded before it is held',
    'decision-assessment.recordHearing.not-held',
    quarter.tries(one, worker, 'recordHearing', {
      noticeOn: '2026-02-02',
      heldOn: '2026-02-20',
      people: 10,
      points: '商户同意。',
      became: '无。',
    }),
  );
  await quarter.does(one, head, 'openConsultation', {
    summary: '三条主街路边停车每小时两元。',
    until: '2026-02-13',
    shorterBecause: '春节前试行。',
  });
  await office.until(localDate('2026-02-10'));
  await quarter.forbidden(
    'closing public comment before its last day',
    'decision-assessment.answerComments.open',
    quarter.tries(one, worker, 'answerComments', { kinds: [], none: '张贴在三条街。' }),
  );
  await office.until(addDays(localDate('2026-02-13'), 11));
  await quarter.does(one, head, 'stop', { reason: '意见集中反对，配套停车场还没有建。' });
}

import { localDate } from '../../../core/calendar/index.ts';
import { headOf, organ, type Quarter, workerOf } from './quarter.ts';

const labour = organ('cx-rsj');

/** 三项建议: one answered in time and carried out, one answered late after the rule asked for it, one reported upwards. */
export async function recommendations(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  await office.until(localDate('2026-01-28'));
  const matter = quarter.told.find(({ way }) => way === 'told late')!.story.at.number;
  const draft = (changes: object) => ({
    sort: 'improve-work',
    addressee: labour,
    subject: '欠薪事项告知不及时',
    finding: '三件欠薪事项超过15日没有书面告知。',
    matters: [matter],
    advice: [{ advice: '建立到期前三天提醒，逐件书面告知。' }],
    ...changes,
  });
  await quarter.forbidden(
    'a recommendation against a petitioner',
    'recommendation.draft.about-petitioner',
    quarter.opening(
      'dingzhiqiang',
      'recommendation',
      'draft',
      draft({ advice: [{ advice: '对信访人进行训诫、稳控。' }] }),
    ),
  );
  const work = await quarter.opens('dingzhiqiang', 'recommendation', 'draft', draft({}));
  const policy = await quarter.opens(
    'dingzhiqiang',
    'recommendation',
    'draft',
    draft({ sort: 'improve-policy', addressee: organ('cx-zf'), subject: '工资专户没有统一规定' }),
  );
  const officials = await quarter.opens(
    'heyun',
    'recommendation',
    'draft',
    draft({ sort: 'accountability', addressee: organ('cx-jw'), articles: ['R.44.3', 'R.45.1'] }),
  );
  await quarter.forbidden(
    'a recommendation issued by whoever wrote it',
    'recommendation.issue.own-draft',
    quarter.tries(officials, 'heyun', 'issue'),
  );
  await office.until(localDate('2026-01-29'));
  for (const one of [work, policy, officials]) await quarter.does(one, 'zhengguangming', 'issue');

  await office.until(localDate('2026-02-11'));
  const items = (by: string) => [{ adopted: 'yes', reason: '已写入工作规则。', by }];
  await quarter.does(work, workerOf(labour), 'answer', { items: items('2026-03-02'), result: '采纳。' });
  await office.until(localDate('2026-02-27'));
  await quarter.does(work, workerOf(labour), 'carryOut', { report: '提醒已运行两周。' });
  await office.until(localDate('2026-03-04'));
  await quarter.does(work, 'dingzhiqiang', 'recheck', { result: 'yes', found: '抽查十件，件件提前提醒。' });

  // Due on 28 February; the Friday after, the rule has asked for both.
  await office.until(localDate('2026-03-09'));
  await quarter.does(policy, headOf(organ('cx-zf')), 'answer', { items: items('2026-06-30'), result: '列入计划。' });
  await quarter.does(officials, 'luona', 'escalate', { to: organ('cx-zf'), report: '催办后仍未反馈。' });
}

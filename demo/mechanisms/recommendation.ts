import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** One recommendation carried out, one waiting for its answer, one overdue, one still a draft. */
export function recommendations(today: LocalDate): DossierLife[] {
  return [carriedOut(today), waiting(today), overdue(today), drafted(today)];
}

const organHead = officersOf(organByCode('cx-nyj').id, 'organ-head')[0]!.login;
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'recommendation', steps });

function carriedOut(today: LocalDate): DossierLife {
  const on = addDays(today, -60);
  const items = [{ adopted: 'yes', reason: '每周一由办公室逐件核对到期日。', by: addDays(on, 25) }];
  return life(
    'recommendation-1',
    step('draft', on, 'dingzhiqiang', {
      sort: 'improve-work',
      addressee: '@organ:cx-nyj',
      subject: '改厕类事项告知不及时',
      finding: '同类事项多次超过15日没有书面告知。',
      matters: ['@number:c0011'],
      advice: [{ advice: '建立到期前三天的提醒，逐件书面告知。' }],
    }),
    step('issue', addDays(on, 1), 'zhengguangming'),
    step('answer', addDays(on, 12), organHead, { items, result: '采纳，已写入本单位工作规则。' }),
    step('carryOut', addDays(on, 20), organHead, { report: '提醒已运行两周，记录附后。' }),
    step('recheck', addDays(on, 26), 'dingzhiqiang', { result: 'yes', found: '抽查十件，件件提前提醒。' }),
  );
}

function waiting(today: LocalDate): DossierLife {
  const on = addDays(today, -9);
  return life(
    'recommendation-2',
    step('draft', on, 'dingzhiqiang', {
      sort: 'improve-policy',
      addressee: '@organ:cx-zf',
      subject: '集镇夜市管理没有统一规定',
      finding: '各乡镇做法不一，同样的摊位有的收费有的不收。',
      matters: ['@number:c0019'],
      figures: '近一年与夜市有关的信访事项分布在四个乡镇。',
      advice: [{ advice: '制定全县夜市管理办法，写明划线、收费和消防通道。' }],
    }),
    step('issue', addDays(on, 1), 'heyun'),
  );
}

function overdue(today: LocalDate): DossierLife {
  const on = addDays(today, -40);
  return life(
    'recommendation-3',
    step('draft', on, 'luona', {
      sort: 'accountability',
      addressee: '@organ:cx-jw',
      subject: '超期未书面告知',
      finding: '受理后两次催办，仍未在规定期限内书面告知。',
      matters: ['@number:c0011'],
      articles: ['R.44.3', 'R.45.1'],
      advice: [{ advice: '核实超期原因，对未按期告知的责任人员依规处理。' }],
    }),
    step('issue', addDays(on, 2), 'xujianping'),
  );
}

function drafted(today: LocalDate): DossierLife {
  return life(
    'recommendation-4',
    step('draft', addDays(today, -1), 'dingzhiqiang', {
      sort: 'improve-work',
      addressee: '@organ:cx-cgj',
      subject: '夜市划线后的巡查',
      finding: '划线后无人巡查，通道又被占用。',
      matters: ['@number:c0019'],
      advice: [{ advice: '明确巡查时段和责任人，结果按月公示。' }, { advice: '设投诉电话并在现场公布。' }],
    }),
  );
}

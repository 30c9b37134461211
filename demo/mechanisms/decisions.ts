import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** A draft that is open to comment, and a decision whose petitions have reached the number from which it is evaluated. */
export function decisions(today: LocalDate): DossierLife[] {
  return [open(today), decided(today)];
}

const first = (code: string, role: 'organ-handler' | 'organ-head') => officersOf(organByCode(code).id, role)[0]!.login;
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const bureau = '@organ:cx-xfj';
const said = (on: LocalDate, texts: string[]) => step('@comment', on, '@public', { texts });
const sorted = (on: LocalDate, as: string, kind: string, texts: string[]) => step('@sort', on, as, { kind, texts });

/** What people write; nobody's words. */
const water = {
  pipes: [
    '漏水的管子先修好，再说涨价。',
    '我们街上一到冬天就爆管，水费里有没有修管子的钱？',
    '同意统一水价，但管网哪年改造要写清楚。',
  ],
  poor: ['低保户的补贴要不要自己去申请？', '老人不会用手机，补贴能不能直接减在水费里？', '边缘困难户有没有补贴？'],
  meter: '一户几代人合用一块表，第二档怎么算？',
  last: '希望把成本监审的结果一起贴出来。',
};
const market = {
  late: [
    '夏天九点才凉快，平日十点半收摊太早。',
    '摆摊的晚上八点后才有生意，希望到十一点。',
    '收摊时间能不能夏天晚一点、冬天早一点？',
    '外地回来的人晚到，想多开半小时。',
    '统一到十一点，省得记不住。',
  ],
  noise: [
    '楼下音响太响，孩子没法写作业。',
    '烧烤的油烟进屋，窗户不敢开。',
    '十点以后不要再放喇叭。',
    '油烟摊位请离居民楼远一点。',
    '收摊以后地上的油要冲干净。',
  ],
};

function open(today: LocalDate): DossierLife {
  const on = addDays(today, -12);
  return {
    key: 'decision-1',
    kind: 'decision-assessment',
    steps: [
      step('begin', addDays(on, -6), first('cx-swj', 'organ-handler'), {
        title: '城乡供水一体化水价调整',
        about: '把四个集镇的水价统一起来，困难户另有补贴。',
        groups: ['villagers', 'merchants'],
        bureau,
        decider: '@organ:cx-zf',
      }),
      step('openConsultation', on, first('cx-swj', 'organ-head'), {
        summary: '集镇水价统一为每吨两元四角，比现在多两角。低保、特困户每月补贴六吨。',
        until: addDays(on, 45),
      }),
      said(addDays(on, 2), [...water.pipes.slice(0, 2), ...water.poor.slice(0, 2)]),
      said(addDays(on, 5), [...water.pipes.slice(2), water.poor[2]!, water.meter]),
      sorted(addDays(on, 7), first('cx-swj', 'organ-handler'), '先修漏水的管子', water.pipes),
      sorted(addDays(on, 7), first('cx-swj', 'organ-handler'), '困难户的补贴怎么领', water.poor.slice(0, 2)),
      said(addDays(on, 10), [water.last]),
      step('recordParticipation', addDays(on, 6), first('cx-swj', 'organ-handler'), {
        method: 'visit',
        on: addDays(on, 5),
        people: 46,
        said: '担心一次涨太多，希望先把漏水的管子修好。',
        became: '补贴由三吨改为六吨；管网改造另列项目，不从水价里出。',
      }),
    ],
  };
}

function decided(today: LocalDate): DossierLife {
  const on = addDays(today, -120);
  const handler = first('cx-cgj', 'organ-handler');
  const head = first('cx-cgj', 'organ-head');
  const aspects = [
    ['legality', '符合城市管理和道路交通的规定。', '县司法局对照了三部法规。'],
    ['rationality', '摊位费按地段分三档，低收入摊主减半。', '座谈和问卷。'],
    ['feasibility', '划线、照明、保洁经费已列入预算。', '财政回函。'],
    ['controllability', '消防通道四米，能保证救护车、消防车通过。', '消防部门现场测量。'],
  ];
  return {
    key: 'decision-2',
    kind: 'decision-assessment',
    steps: [
      step('begin', on, handler, {
        title: '集镇夜市设置和管理办法',
        about: '划定夜市范围、时间和消防通道。',
        groups: ['merchants', 'residents'],
        bureau,
        decider: '@organ:cx-zf',
      }),
      step('openConsultation', addDays(on, 2), head, {
        summary: '夜市设在集镇东街，每晚六点到十一点。摊位编号，留四米消防通道。',
        until: addDays(on, 48),
      }),
      step('recordExperts', addDays(on, 20), handler, {
        opinion: '通道宽度和撤场时间合适。',
        dissent: '有专家认为十点收摊更合适。',
        noInterest: true,
      }),
      step('recordParticipation', addDays(on, 25), handler, {
        method: 'meeting',
        on: addDays(on, 24),
        people: 38,
        said: '摊主希望晚点收摊，住户希望早点。',
        became: '周末十一点、平日十点半收摊。',
      }),
      said(addDays(on, 9), market.late),
      said(addDays(on, 16), market.noise),
      sorted(addDays(on, 49), handler, '平日收摊再晚一点', market.late),
      sorted(addDays(on, 49), handler, '音响和油烟', market.noise),
      step('answerComments', addDays(on, 49), handler, {
        kinds: [
          {
            kind: '平日收摊再晚一点',
            count: market.late.length,
            adopted: false,
            reason: '住户要早起上班、上学；周末可到十一点，平日仍为十点半，试行半年后再听一次意见。',
          },
          {
            kind: '音响和油烟',
            count: market.noise.length,
            adopted: true,
            reason: '十点后禁用扩音；油烟摊位要装净化器，城管值守到收摊。',
          },
        ],
      }),
      ...aspects.map(([aspect, finding, evidence]) =>
        step('assessAspect', addDays(on, 51), handler, { aspect, finding, evidence }),
      ),
      step('listRisks', addDays(on, 52), handler, {
        risks: [
          {
            risk: '收摊晚影响临街住户休息。',
            groups: ['residents'],
            likelihood: 'high',
            impact: 'medium',
            measure: '十点后禁用扩音，城管值守到收摊。',
            owner: '@organ:cx-cgj',
            by: addDays(on, 90),
          },
        ],
      }),
      step('recordLegality', addDays(on, 76), handler, { sentOn: addDays(on, 52), lawful: true, opinion: '合法。' }),
      step('conclude', addDays(on, 77), head, { conclusion: 'controllable', reasons: '措施到位，风险可控。' }),
      step('decide', addDays(on, 80), 'hanli', { outcome: 'passed', record: '讨论通过。', threshold: 2 }),
      step('linkPetition', addDays(today, -3), 'limin', { matter: '@number:c0019' }),
    ],
  };
}

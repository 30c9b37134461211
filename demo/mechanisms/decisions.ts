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
      step('answerComments', addDays(on, 49), handler, {
        kinds: [],
        none: '政务网和集镇公示栏公布四十六天，没有收到书面意见，已另行座谈。',
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

import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';

/** Words of the complaint that nobody else uses. */
export const planted = ['琥珀扳手', '孔雀绿胶鞋', '三番五次躲着不见人'];
export const said = `经办人三番五次躲着不见人，还拿${planted[0]}敲桌子，穿${planted[1]}。`;
const someone = (organ: string, role: string) =>
  officers.find(({ organId, roles }) => organId === organByCode(organ).id && roles.includes(role as never))!.login;

/** What the review and the reading of a report are called. */
export const words = [
  'handling-review',
  '办理核查',
  'review of handling',
  'Reviews of handling',
  '查看所反映的办理问题',
];

/** Whoever may not learn that the petitioner complained. */
export const who: Record<string, string | undefined> = {
  handler: 'zhoujianguo',
  'head of the handling organ': someone('cx-rsj', 'organ-head'),
  'clerk of the bureau': 'liumei',
  'officer of the bureau, who routed it': 'limin',
  leader: 'hanli',
  reviewer: 'guyan',
  auditor: 'fangmin',
  statistician: 'tanglei',
  administrator: 'mawei',
  'another organ': someone('cx-zjj', 'organ-handler'),
  'a town': someone('cx-990123002', 'clerk'),
  'discipline, with a custodian of its own': 'yanzheng',
  'the city’s labour bureau': someone('ql-rsj', 'organ-head'),
  nobody: undefined,
};

import type { Article } from './article.ts';

/**
 * 信访条例 (State Council Order 431, in force 2005-05-01): what each article asked, in our own words. It holds for matters that
 * were received before 2022-05-01. Whether an instrument repealed it by name was not found (unsourced); the Regulations of 2022
 * take its place in everything that this system does.
 */
export const REGULATIONS_2005 = {
  'XF05.16': {
    zh: '已受理或正在办理的，上级在期限内不受理同一事项',
    en: 'A superior does not accept what is in time below',
  },
  'XF05.18': {
    zh: '走访到指定接待场所；多人推选代表',
    en: 'Visits go to the reception place; several choose representatives',
  },
  'XF05.18.2': {
    part: '款',
    zh: '多人走访推选代表，不超过5人',
    en: 'Several visitors choose at most 5 representatives',
  },
  'XF05.21': { zh: '信访机构收到即登记，15日内分别处理', en: 'The bureau registers, and deals with it within 15 days' },
  'XF05.21.2': {
    part: '款',
    zh: '转送交办的，15日内决定是否受理并书面告知',
    en: 'Passed on: within 15 days decide on acceptance and tell in writing',
  },
  'XF05.22': { zh: '其他行政机关收到也应登记，不推诿', en: 'Any other organ registers, and does not shirk' },
  'XF05.22.2': {
    part: '款',
    zh: '能当场答复是否受理的当场书面答复，否则15日内告知',
    en: 'Say on the spot in writing whether it is accepted, else within 15 days',
  },
  'XF05.23': { zh: '不得将检举揭发材料转给被检举的人或单位', en: 'Accusations are never passed to the accused' },
  'XF05.24': {
    zh: '多个机关管的协商受理，争议由共同上级定',
    en: 'Several organs agree who accepts, or the superior decides',
  },
  'XF05.26': { zh: '重大紧急信息立即报告，不得隐瞒缓报', en: 'Weighty and urgent matters are reported at once' },
  'XF05.29': { zh: '有利于改进工作的建议，研究论证并积极采纳', en: 'Useful suggestions are studied and taken up' },
  'XF05.30': { zh: '有直接利害关系的工作人员应当回避', en: 'Staff with a direct interest withdraw' },
  'XF05.31': { zh: '听取陈述，要求说明情况，需要时调查', en: 'Hear the petitioner, ask for accounts, investigate' },
  'XF05.31.2': {
    part: '款',
    zh: '重大复杂疑难的可以公开听证',
    en: 'A public hearing for weighty, complex, difficult matters',
  },
  'XF05.32': {
    zh: '分别支持、解释、不予支持，并书面答复',
    en: 'Support, explain or not support, and answer in writing',
  },
  'XF05.32.2': { part: '款', zh: '支持的督促有关机关执行', en: 'Supported: see that it is carried out' },
  'XF05.33': {
    zh: '受理之日起60日内办结；复杂的可延不超过30日',
    en: 'Finish in 60 days from acceptance; extend by at most 30',
  },
  'XF05.34': { zh: '收到答复30日内可请求复查，复查30日内', en: 'Ask for review within 30 days; reviewed within 30' },
  'XF05.35': {
    zh: '收到复查意见30日内可请求复核，复核30日内',
    en: 'Ask for re-review within 30 days; decided within 30',
  },
  'XF05.35.2': {
    part: '款',
    zh: '复核可听证，听证时间不计入期限',
    en: 'Re-review may hold a hearing; its time does not count',
  },
  'XF05.35.3': {
    part: '款',
    zh: '对复核意见仍以同一事实理由提出的，不再受理',
    en: 'After re-review, the same facts are not accepted again',
  },
  'XF05.36': { zh: '不按期、不反馈、推诿、不执行的督办', en: 'Late, silent, shirking, not carried out: supervised' },
} as const satisfies Record<`XF05.${number}` | `XF05.${number}.${number}`, Article>;

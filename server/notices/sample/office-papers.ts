import { localDate as day } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { papers } from '../templates/papers.ts';
import { organs } from './case.ts';

const office = { issuer: organs.bureau, on: day('2026-05-08') };
const county = { issuer: organs.county, on: day('2026-05-08') };

/** Documents of `papers` that belong to no single matter. */
export function officePapers(): [name: string, model: NoticeModel][] {
  return [
    [
      'D-21 minutes',
      papers['D-21'].minutes(
        { issuer: organs.bureau, on: day('2026-05-07') },
        {
          session: 4,
          heldOn: day('2026-05-07'),
          place: '县政府第三会议室',
          convener: '韩立副县长',
          present: ['县信访局', '县人社局', '县住建局', '县城管局', '青石镇政府'],
          absent: ['县水务局（防汛值班）'],
          open: [{ task: '河堤占地补偿', unit: '县水务局', state: '补偿款已到账，回执附后' }],
          items: [
            {
              title: '溪口工业园欠薪',
              discussion: '十二名工人三个月工资未付，公司有两笔应收货款。',
              decision: '由县人社局督促公司以回款先行支付工资；不足部分动用应急周转金垫付',
              unit: '县人社局',
              by: day('2026-05-20'),
            },
            {
              title: '学府路摊点管辖争议',
              discussion: '住建、城管对占道摊点各执一词，已两次退回。',
              decision: '占道经营由城管局负责，拆除遗留由住建局负责',
              unit: '县城管局',
              by: day('2026-05-31'),
              dissent: '县城管局保留意见，认为人行道权属未移交。',
            },
          ],
        },
      ),
    ],
    [
      'D-28 recommendation',
      papers['D-28'].recommendation(office, {
        kind: 'improve-policy',
        to: '澄溪县人民政府',
        finding: '2026年1月至4月，溪口工业园6家企业的欠薪事项占全县欠薪事项的四成，均因没有工资保证金。',
        evidence: [
          { item: '欠薪事项登记数据', source: '信访信息系统' },
          { item: '园区企业名录', source: '县工信局' },
        ],
        advice: ['在溪口工业园推行工资保证金', '由县人社局每月公布到位情况'],
        articles: ['R.14.6', 'R.40'],
        feedbackBy: day('2026-06-08'),
      }),
    ],
    [
      'D-29 feedback',
      papers['D-29'].feedback(county, {
        to: organs.bureau.name,
        recommendation: { title: '完善政策建议书', number: '澄信建〔2026〕2号', issuedOn: day('2026-05-08') },
        items: [
          { advice: '在溪口工业园推行工资保证金', adopted: 'yes', reason: '已印发实施办法', by: day('2026-07-01') },
          { advice: '每月公布到位情况', adopted: 'partly', reason: '先按季公布，数据系统年底前完成改造' },
        ],
        result: '首批6家企业已存入保证金42万元。',
      }),
    ],
    [
      'D-31 assessment',
      papers['D-31'].assessment(
        { issuer: organs.housing, on: day('2026-05-08') },
        {
          decision: '青石镇集镇改造方案',
          unit: '县住建局',
          participation: [
            { method: '公开征求意见', from: day('2026-03-20'), to: day('2026-04-20'), people: 412, opinions: 87 },
            { method: '听证会', from: day('2026-04-24'), to: day('2026-04-24'), people: 24, opinions: 19 },
          ],
          opinions: [
            { opinion: '过渡期安置补助提高', adopted: true, reason: '按周边租金水平上调15%' },
            { opinion: '保留老街东段', adopted: false, reason: '房屋鉴定为D级，改为原样复建立面' },
          ],
          aspects: [
            { aspect: '合法性', conclusion: '权限、程序合法', evidence: '合法性审查意见书' },
            { aspect: '合理性', conclusion: '补偿标准经两轮测算，兼顾多数住户', evidence: '测算表、座谈记录' },
            { aspect: '可行性', conclusion: '资金到位，过渡房源190套', evidence: '财政资金批复、房源清单' },
            { aspect: '可控性', conclusion: '主要风险是过渡期住房和施工安全，有措施', evidence: '风险点清单' },
          ],
          risks: [
            {
              risk: '过渡期住房不足',
              affected: '租住的住户',
              measure: '预留190套周转房，先安置后腾退',
              owner: '县住建局',
              by: day('2026-06-30'),
            },
            {
              risk: '施工占道影响出行',
              affected: '集镇住户和商户',
              measure: '分段施工，保留消防通道',
              owner: '青石镇政府',
              by: day('2026-07-15'),
            },
          ],
          conclusion: 'controllable',
          dissent: '一名专家认为复建立面造价偏高，建议改为保留原墙体加固。',
        },
      ),
    ],
    [
      'D-32 zero',
      papers['D-32'].report(
        { issuer: organs.housing, on: day('2026-04-30') },
        {
          period: { from: day('2026-04-27'), to: day('2026-04-30') },
          scope: '在建工地欠薪、物业纠纷',
          inspectors: ['唐敏', '温小雨'],
          items: [],
          dueAt: '4月30日18:00',
          submittedAt: '4月30日17:12',
          late: false,
        },
      ),
    ],
    [
      'D-32 found',
      papers['D-32'].report(
        { issuer: organs.housing, on: day('2026-04-30') },
        {
          period: { from: day('2026-04-27'), to: day('2026-04-30') },
          scope: '在建工地欠薪、物业纠纷',
          inspectors: ['唐敏'],
          items: [
            {
              problem: '工地两个月没有发工资',
              place: '学府路3号',
              affected: '工地工人（约30人）',
              measure: '约见总包单位，限期支付',
              unit: '县住建局',
              by: day('2026-05-10'),
            },
          ],
          dueAt: '4月30日18:00',
          submittedAt: '4月30日20:05',
          late: true,
        },
      ),
    ],
    [
      'D-33 report',
      papers['D-33'].report(office, {
        kind: '月',
        period: { from: day('2026-04-01'), to: day('2026-04-30'), words: '2026年4月' },
        summary: '全县登记信访事项312件，按期答复率98.1%，请求复查11件',
        tables: [
          {
            heading: '受理和办理',
            head: ['类别', '件数', '按期率', '比上月'],
            rows: [
              ['来访', '128', '97.6%', '＋4.1%'],
              ['网上', '131', '98.9%', '＋7.2%'],
              ['来信', '39', '97.4%', '－1.0%'],
              ['来电', '14', '100.0%', '＋2.0%'],
            ],
            note: '比例以登记件数为分母。',
          },
          {
            heading: '事由',
            head: ['事由', '件数'],
            rows: [
              ['拖欠工资', '58'],
              ['征地拆迁补偿', '41'],
              ['物业管理', '33'],
              ['其他', '180'],
            ],
          },
        ],
        problems: '溪口工业园欠薪集中，涉及6家企业；两件管辖争议提交联席会议。',
        advice: ['在溪口工业园推行工资保证金', '把管辖争议的处理时限写进考核'],
        method: '按登记日期统计，重复事项已关联，三件以下的分项合并到「其他」',
      }),
    ],
  ];
}

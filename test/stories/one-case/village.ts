import { addDays, type LocalDate } from '../../../core/calendar/index.ts';
import { officers } from '../../../demo/county/officers.ts';
import { organByCode } from '../../../demo/county/organs.ts';
import type { Person } from '../../../server/petitioners/index.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import type { Office, Story } from '../office.ts';
import { handlerOf, headOf, post } from '../steps.ts';

/**
 * One village and one grievance: the county road is widened through Xikou. It takes a strip of 覃月娥's field, its rollers crack her
 * wall, and its culvert cuts the ditch. Her neighbours have the same road before the door. One petition cannot lawfully hold
 * every document (what was diverted is not decided, what was mediated is not reviewed), so the matters of one web hold them.
 */
export const xikou = '青石镇溪口村';
export const townCode = '990123002';
export const roads = 'cx-jtj';
export const contractor = '澄溪路桥工程有限公司';
export const organId = (code: string) => organByCode(code).id;
export const of = (code: string) => ({ handler: handlerOf(code), head: headOf(code) });

const person = (name: string, phone: string, group: number): Person => ({
  name,
  phone,
  address: `澄溪县${xikou}${group}组`,
});
export const people = {
  yuee: person('覃月娥', '13900006101', 3),
  dagui: person('覃大贵', '13900006102', 3),
  guilan: person('韦桂兰', '13900006103', 4),
  xiaofeng: person('覃小峰', '13900006104', 3),
  suying: person('蒙素英', '13900006105', 5),
  laowu: person('韦老五', '13900006106', 4),
  chunhua: person('黎春花', '13900006107', 2),
};

/** What 覃月娥 tells at the window. */
export const telling = {
  subject: '县道改建占了承包地、震裂房屋、挖断水渠',
  place: `澄溪县${xikou}3组`,
  narrative:
    '县道304线去年10月开始改建，施工队从我家门前过。路基多占了我家一亩二分承包地，青苗费和补偿款到现在没有给。11月压路机进场以后，我家西墙裂了一道缝，从地到檐。今年1月埋涵管，把三组的水渠挖断了，春耕没有水。我找过项目部三次，项目部说按图施工，让我找村里；村里说款没有下来。',
  requests: [
    '补偿被占的1.2亩承包地，补发青苗费和土地补偿费',
    '修好被震裂的西墙，费用由施工单位承担',
    '春耕前接通被挖断的水渠',
  ],
};
const land = '《中华人民共和国土地管理法》第四十八条';
const roadLaw = '《公路安全保护条例》第三十条';

/** The written opinion: as first signed, with a slip of the pen in it, and handled anew. */
export const opinion = (area: string, walled: 'support' | 'not-support', today: LocalDate) => ({
  title: `关于覃月娥反映县道304线改建占地、房屋开裂、水渠中断问题的处理意见`,
  answers: [
    {
      request: 1,
      finding: `2026年4月9日，本机关会同自然资源部门到现场测量，核对施工图和承包合同。县道304线K12+300至K12+460段实占覃月娥户承包地${area}，超出红线图部分未列入补偿清册，青苗费和土地补偿费未支付。`,
      outcome: 'support',
      basis: [land],
      reply: '由项目部补列清册，按县政府公布的标准支付土地补偿费和青苗费，直接打入本人账户。',
      performer: contractor,
    },
    {
      request: 2,
      finding:
        walled === 'support'
          ? '2026年7月6日，有资质的检测单位出具鉴定报告：西墙裂缝宽4毫米，系压路机振动与地基不均匀沉降共同造成，振动为主要原因。'
          : '施工单位称压路机距房屋11米，未超过规范要求；房屋建于1998年，无圈梁。没有做过鉴定。',
      outcome: walled,
      basis: [roadLaw],
      reply:
        walled === 'support'
          ? '由施工单位加固修复西墙，费用由施工单位承担，完工后请检测单位复验。'
          : '现有材料不能证明裂缝由施工造成，要求施工单位承担修复费用的诉求不予支持。',
      ...(walled === 'support' && { performer: contractor }),
    },
    {
      request: 3,
      finding: '2026年1月埋设涵管时挖断三组支渠，断口长14米，影响21户约46亩水田灌溉。施工单位对此没有异议。',
      outcome: 'support',
      basis: ['《中华人民共和国水法》第三十一条'],
      reply: '由施工单位重新砌筑支渠14米并通水，镇政府派人现场验收。',
      performer: contractor,
    },
  ],
  executeBy: addDays(today, 45),
  help: '在墙体修好以前不便居住的，可以到青石镇便民服务中心申请临时救助；需要法律援助的，可以到澄溪县法律援助中心办理，不收费用。',
});

/** From the window to the organ's acceptance, without a detour. */
export async function accepted(office: Office, who: Person, told: object, code = roads): Promise<Story> {
  const story = await brought(office, who, told);
  await story.after(1, 'limin', 'forward', { to: organId(code), ...post });
  await story.after(1, of(code).handler, 'signFor');
  await story.after(2, of(code).handler, 'accept', post);
  return story;
}
export const brought = (office: Office, who: Person | undefined, told: object, clerk = 'liumei') =>
  office.brings(who, { form: 'visit', divisionCode: townCode, place: `澄溪县${xikou}`, ...told }, clerk);

/** The number of the newest act whose letter this officer has still to record as arrived. */
export async function letterOf(story: Story, login: string, kind: string): Promise<number> {
  const { documents } = await story.view(login);
  const found = documents.findLast((one) => one.kind === kind && one.toRecord);
  if (!found) throw new Error(`no ${kind} of ${story.at.number} waits for its delivery`);
  return found.seq;
}
export const arrived = (letter: number) => (servedOn: LocalDate) => ({
  letter,
  service: { method: 'in-person', servedOn, proof: '本人在送达回证上签名' },
});
export const handlerIdOf = (code: string) => officers.find(({ login }) => login === of(code).handler)!.id;
export const bodyOf = ({ reviewBodies }: PetitionView) => reviewBodies[0]!.organId;

import { demoId } from './demo-id.ts';
import { nameAt } from './names.ts';
import { type DemoOrgan, organByCode, organs } from './organs.ts';

export type DemoRole =
  | 'clerk'
  | 'bureau-officer'
  | 'bureau-head'
  | 'organ-handler'
  | 'organ-head'
  | 'leader'
  | 'reviewer'
  | 'supervisor'
  | 'custodian'
  | 'auditor'
  | 'statistician'
  | 'administrator';

/** One officer with one account. Passwords are not here: the start makes one for the install. */
export interface DemoOfficer {
  id: string;
  login: string;
  name: string;
  title: string;
  organId: string;
  roles: DemoRole[];
  phone: string;
}

type Named = [organ: string, login: string, name: string, title: string, ...roles: DemoRole[]];

const named: Named[] = [
  ['cx-xfj', 'liumei', '刘梅', '接访窗口工作人员', 'clerk'],
  ['cx-xfj', 'chenyulan', '陈玉兰', '办信科科员', 'clerk'],
  ['cx-xfj', 'zhaopeng', '赵鹏', '网信科科员', 'clerk'],
  ['cx-xfj', 'limin', '李敏', '办信科科长', 'bureau-officer'],
  ['cx-xfj', 'sunhaibo', '孙海波', '接访科科长', 'bureau-officer'],
  ['cx-xfj', 'wuqian', '吴倩', '网信科科长', 'bureau-officer'],
  ['cx-xfj', 'zhengguangming', '郑光明', '局长', 'bureau-head'],
  ['cx-xfj', 'heyun', '何芸', '副局长', 'bureau-head'],
  ['cx-xfj', 'xujianping', '许建平', '副局长', 'bureau-head'],
  ['cx-xfj', 'dingzhiqiang', '丁志强', '督查科科长', 'supervisor'],
  ['cx-xfj', 'luona', '罗娜', '督查科科员', 'supervisor'],
  ['cx-xfj', 'yaobin', '姚斌', '督查专员', 'supervisor'],
  ['cx-xfj', 'shenjing', '沈静', '身份保管员', 'custodian'],
  ['cx-xfj', 'fengkai', '冯凯', '身份保管员', 'custodian'],
  ['cx-xfj', 'baiyu', '白瑜', '身份保管员', 'custodian'],
  ['cx-xfj', 'tanglei', '唐蕾', '综合科统计员', 'statistician'],
  ['cx-xfj', 'yuanbo', '袁博', '综合科统计员', 'statistician'],
  ['cx-xfj', 'xiaqing', '夏青', '综合科科长', 'statistician'],
  ['cx-xfj', 'mawei', '马威', '系统管理员', 'administrator'],
  ['cx-zsj', 'duxin', '杜欣', '系统管理员', 'administrator'],
  ['cx-zsj', 'panlin', '潘林', '系统管理员', 'administrator'],
  ['cx-sjj', 'fangmin', '方敏', '电子数据审计科科长', 'auditor'],
  ['cx-sjj', 'jintao', '金韬', '审计员', 'auditor'],
  ['cx-sjj', 'yulihua', '余丽华', '审计员', 'auditor'],
  ['cx-zf', 'hanli', '韩立', '县长', 'leader'],
  ['cx-zf', 'qinyong', '秦勇', '常务副县长', 'leader'],
  ['cx-zf', 'moruyi', '莫如意', '副县长', 'leader'],
  ['cx-zf', 'guyan', '顾岩', '复查复核办公室工作人员', 'reviewer'],
  ['cx-zf', 'renhong', '任虹', '复查复核办公室工作人员', 'reviewer'],
  ['cx-zf', 'weichangan', '魏长安', '复查复核办公室主任', 'reviewer', 'organ-head'],
  ['cx-rsj', 'zhoujianguo', '周建国', '信访办公室工作人员', 'organ-handler'],
  ['cx-jw', 'yanzheng', '严正', '信访室工作人员', 'organ-handler', 'custodian'],
];

/** All officers of the demonstration; the n-th id is stable. */
export const officers: DemoOfficer[] = build();

/** The officers of an organ who hold a role, in a stable order. */
export function officersOf(organId: string, role: DemoRole): DemoOfficer[] {
  return byOrgan.get(`${organId} ${role}`) ?? [];
}

/** The officer with this login; throws on an unknown one, which is a mistake in the demonstration's own data. */
export function officerByLogin(login: string): DemoOfficer {
  const officer = byLogin.get(login);
  if (!officer) throw new Error(`no demo officer ${login}`);
  return officer;
}

const byLogin = new Map(officers.map((officer) => [officer.login, officer]));
const byOrgan = indexByRole(officers);

function indexByRole(all: DemoOfficer[]): Map<string, DemoOfficer[]> {
  const index = new Map<string, DemoOfficer[]>();
  for (const officer of all) {
    for (const role of officer.roles) {
      const key = `${officer.organId} ${role}`;
      index.set(key, [...(index.get(key) ?? []), officer]);
    }
  }
  return index;
}

function build(): DemoOfficer[] {
  const list: DemoOfficer[] = [];
  const used = new Set(named.map(([, login]) => login));
  let drawn = 0;
  const add = (organ: DemoOrgan, login: string, name: string, title: string, roles: DemoRole[]) => {
    const n = list.length + 1;
    list.push({ id: demoId('officer', n), login, name, title, organId: organ.id, roles, phone: `0999-12${60000 + n}` });
  };
  const draw = (organ: DemoOrgan, title: string, ...roles: DemoRole[]) => {
    let name = nameAt(drawn++);
    while (used.has(name.pinyin)) name = nameAt(drawn++);
    used.add(name.pinyin);
    add(organ, name.pinyin, name.zh, title, roles);
  };
  for (const [code, login, name, title, ...roles] of named) add(organByCode(code), login, name, title, roles);
  for (const organ of organs) {
    const has = (role: DemoRole) => list.some((o) => o.organId === organ.id && o.roles.includes(role));
    if (organ.kind === 'party' && organ.code.endsWith('-xw')) continue;
    if (organ.level === 'county' || organ.level === 'town') {
      if (organ.kind === 'town') draw(organ, '党政综合办公室工作人员', 'clerk');
      if (!has('organ-handler')) draw(organ, '信访工作人员', 'organ-handler');
      if (organ.kind === 'department') draw(organ, '业务股工作人员', 'organ-handler');
      if (!has('organ-head')) draw(organ, headTitle(organ), 'organ-head');
    } else {
      draw(organ, '复查复核工作人员', 'reviewer');
      // Who heads a bureau above the county also supervises what is done in it (Art. 40).
      if (organ.kind === 'bureau') draw(organ, headTitle(organ), 'bureau-head', 'organ-head');
      else draw(organ, headTitle(organ), 'organ-head');
    }
  }
  // An accusation against the county's own bureau or government is held above it: somebody there has to open it (Art. 30).
  for (const organ of organs)
    if (organ.kind === 'bureau' && organ.level !== 'county') draw(organ, '身份保管员', 'custodian');
  return list;
}

function headTitle(organ: DemoOrgan): string {
  switch (organ.kind) {
    case 'town':
      return organ.name.endsWith('办事处') ? '主任' : organ.shortName.endsWith('乡') ? '乡长' : '镇长';
    case 'government':
      return '分管负责人';
    case 'party':
    case 'political-legal':
    case 'discipline':
      return '分管负责人';
    default:
      return organ.level === 'province' ? '分管负责人' : '局长';
  }
}

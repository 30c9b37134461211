import { demoId } from './demo-id.ts';
import { departments } from './departments.ts';
import { COUNTY_CODE, divisions } from './divisions.ts';

export type OrganLevel = 'national' | 'province' | 'city' | 'county' | 'town';
export type OrganKind = 'bureau' | 'government' | 'department' | 'town' | 'party' | 'political-legal' | 'discipline';

/** One organ of the demonstration, as decisions 15 shapes it. */
export interface DemoOrgan {
  id: string;
  /** Stable word: `cx-rsj` county, `ql-rsj` city, `np-rsj` province, `cx-990123002` a town. */
  code: string;
  divisionCode: string;
  level: OrganLevel;
  kind: OrganKind;
  name: string;
  shortName: string;
  nameEn: string;
  shortNameEn: string;
  /** The word of its document numbers: 澄人社信 in 澄人社信〔2026〕12号. */
  numberWord: string;
  superiorId: string | null;
  guidingDepartmentId: string | null;
  vertical: boolean;
  address: string;
  phone: string;
  hours: string;
}

type Tier = {
  prefix: 'np' | 'ql' | 'cx';
  division: string;
  level: OrganLevel;
  place: string;
  placeEn: string;
  word: string;
  short: string;
};

const tiers: Tier[] = [
  {
    prefix: 'np',
    division: '990000',
    level: 'province',
    place: '南屏省',
    placeEn: 'Nanping Province',
    word: '南',
    short: '省',
  },
  {
    prefix: 'ql',
    division: '990100',
    level: 'city',
    place: '青岚市',
    placeEn: 'Qinglan City',
    word: '青',
    short: '市',
  },
  {
    prefix: 'cx',
    division: COUNTY_CODE,
    level: 'county',
    place: '澄溪县',
    placeEn: 'Chengxi County',
    word: '澄',
    short: '县',
  },
];

const upper: Record<Tier['prefix'], string | null> = { np: null, ql: 'np', cx: 'ql' };
const HOURS = '工作日 8:30—12:00，13:30—17:30';
const WINDOW_HOURS = '工作日 8:30—17:30（中午有人值班）';

interface Draft {
  kind: OrganKind;
  part: string;
  name: string;
  short: string;
  en: string;
  word: string;
  superior: string | null;
  guiding: string | null;
  vertical?: boolean;
  address: string;
}

/** All organs: province, city and county counterparts, then the towns. Order is stable, so ids are. */
export const organs: DemoOrgan[] = build();

/** The organ with this code; throws on an unknown code, which is a mistake in the demonstration's own data. */
export function organByCode(code: string): DemoOrgan {
  const organ = byCode.get(code);
  if (!organ) throw new Error(`no demo organ ${code}`);
  return organ;
}

const byCode = new Map(organs.map((organ) => [organ.code, organ]));

/** The county organ responsible under this short code (`rsj`), or the town of this name (`青石镇`). */
export function countyOrgan(short: string): DemoOrgan {
  const town = divisions.find((division) => division.level === 'town' && division.name === short);
  return organByCode(town ? `cx-${town.code}` : `cx-${short}`);
}

function draftsOf(tier: Tier): Draft[] {
  const above = upper[tier.prefix];
  const own = (part: string) => `${tier.prefix}-${part}`;
  const over = (part: string) => (above ? `${above}-${part}` : null);
  const hall = '澄溪路1号';
  const drafts: Draft[] = [
    {
      kind: 'government',
      part: 'zf',
      name: '人民政府',
      short: '政府',
      en: "People's Government",
      word: '政',
      superior: over('zf'),
      guiding: null,
      address: hall,
    },
    {
      kind: 'party',
      part: 'xw',
      name: '委员会',
      short: '委',
      en: 'Party Committee',
      word: '委',
      superior: over('xw'),
      guiding: null,
      address: hall,
    },
    {
      kind: 'bureau',
      part: 'xfj',
      name: '信访局',
      short: '信访局',
      en: 'Petition Bureau',
      word: '',
      superior: own('zf'),
      guiding: over('xfj'),
      address: '澄溪路8号',
    },
    {
      kind: 'political-legal',
      part: 'zfw',
      name: '政法委员会',
      short: '委政法委',
      en: 'Political and Legal Affairs Commission',
      word: '政法',
      superior: own('xw'),
      guiding: over('zfw'),
      address: '平安路3号',
    },
    {
      kind: 'discipline',
      part: 'jw',
      name: '纪律检查委员会监察委员会',
      short: '纪委监委',
      en: 'Commission for Discipline Inspection and Supervision',
      word: '纪',
      superior: over('jw') ?? own('xw'),
      guiding: null,
      address: '平安路5号',
    },
    {
      kind: 'party',
      part: 'zzb',
      name: '组织部',
      short: '委组织部',
      en: 'Party Organisation Department',
      word: '组',
      superior: own('xw'),
      guiding: over('zzb'),
      address: hall,
    },
  ];
  for (const d of departments) {
    drafts.push({
      kind: 'department',
      part: d.code,
      name: tier.level === 'province' ? d.provinceName : d.name,
      short: tier.level === 'province' ? d.provinceName : d.short,
      en: tier.level === 'province' ? `Department of ${d.en}` : `Bureau of ${d.en}`,
      word: d.numberWord,
      superior: d.vertical && above ? over(d.code) : own('zf'),
      guiding: d.vertical ? null : over(d.code),
      vertical: d.vertical,
      address: d.address,
    });
  }
  return drafts;
}

function fullName(tier: Tier, draft: Draft): string {
  if (draft.part === 'xw') return `中共${tier.place}${draft.name}`;
  if (draft.part === 'zfw' || draft.part === 'zzb') return `中共${tier.place}委${draft.name}`;
  if (draft.part === 'jw') return `${tier.place}${draft.name}`;
  return `${tier.place}${draft.name}`;
}

function build(): DemoOrgan[] {
  const ids = new Map<string, string>();
  const pending: (Omit<DemoOrgan, 'superiorId' | 'guidingDepartmentId'> & {
    up: string | null;
    guide: string | null;
  })[] = [];
  const add = (organ: Omit<(typeof pending)[number], 'id' | 'phone'>) => {
    const n = pending.length + 1;
    const id = demoId('organ', n);
    ids.set(organ.code, id);
    const phone = organ.code === 'cx-xfj' ? '0999-1234567' : `0999-12${String(30000 + n * 7)}`;
    pending.push({ ...organ, id, phone });
  };
  for (const tier of tiers) {
    for (const draft of draftsOf(tier)) {
      add({
        code: `${tier.prefix}-${draft.part}`,
        divisionCode: tier.division,
        level: tier.level,
        kind: draft.kind,
        name: fullName(tier, draft),
        shortName: `${tier.short}${draft.short}`,
        nameEn: `${tier.placeEn} ${draft.en}`,
        shortNameEn: `${tier.level[0]?.toUpperCase()}${tier.level.slice(1)} ${draft.en}`,
        numberWord: `${tier.word}${draft.word}信`,
        up: draft.superior,
        guide: draft.guiding,
        vertical: draft.vertical ?? false,
        address: `${tier.level === 'county' ? '澄溪县' : tier.level === 'city' ? '青岚市' : '南屏省青岚市'}${draft.address}`,
        hours: draft.kind === 'bureau' ? WINDOW_HOURS : HOURS,
      });
    }
  }
  for (const town of divisions.filter((division) => division.level === 'town')) {
    const word = town.name.slice(0, 2);
    add({
      code: `cx-${town.code}`,
      divisionCode: town.code,
      level: 'town',
      kind: 'town',
      name: `澄溪县${town.name}${town.name.endsWith('街道') ? '办事处' : '人民政府'}`,
      shortName: town.name,
      nameEn: `${town.nameEn}, Chengxi County`,
      shortNameEn: town.nameEn,
      numberWord: `${word}信`,
      up: 'cx-zf',
      guide: null,
      vertical: false,
      address: `澄溪县${town.name}${word}街${10 + Number(town.code.slice(-2))}号`,
      hours: HOURS,
    });
  }
  return pending.map(({ up, guide, ...organ }) => ({
    ...organ,
    superiorId: up ? (ids.get(up) ?? null) : null,
    guidingDepartmentId: guide ? (ids.get(guide) ?? null) : null,
  }));
}

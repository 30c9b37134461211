import { localDate, nationalCalendar } from '../../../core/calendar/index.ts';
import type { ActName } from '../../../core/procedure/acts/index.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import type { EarlierDocument, NoticeContext, PastAct, PayloadOf } from '../context.ts';
import type { OrganCard } from '../model.ts';
import { opinion, payloads, registration } from './payloads.ts';

export { payloads } from './payloads.ts';

/** A whole invented case: what the desk previews wordings on, and tests look at. Nobody and nothing in it exists. */
export const organs = {
  bureau: organ('bureau', '澄溪县信访局', '澄溪县澄溪路8号', '0999-1234567', '澄信'),
  labour: organ('labour', '澄溪县人力资源和社会保障局', '澄溪县劳动路12号', '0999-1230021', '澄人社信'),
  housing: organ('housing', '澄溪县住房和城乡建设局', '澄溪县建设路3号', '0999-1230028', '澄住建信'),
  county: organ('county', '澄溪县人民政府', '澄溪县澄溪路1号', '0999-1230007', '澄政信'),
  cityLabour: organ('city-labour', '青岚市人力资源和社会保障局', '青岚市青岚大道66号', '0999-1250021', '青人社信'),
  province: organ('province', '南屏省人力资源和社会保障厅', '南屏省青岚市云岭路9号', '0999-1260021', '南人社信'),
};

const name = '陶海燕';
const day = localDate;

export type SampleAct = keyof typeof payloads;

const issuers: { [Name in SampleAct]?: OrganCard } = {
  register: organs.bureau,
  reportUp: organs.bureau,
  forward: organs.bureau,
  assign: organs.bureau,
  decideObjection: organs.bureau,
  guide: organs.bureau,
  decideReview: organs.cityLabour,
  serveReview: organs.cityLabour,
  decideRereview: organs.province,
  serveRereview: organs.province,
};

const days: { [Name in SampleAct]?: string } = {
  register: '2026-03-01',
  reportUp: '2026-03-01',
  forward: '2026-03-02',
  assign: '2026-03-02',
  object: '2026-03-04',
  decideObjection: '2026-03-05',
  acknowledge: '2026-03-05',
  accept: '2026-03-06',
  investigate: '2026-03-09',
  extend: '2026-04-20',
  conclude: '2026-04-30',
  serve: '2026-05-03',
  requestReview: '2026-05-20',
  decideReview: '2026-06-18',
  serveReview: '2026-06-24',
  requestRereview: '2026-07-10',
  decideRereview: '2026-08-03',
  serveRereview: '2026-08-05',
  withdraw: '2026-04-10',
};

/** Where the act leaves the handling, where a letter tells of the clock that runs then. */
const phases: { [Name in SampleAct]?: PetitionState['phase'] } = { accept: 'accepted', extend: 'investigating' };

/** The context of this act in the case, as the act leaves it. `change` alters the state or anything else. */
export function sampleContext(
  act: SampleAct,
  change: Partial<NoticeContext> & { stateChange?: Partial<PetitionState> } = {},
): NoticeContext {
  const { stateChange, ...rest } = change;
  const past: PastAct[] = [
    fact('register', 1, registration),
    fact('forward', 2, { ...payloads.forward }),
    fact('object', 3, { ...payloads.object, fileIds: [] }),
    fact('submitOpinion', 4, opinion),
    fact('requestReview', 5, { ...payloads.requestReview, requests: [2], fileIds: [] }),
    fact('requestRereview', 6, { ...payloads.requestRereview, fileIds: [] }),
  ];
  return {
    state: { ...state(), ...(phases[act] && { phase: phases[act] }), ...stateChange },
    caseNumber: '990123 00 20260301 02 000017 4',
    on: day(days[act] ?? '2026-03-06'),
    calendar: nationalCalendar,
    issuer: issuers[act] ?? organs.labour,
    organ: (id) => Object.values(organs).find((organ) => organ.id === id),
    reviewBodies: (id) =>
      id === 'labour' ? [organs.county, organs.cityLabour] : id === 'city-labour' ? [organs.province] : [],
    category: () => '劳动和社会保障／工资待遇',
    division: () => '澄溪县青石镇',
    petitioner: {
      name,
      phone: '139 0000 0000',
      idNumber: '990123 19840512 0027',
      address: '澄溪县青石镇溪口村7组',
      representatives: [name, '钟立群'],
    },
    history: act === 'register' ? [] : past,
    contact: { name: '周建国', phone: '0999-1230021' },
    documents: issuedBefore(day(days[act] ?? '2026-03-06')),
    ...rest,
  };
}

function fact<Name extends ActName>(kind: Name, seq: number, payload: PayloadOf<Name>): PastAct {
  return { kind, seq, occurredOn: day(days[kind as SampleAct] ?? '2026-04-28'), payload } as unknown as PastAct;
}

function organ(id: string, name: string, address: string, phone: string, numberWord: string): OrganCard {
  return { id, name, address, phone, hours: '工作日 8:30—12:00，13:30—17:30', numberWord, shardKey: '990123~00' };
}

function state(): PetitionState {
  return {
    phase: 'decided',
    review: 'not-open',
    overlays: [],
    seq: 9,
    holderId: 'labour',
    heldSince: day('2026-03-03'),
    registrarId: 'bureau',
    byBureau: true,
    receivedOn: day('2026-03-01'),
    registeredOn: day('2026-03-01'),
    form: 'visit',
    purpose: 'request',
    restricted: false,
    complainedOrganIds: [],
    anonymous: false,
    reachable: true,
    personCount: 12,
    representativeCount: 2,
    requests: [1, 2, 3].map((no) => ({ no, hasBasis: true })),
    divisionCode: '990123',
    transfer: { mode: 'forward', from: 'bureau', to: 'labour', on: day('2026-03-03'), mayObject: true },
    returns: 0,
    organReceivedOn: day('2026-03-03'),
    acknowledgedOn: day('2026-03-05'),
    acceptedOn: day('2026-03-06'),
    round: 1,
    servedOn: day('2026-05-03'),
    firstReview: {
      organId: 'city-labour',
      requestedOn: day('2026-05-20'),
      servedOn: day('2026-06-24'),
      outcome: 'change',
    },
    secondReview: { organId: 'province', requestedOn: day('2026-07-10') },
    evaluations: 0,
    heard: true,
  };
}

function issuedBefore(on: string): EarlierDocument[] {
  const issued: EarlierDocument[] = [
    {
      seq: 4,
      document: 'D-14',
      title: opinion.title,
      number: '澄人社信意〔2026〕12号',
      issuedOn: day('2026-04-30'),
      organId: 'labour',
    },
    {
      seq: 6,
      document: 'D-23',
      title: '关于“溪口电子厂拖欠三个月工资”信访事项的复查意见',
      number: '青人社信查〔2026〕3号',
      issuedOn: day('2026-06-18'),
      organId: 'city-labour',
    },
    {
      seq: 8,
      document: 'D-24',
      title: '关于“溪口电子厂拖欠三个月工资”信访事项的复核意见',
      number: '南人社信核〔2026〕1号',
      issuedOn: day('2026-08-03'),
      organId: 'province',
    },
  ];
  return issued.filter(({ issuedOn }) => issuedOn < on);
}

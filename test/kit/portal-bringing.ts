import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { answerTo, type Matter, offices, type Portal } from './portal.ts';

export const told = { delivery: { method: 'post' } };
export const plainCase = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};

/** The ways in which the offices and the petitioner bring a matter somewhere, each step an act of its own. */
export function bringing(portal: Portal) {
  const { app } = portal;
  const office = offices(portal);
  const today = () => app.clock.today();
  const later = (days: number) => app.clock.goTo(addDays(today(), days) as LocalDate);
  const own = app.app.slices.petitions.forPortal(app.app.slices.office().id);
  let keys = 0;
  const petitioner = async (at: Matter, name: string, payload: object = {}) => {
    const refusal = await own.act(at, name, payload as Record<string, unknown>, `stage-${keys++}`, []);
    if (refusal) throw new Error(`${name}: ${refusal.what.zh}`);
  };
  const { does } = office;
  const handler = (at: Matter, name: string, payload: object = {}) => does('zhoujianguo', at, name, payload);
  const from =
    (bring: (at: Matter) => Promise<unknown>, more = {}) =>
    async () => {
      const at = await portal.register({ requests: ['补发三个月工资'], ...more });
      await bring(at);
      return at;
    };
  const received = async (at: Matter) => {
    await office.forward(at);
    await handler(at, 'signFor');
  };
  const accepted = office.accept;
  const named = async (at: Matter) => {
    await accepted(at);
    await does('jiziqian', at, 'assignHandler', { handlerId: officerByLogin('zhoujianguo').id });
  };
  const answered = (outcome: 'support' | 'explain') => async (at: Matter) => {
    await accepted(at);
    await office.answer(at, [answerTo(1, outcome)]);
  };
  const proposed = async (at: Matter) => {
    await accepted(at);
    await handler(at, 'askConsent', {
      proposed: 'mediation',
      reason: '双方对数额没有争议，谈得拢的更快。',
      otherSide: '某建筑公司',
      delivery: { method: 'in-person' },
    });
  };
  const mediating = async (at: Matter) => {
    await proposed(at);
    await petitioner(at, 'answerConsent', { proposed: 'mediation', consents: true });
    await handler(at, 'mediate', {
      kind: 'mediation',
      otherConsents: true,
      withinDiscretion: true,
      otherSide: '某建筑公司',
      mediator: '镇人民调解委员会调解员',
      consentedOn: today(),
    });
  };
  const agreed = async (at: Matter) => {
    await mediating(at);
    await handler(at, 'recordAgreement', {
      facts: '双方对欠薪数额没有争议。',
      terms: '分两次付清。',
      performer: '某建筑公司',
      performBy: addDays(today(), 10),
      signedOn: today(),
      petitionerSigned: true,
      otherSigned: true,
    });
  };
  const hearing = {
    asked: async (at: Matter) => {
      await accepted(at);
      await petitioner(at, 'requestHearing', { reason: '希望当面把数额算清楚。' });
    },
    granted: async (at: Matter) => {
      await hearing.asked(at);
      await does('jiziqian', at, 'decideHearing', { granted: true, reason: '当面说清有利于查明。', ...told });
    },
    noticed: async (at: Matter) => {
      await hearing.granted(at);
      await handler(at, 'noticeHearing', {
        heldOn: addDays(today(), 14),
        time: '14:30',
        place: '县人社局三楼会议室',
        presider: '任主持',
        officers: ['人大代表', '律师', '专家'].map((capacity, i) => ({ name: `听证员${i + 1}`, capacity })),
        open: true,
        ...told,
      });
    },
    choosing: async (at: Matter) => {
      await hearing.granted(at);
      await handler(at, 'noticeHearing', {
        heldOn: addDays(today(), 21),
        time: '14:30',
        place: '县人社局三楼会议室',
        presider: '任主持，法制科负责人',
        recorder: '温小雨',
        officers: ['人大代表', '律师', '专家', '村民代表', '政协委员'].map((capacity, i) => ({
          name: ['卢文静', '石磊', '何秀英', '丁一鸣', '秦素芬'][i],
          capacity,
        })),
        choosing: true,
        seats: 3,
        open: true,
        ...told,
      });
    },
    held: async (at: Matter) => {
      await hearing.noticed(at);
      later(14);
      await handler(at, 'holdHearing', {
        heldOn: today(),
        petitionerCame: true,
        sat: [1, 2, 3],
        record: '双方陈述、质证。',
        readBack: true,
        signed: true,
      });
    },
  };
  const conference = async (at: Matter, question = 'joint') => {
    await accepted(at);
    await does('jiziqian', at, 'callConference', {
      question,
      organIds: [office.organ('cx-zjj')],
      reason: '工资和工程款要一起查。',
    });
  };
  const reviewed = (outcome: 'uphold') => async (at: Matter) => {
    await answered('explain')(at);
    await petitioner(at, 'requestReview', { reviewOrganId: office.organ('cx-zf'), reason: '事实不对。', requests: [] });
    await does('guyan', at, 'decideReview', opinion(outcome));
  };
  const opinion = (outcome: string) => ({
    outcome,
    findings: '经核对，原意见查明的事实清楚。',
    opinion: '维持原处理意见。',
    basis: ['信访工作条例第三十五条'],
  });
  const rereviewAsked = async (at: Matter) => {
    await reviewed('uphold')(at);
    await does('guyan', at, 'serveReview', office.served());
    await petitioner(at, 'requestRereview', { reason: '复查没有听我说。', rereviewOrganId: office.organ('ql-zf') });
  };
  const ended = async (at: Matter) => {
    await rereviewAsked(at);
    await office.rereview(at, 'rancuiping', opinion('uphold'));
  };
  /** The letter of acceptance comes back a week later. */
  const returned = async (at: Matter) => {
    await accepted(at);
    const { seq: letter } = (await own.view(at)).timeline.find(({ act }) => act === 'accept')!;
    later(7);
    await handler(at, 'recordReturn', { letter, returnReason: 'moved', returnedOn: today() });
  };
  return {
    from,
    office,
    petitioner,
    handler,
    does,
    later,
    today,
    received,
    accepted,
    named,
    answered,
    proposed,
    mediating,
    agreed,
    hearing,
    conference,
    reviewed,
    rereviewAsked,
    ended,
    returned,
  };
}

export const diversion = {
  way: '31.4',
  body: '澄溪县劳动人事争议仲裁委员会',
  address: '澄溪路12号',
  phone: '0999-1234000',
  legalBasis: '劳动争议调解仲裁法第二十七条',
  term: 'other',
  lastDay: '2026-11-20',
  lastDayReason: '自知道权利被侵害之日起一年。',
  papers: '身份证、劳动合同',
  explanation: '拖欠工资的争议，由仲裁委员会处理。',
  ...told,
};

import { addDays } from '../../core/calendar/index.ts';
import type { Matter, Portal } from './portal.ts';
import { bringing, diversion, plainCase, told } from './portal-bringing.ts';

/** A matter brought to one place of the procedure, and what its page says there. */
export interface Stage {
  name: string;
  half: 'handling' | 'afterwards';
  /** Begins on the clock's day and may move it on. */
  bring(): Promise<Matter>;
  /** What a villager has to find on the page. */
  says: RegExp;
}

/** Every phase, overlay and stage of the remedy that a petitioner can meet; each is brought there by the offices' own acts. */
export function stagesOf(portal: Portal): Stage[] {
  const {
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
  } = bringing(portal);
  const handling: Omit<Stage, 'half'>[] = [
    { name: 'registered', bring: from(async () => {}), says: /现在的单位正在定该由谁办[\s\S]*告诉您由哪个单位办/ },
    { name: 'transferring', bring: from(office.forward), says: /对方签收以前，还由现在的单位负责/ },
    { name: 'received', bring: from(received), says: /正在看该怎么办[\s\S]*书面告诉您办不办/ },
    {
      name: 'objected',
      bring: from(async (at) => {
        await office.forward(at);
        await handler(at, 'object', { reason: '这是工程款纠纷，由住建部门管。' });
      }),
      says: /对方说不归它管，正在核实/,
    },
    { name: 'accepted', bring: from(accepted), says: /已经受理，正在安排调查[\s\S]*您可以申请听证/ },
    {
      name: 'simple',
      bring: from(async (at) => {
        await received(at);
        await handler(at, 'acceptSimply', { ...plainCase, delivery: { method: 'electronic' } });
      }),
      says: /用简易程序办，最晚[\s\S]*想按普通程序办/,
    },
    {
      name: 'papers asked for',
      bring: from(async (at) => {
        await accepted(at);
        await office.askPapers(at, '工资欠条的照片', addDays(today(), 10));
      }),
      says: /请您补充材料[\s\S]*工资欠条的照片/,
    },
    { name: 'hearing asked', bring: from(hearing.asked), says: /申请了听证，最晚[\s\S]*书面答复开不开/ },
    { name: 'hearing granted', bring: from(hearing.granted), says: /同意听证了，最晚/ },
    { name: 'hearing noticed', bring: from(hearing.noticed), says: /听证定在[\s\S]*不去也不影响结果/ },
    {
      name: 'officers to choose',
      bring: from(hearing.choosing),
      says: /请您选听证员[\s\S]*从名单里选3位[\s\S]*最后一天/,
    },
    { name: 'mediation proposed', bring: from(proposed), says: /想组织调解，等您答复[\s\S]*不回答，算不同意/ },
    { name: 'hearing held', bring: from(hearing.held), says: /听证开过了，最晚[\s\S]*给出书面结论/ },
    { name: 'mediating', bring: from(mediating), says: /双方正在谈[\s\S]*期限不停[\s\S]*不想调解了/ },
    { name: 'agreement', bring: from(agreed), says: /答应的事，要在[\s\S]*以前做到/ },
    {
      name: 'agreement not kept',
      bring: from(async (at) => {
        await agreed(at);
        later(11);
      }),
      says: /协议没有做到，恢复办理/,
    },
    {
      name: 'recusal',
      bring: from(async (at) => {
        await named(at);
        await petitioner(at, 'askRecusal', { ground: 'kin', reason: '是对方经理的表弟。' });
      }),
      says: /要不要回避，最晚[\s\S]*那个人不办这件事/,
    },
    { name: 'coordination', bring: from((at) => conference(at, 'hard')), says: /上级或联席会议最晚/ },
    {
      name: 'joint handling',
      bring: from(async (at) => {
        await conference(at);
        await does('hanli', at, 'decideCoordination', {
          leadId: office.organ('cx-rsj'),
          decision: '由县人社局牵头。',
          parts: [{ organId: office.organ('cx-zjj'), what: '核对工程款', by: addDays(today(), 15) }],
          ...told,
        });
      }),
      says: /几个单位一起办，由牵头的单位答复您/,
    },
    {
      name: 'extended',
      bring: from(async (at) => {
        await accepted(at);
        await does('jiziqian', at, 'extend', { days: 20, reason: '工资表还在鉴定。', ...told });
      }),
      says: /期限延长过一次[\s\S]*总共最多延30日/,
    },
  ];
  const afterwards: Omit<Stage, 'half'>[] = [
    {
      name: 'diverted',
      bring: from(async (at) => {
        await accepted(at);
        await handler(at, 'divert', diversion);
      }),
      says: /要走别的法定途径[\s\S]*跟到对方接手[\s\S]*仲裁委员会/,
    },
    {
      name: 'not accepted',
      bring: from(async (at) => {
        // Only an organ above, or the bureau, says that it is being handled below.
        await does('zhengguangming', at, 'declineAcceptance', {
          sameMatterAs: '市信访局2026-0031',
          periodEnds: addDays(today(), 30),
          handledBy: '县水务局',
          reason: '同一件事县水务局正在办。',
          ...told,
        });
      }),
      says: /没有受理，原因和出路[\s\S]*县水务局正在办/,
    },
    {
      name: 'litigation',
      bring: from(
        (at) =>
          does('limin', at, 'relayLaw', {
            field: 'court',
            body: '澄溪县人民法院',
            address: '澄溪路30号',
            reason: '属于诉讼事项。',
            term: 'none',
            ...told,
          }),
        { form: 'letter' },
      ),
      says: /已移送有权处理的机关/,
    },
    { name: 'answered', bring: from(answered('support')), says: /书面答复送到了[\s\S]*答应的事，要在[\s\S]*申请复查/ },
    {
      name: 'closed',
      bring: from(async (at) => {
        await answered('explain')(at);
        await handler(at, 'recordResult', { explained: [1], hardship: 'none', note: '没有提出困难。' });
        await handler(at, 'close', { guidance: '已当面解释。', report: '已答复。' });
      }),
      says: /不影响您申请复查/,
    },
    {
      name: 'withdrawn',
      bring: from((at) => petitioner(at, 'withdraw', { ownWill: true })),
      says: /已经撤回，不再办理[\s\S]*您可以反悔/,
    },
    {
      name: 'review asked',
      bring: from(async (at) => {
        await answered('explain')(at);
        await petitioner(at, 'requestReview', {
          reviewOrganId: office.organ('cx-zf'),
          reason: '事实不对。',
          requests: [],
        });
      }),
      says: /现在到哪一步[\s\S]*申请了复查，上一级正在看[\s\S]*您可以申请听证/,
    },
    {
      name: 'letter came back',
      bring: from(returned),
      says: /退回来了[\s\S]*迁移新址不明[\s\S]*不算送达[\s\S]*改联系方式/,
    },
    { name: 'review decided', bring: from(reviewed('uphold')), says: /复查意见作出了，正在送给您/ },
    { name: 're-review asked', bring: from(rereviewAsked), says: /再上一级正在看，这是最后一次/ },
    { name: 'ended', bring: from(ended), says: /信访程序到此结束[\s\S]*照样帮扶/ },
    {
      name: 'helped after the end',
      bring: from(async (at) => {
        await ended(at);
        await handler(at, 'support', { helpedOn: today(), kinds: ['social-aid'], note: '帮助申请了临时救助。' });
      }),
      says: /程序终结后[\s\S]*帮扶您/,
    },
    {
      name: 'time to ask for review over',
      bring: from(async (at) => {
        await answered('explain')(at);
        later(40);
      }),
      says: /书面答复/,
    },
    {
      name: 'late',
      bring: from(async (at) => {
        await accepted(at);
        later(75);
      }),
      says: /已超[\s\S]*晚了，责任在我们/,
    },
    {
      name: 'answers in another language',
      bring: from(accepted, { wants: { paper: true, largePrint: true, language: 'bo' } }),
      says: /答复用语：藏语/,
    },
    {
      name: 'accusation',
      bring: from(async () => {}, { purpose: 'accusation', complainsOfPerson: true }),
      says: /按检举控告保护/,
    },
    { name: 'several people', bring: from(accepted, { personCount: 12 }), says: /给同来的人发取码条/ },
  ];
  return [
    ...handling.map((stage): Stage => ({ ...stage, half: 'handling' })),
    ...afterwards.map((stage): Stage => ({ ...stage, half: 'afterwards' })),
  ];
}

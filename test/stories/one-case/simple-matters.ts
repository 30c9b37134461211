import { addDays, type LocalDate } from '../../../core/calendar/index.ts';
import type { Office, Story } from '../office.ts';
import { closeInFull, handed, plainCase, post } from '../steps.ts';
import { brought, of, organId, people, roads } from './village.ts';

const { handler, head } = of(roads);

/** Small things that the same road brings, answered the simplified way or on the spot, and what may come after that. */
export const simpleMatters: Record<string, (office: Office) => Promise<Story>> = {
  'accepted and answered the simplified way': async (office) => {
    const story = await simple(office, true);
    await story.after(3, handler, 'replySimply', (today: LocalDate) => ({ ...drain, paper: true, ...handed(today) }));
    await story.after(45, 'limin', 'declineReview', (requestedOn: LocalDate) => ({
      requestedOn,
      reason: '来信没有说明耽误的原因。',
      remainingRoutes: '排水沟再堵的，可以直接打县公路养护中心电话，也可以作为新的事项提出。',
      ...post,
    }));
    return story;
  },
  'begun simply, and handled like any other': async (office) => {
    const story = await simple(office, true);
    const why = '沟和邻村的排水口相连，涉及另一家单位。';
    await story.after(1, handler, 'leaveSimple', { reason: why, ...post });
    return story;
  },
  'told by telephone, and given on paper after all': async (office) => {
    const story = await simple(office, false);
    await story.after(2, handler, 'replySimply', (servedOn: LocalDate) => ({
      ...drain,
      paper: false,
      service: { method: 'electronic', servedOn, consented: true, proof: '短信送达记录' },
    }));
    await story.after(3, handler, 'providePaper', (askedOn: LocalDate) => ({ askedOn, ...post }));
    return story;
  },
  'answered on the spot, closed untruly, and reopened': async (office) => {
    const story = await brought(
      office,
      people.chunhua,
      {
        subject: '询问县道改建什么时候完工、公交改道到哪里',
        narrative: '公交改道以后老人不知道到哪里坐车，什么时候恢复。',
        requests: ['告诉我公交临时站点和恢复的日子'],
      },
      handler,
    );
    await story.after(0, handler, 'answerAtOnce', {
      ...plainCase,
      ground: 'answerable',
      answers: [
        {
          request: 1,
          outcome: 'explain',
          basis: [],
          reply: '临时站点在溪口村委会门口，预计6月30日路面完工后恢复原线路，已在村口贴了告示。',
        },
      ],
      confirmed: true,
      proof: '黎春花当场签名',
    });
    await closeInFull(story, 2, handler, { guidance: '当面说清楚了。' });
    await story.self(3, '/matter/reopening', { ground: 'new-facts', reason: '村口没有告示，站点也没有车停。' });
    await story.after(2, head, 'reopen', (today: LocalDate) => ({
      ground: 'false-closure',
      reason: '到现场看过，告示没有贴，临时站点没有设。',
      by: addDays(today, 20),
      ...post,
    }));
    return story;
  },
  'a request for reopening that is declined': async (office) => {
    const story = await simple(office, true);
    await story.after(3, handler, 'replySimply', (today: LocalDate) => ({ ...drain, paper: true, ...handed(today) }));
    await closeInFull(story, 2, handler, { guidance: '到现场看过，排水正常。' });
    await story.self(4, '/matter/reopening', { ground: 'new-facts', reason: '下大雨还是有积水，请把沟再加深半米。' });
    await story.after(3, 'zhengguangming', 'declineReopening', {
      reason: '4月两次大雨后到现场看过，积水两小时内排完。加深半米会动到路基，设计单位不同意。',
      wayOn:
        '再有积水排不出去的，请打县公路养护中心电话0999-1230096，24小时有人接。\n认为答复不对的，可以在答复书写明的期限内请求复查。',
      ...post,
    });
    return story;
  },
};

const drain = {
  answers: [
    {
      request: 1,
      outcome: 'explain',
      basis: ['《公路安全保护条例》第四十四条'],
      reply: '已清通门前排水沟80米，以后由县公路养护中心每月清一次。',
    },
  ],
};

async function simple(office: Office, paper: boolean): Promise<Story> {
  const story = await brought(office, people.laowu, {
    subject: '门前排水沟堵塞',
    narrative: '施工的土把门前排水沟填了，下雨水往屋里流。',
    requests: ['清通排水沟'],
  });
  await story.after(0, 'limin', 'proposeSimple', plainCase);
  await story.after(1, 'limin', 'forward', { to: organId(roads), ...post });
  await story.after(0, handler, 'signFor');
  const way = paper ? post : { delivery: { method: 'phone' } };
  await story.after(1, handler, 'acceptSimply', { ...plainCase, paper, ...way });
  return story;
}

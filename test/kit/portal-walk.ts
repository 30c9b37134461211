import type { Page } from 'playwright-core';
import { isRefusal } from '../../core/refusal.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import type { Hands } from './hands.ts';
import { answerTo, type Matter, offices, type Portal } from './portal.ts';
import { bringing, plainCase } from './portal-bringing.ts';

const beforeAny = [
  '/',
  '/write/1',
  '/write/2',
  '/write/3',
  '/write/4',
  '/write/5',
  '/write/6',
  '/follow',
  '/follow?away=yes',
  '/member',
  '/verify',
  '/check',
  '/check?number=%E6%BE%84&short=1234',
  '/law',
  '/law?q=复查',
  '/law/R',
  '/channels',
  '/disclosed',
  '/privacy',
  '/settings',
  '/left',
  '/nowhere',
  '/write/check',
  '/write/receipt',
  '/reception',
  '/reception/appointment',
  '/listed',
  '/recommendations',
  '/statistics',
  '/decisions',
  '/decisions/petitions',
  '/decisions/answer',
];
/** The pages of a matter, by where it stands. */
const ofMatter = {
  running: [
    '/matter',
    '/matter/supply',
    '/matter/withdraw',
    '/matter/concern',
    '/matter/concern/answer',
    '/matter/record',
    '/matter/ways',
    '/matter/code',
    '/matter/receipt',
    '/matter/answer',
    '/matter/messages',
    '/matter/receptions',
    '/matter/hearing',
    '/matter/correct',
    '/matter/contact',
  ],
  represented: ['/matter', '/matter/agents', '/matter/agents/add', '/matter/agents/change', '/matter/agents/end'],
  answered: [
    '/matter',
    '/matter/answer',
    '/matter/ways',
    '/matter/ways?requests=2&wrong=facts',
    '/matter/evaluate',
    '/matter/review',
    '/matter/review?requests=2&wrong=facts',
    '/matter/rereview',
    '/matter/call-backs',
    '/matter/reopening',
  ],
  talking: ['/matter', '/matter/mediation', '/matter/ways'],
  proposed: ['/matter', '/matter/consent'],
  choosing: ['/matter', '/matter/hearing/officers', '/matter/hearing/recusal'],
  simple: ['/matter', '/matter/ordinary', '/matter/recusal'],
  handled: ['/matter', '/matter/recusal'],
  sealed: ['/matter', '/matter/as-request'],
  several: ['/matter', '/matter/hearing/drop', '/matter/members', '/matter/members?ended=yes', '/matter/relay'],
};
const ofMember = ['/member/matter', '/member/answer', '/member/code'];
const ofAgent = ['/matter', '/matter/supply', '/matter/agency/code', '/matter/agency/resign'];
const afterSending = ['/write/receipt', '/write/follow'];
/** Where an announced day of reception is booked. */
const ofDay = '/reception/:planId/:n';

/** What a GET answers that is no page: files, a switch, letters, which have looks of their own. */
export const noPages: Record<string, string> = {
  '/settings/language': 'changes the language and goes back',
  '/write/receipt.pdf': 'a file',
  '/write/receipt.json': 'a file',
  '/matter/receipt.pdf': 'a file',
  '/matter/receipt.json': 'a file',
  '/matter/relay.txt': 'a file',
  '/law/cited': 'goes to the article',
  '/decisions/:dossierId': 'one decision: looked at in test/browser/decisions.test.ts',
  '/decisions/:dossierId/files/:digest': 'a file',
  '/disclosed/atom.xml': 'a feed',
  '/disclosed/:id': 'one disclosed matter: looked at in test/browser/disclosed.test.ts',
  '/disclosed/:id/files/:digest': 'a file',
  '/reception.ics': 'a file',
  '/reception/:planId/:n/day.ics': 'a file',
  '/hall': 'the call screen: looked at where the hall is',
  '/hall/state': 'numbers for the call screen',
  '/kiosk': 'a machine in the hall: looked at where the hall is',
  '/kiosk/away': 'wipes a machine and begins again',
  '/kiosk/take': 'a machine in the hall: looked at where the hall is',
  '/kiosk/open': 'a machine in the hall: looked at where the hall is',
  '/kiosk/ticket/:ticketId': 'a file',
  '/matter/document/:documentId': 'a letter: looked at where letters are drawn',
};

/** Every path that `eachPage` goes to, as routes name it. */
export const walked: string[] = [
  ...beforeAny,
  ...Object.values(ofMatter).flat(),
  ...ofMember,
  ...ofAgent,
  ...afterSending,
  ofDay,
].map((path) =>
  path
    .split('?')[0]!
    .replace(/^\/write\/\d$/, '/write/:step')
    .replace('/law/R', '/law/:versionId'),
);

const byDaughter = {
  kind: 'authorised',
  powers: ['file', 'query'],
  authorisedOn: '2026-03-01',
  seen: 'original',
  broughtBy: 'visit',
  readBack: true,
};

export type Look = (page: Page, path: string) => Promise<void>;

/** Matters wherever a page of the portal needs one, and a walk through all of them. */
export async function walkThrough(portal: Portal) {
  const office = offices(portal);
  const by = bringing(portal);
  const two = { requests: ['补发三个月工资', '补缴社会保险'] };
  const matters: Record<keyof typeof ofMatter, Matter> = {
    running: await by.from(async (at) => {
      await by.accepted(at);
      await office.askPapers(at, '工资欠条的照片', '2026-03-20');
    })(),
    answered: await by.from(async (at) => {
      await by.accepted(at);
      await office.answer(at, [answerTo(1, 'support'), answerTo(2, 'explain')]);
    }, two)(),
    talking: await by.from(by.mediating)(),
    proposed: await by.from(by.proposed)(),
    choosing: await by.from(by.hearing.choosing)(),
    simple: await by.from(async (at) => {
      await by.received(at);
      await by.handler(at, 'acceptSimply', { ...plainCase, delivery: { method: 'electronic' } });
    })(),
    handled: await by.from(by.named)(),
    sealed: await by.from(async () => {}, { purpose: 'accusation', complainsOfPerson: true })(),
    several: await by.from(by.hearing.asked, { personCount: 12 })(),
    represented: await by.from(async (at) => {
      const clerk = await portal.app.officer('liumei');
      await clerk.act(at, 'appointAgent', byDaughter, { person: { name: '李秀英', phone: '13855556666' } });
    })(),
  };
  const planId = await announcedReception(portal);
  const own = portal.app.app.slices.petitions.forPortal(portal.app.app.slices.office().id);

  async function slip(): Promise<string> {
    const made = await own.memberSlips(matters.several, 1);
    if (isRefusal(made)) throw new Error(made.what.zh);
    return made.slips[0]!;
  }

  async function agentSlip(): Promise<string> {
    const made = await own.agentSlip(matters.represented, 1);
    if (isRefusal(made)) throw new Error(made.what.zh);
    return made.slip;
  }

  /** A slip is given up for a code of one's own, which opens the matter as a member's or an agent's. */
  async function takesCode(page: Page, { number }: Matter, given: string): Promise<void> {
    await page.goto(`${portal.app.url}/member`);
    await page.fill('#f-number', number);
    await page.fill('#f-slip', given);
    await send(page, 'form[action="/member"] .button');
  }

  async function send(page: Page, button: string): Promise<void> {
    await Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
  }

  /** The pages that stand only after something was sent. */
  async function sent(page: Page, look: Look): Promise<void> {
    const { url } = portal.app;
    await page.goto(`${url}/matter/members`);
    await page.fill('#f-count', '2');
    await send(page, 'form[action="/matter/members"] .button');
    await look(page, 'slips');
    await takesCode(page, matters.several, await slip());
    await look(page, 'a member’s code');
    for (const path of ofMember) {
      await page.goto(url + path);
      await look(page, path);
    }
    await takesCode(page, matters.represented, await agentSlip());
    await look(page, 'an agent’s code');
    for (const path of ofAgent) {
      const answer = await page.goto(url + path);
      if (answer?.status() !== 200) throw new Error(`${path} as an agent: ${answer?.status()}`);
      await look(page, path);
    }
    await page.goto(`${url}/write/1`);
    await page.check('input[name=who][value=group]');
    await send(page, 'main form .button');
    await page.fill('#f-narrative', '路灯三个月不亮。');
    await send(page, 'main form .button');
    await page.goto(`${url}/write/6`);
    await look(page, 'several people’s telephones');
    await page.goto(`${url}/write/check`);
    await look(page, 'a check');
    await send(page, 'form[action="/write/submit"] .button');
    for (const path of afterSending) {
      await page.goto(url + path);
      await look(page, path);
    }
  }

  return {
    matters,
    enter: (page: Page, matter: Matter) => enter(portal, page, matter),
    /** Each page once, with a draft begun and matters opened. */
    async eachPage({ page }: Hands, look: Look): Promise<void> {
      const visit = async (path: string) => {
        await page.goto(portal.app.url + path);
        await look(page, path);
      };
      for (const path of beforeAny) await visit(path);
      await visit(ofDay.replace(':planId', planId).replace(':n', '1'));
      for (const [name, paths] of Object.entries(ofMatter)) {
        await enter(portal, page, matters[name as keyof typeof ofMatter]);
        for (const path of paths) await visit(path);
      }
      await sent(page, look);
    },
  };
}

/** A leader's day of reception, drafted, approved and announced. @returns the roster's id */
async function announcedReception({ app }: Portal): Promise<string> {
  const head = await app.officer('zhengguangming');
  const { dossierId, shardKey } = await head.post<{ dossierId: string; shardKey: string }>(
    '/api/dossiers/reception-plan',
    {
      act: 'draft',
      payload: {
        title: '第一季度县领导接访安排',
        year: 2026,
        quarter: 1,
        leaders: [{ leader: officerByLogin('hanli').id, level: 'county-leader' }],
        days: [
          {
            leader: officerByLogin('hanli').id,
            on: '2026-03-20',
            from: '09:00',
            until: '11:30',
            form: 'onsite',
            place: '县信访接待中心1楼（无台阶）',
            topic: '社保、住建',
            slots: 8,
            reserved: 4,
          },
        ],
      },
    },
  );
  const at = `/api/dossiers/reception-plan/${encodeURIComponent(shardKey)}/${dossierId}/acts`;
  await head.post(`${at}/approve`, { expectedSeq: 1, payload: {} });
  await head.post(`${at}/publish`, { expectedSeq: 2, payload: {} });
  return dossierId;
}

async function enter(portal: Portal, page: Page, { number, queryCode }: Matter): Promise<void> {
  await page.goto(`${portal.app.url}/follow`);
  await page.fill('#f-number', number);
  await page.fill('#f-code', queryCode);
  await Promise.all([page.waitForURL('**/matter'), page.press('#f-code', 'Enter')]);
}

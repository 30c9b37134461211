import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addDays } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Registration } from '../../server/petitions/contract.ts';
import { openBrowser } from './browser.ts';
import { type Hands, handsOn } from './hands.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

/** The portal in a browser, with the offices behind it. */
export interface Portal {
  app: RunningApp;
  /** A browser of its own for one person: an old telephone without scripts, unless said otherwise. */
  visitor(options?: Visitor): Promise<Hands>;
  /** A matter registered on the web, without going through the pages. */
  register(more?: Partial<Registration>): Promise<Matter>;
  /** Opens a matter with number and code, on the pages. */
  follow(hands: Hands, matter: Pick<Matter, 'number' | 'queryCode'>): Promise<void>;
  close(): Promise<void>;
}

export interface Matter {
  shardKey: string;
  petitionId: string;
  number: string;
  queryCode: string;
}

interface Visitor extends BrowserContextOptions {
  language?: 'zh' | 'en';
  size?: 'normal' | 'large' | 'huge';
  colours?: 'light' | 'contrast';
}

export async function openPortal(today?: string): Promise<Portal> {
  const [app, browser] = await Promise.all([openRunningApp(today ? { today } : {}), openBrowser()]);
  const office = app.app.slices.petitions.forPortal(app.app.slices.office().id);
  let keys = 0;
  return {
    app,
    async visitor({ language = 'zh', size = 'normal', colours = 'light', ...options } = {}) {
      const page = await telephone(browser, options);
      await page
        .context()
        .addCookies([{ name: 'huiyin_look', value: `${language}.${size}.${colours}.`, url: app.url }]);
      return handsOn(page);
    },
    async register(more = {}) {
      const done = await office.register({ ...unpaidWages, ...more }, `portal-kit-${keys++}`);
      if (isRefusal(done)) throw new Error(done.what.zh);
      return done;
    },
    async follow(hands, { number, queryCode }) {
      await hands.page.goto(`${app.url}/follow`);
      await hands.write('编号', number);
      await hands.write('查询码', queryCode);
      await hands.press('查');
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

async function telephone(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: false,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

const unpaidWages: Registration = {
  form: 'web',
  divisionCode: '990123002',
  narrative: '我儿子去年10月在青石镇一处工地干活，三个月工资没有发。',
  requests: ['补发三个月工资', '补缴社会保险'],
  petitioner: { name: '陈桂香', phone: '13900001234' },
};

/** What the offices do, each act by the officer whose it is; the day is the clock's. */
export function offices({ app }: Pick<Portal, 'app'>) {
  const organ = (code: string) => app.app.slices.organs.directory().organs.find((one) => one.code === code)!.id;
  const does = async (login: string, at: Matter, name: string, payload: object = {}) =>
    (await app.officer(login)).act(at, name, payload);
  const told = { delivery: { method: 'post' } };
  const served = () => ({ service: { method: 'in-person', servedOn: app.clock.today(), proof: '本人签收' } });
  return {
    organ,
    does,
    served,
    forward: (at: Matter) => does('limin', at, 'forward', { to: organ('cx-rsj'), ...told }),
    async accept(at: Matter) {
      await does('limin', at, 'forward', { to: organ('cx-rsj'), ...told });
      await does('zhoujianguo', at, 'signFor');
      await does('zhoujianguo', at, 'accept', told);
    },
    askPapers: (at: Matter, text: string, by: string) =>
      does('zhoujianguo', at, 'requestPapers', { papers: [{ text }], by, delivery: { method: 'post' } }),
    /** Investigates, signs and serves; what is supported is carried out within 20 days. */
    async answer(at: Matter, answers: Answer[]) {
      const promises = answers.some(({ outcome }) => outcome === 'support' || outcome === 'partial');
      const executeBy = promises ? { executeBy: addDays(app.clock.today(), 20) } : {};
      const heldOn = app.clock.today();
      const heard = { heldOn, method: 'interview', petitionerHeard: true, record: '听取了本人陈述。' };
      await does('zhoujianguo', at, 'investigate', heard);
      await does('zhoujianguo', at, 'submitOpinion', { title: '关于拖欠工资问题的处理意见', answers, ...executeBy });
      await does('jiziqian', at, 'conclude');
      await does('zhoujianguo', at, 'serve', served());
    },
    async rereview(at: Matter, login: string, opinion: object) {
      await does(login, at, 'decideRereview', opinion);
      await does(login, at, 'serveRereview', served());
    },
  };
}

export type Answer = ReturnType<typeof answerTo>;

/** An answer to one request. */
export const answerTo = (request: number, outcome: 'support' | 'partial' | 'explain' | 'not-support') => ({
  request,
  finding: `经查，第${request}项反映的情况，有工资表和谈话记录为证。`,
  outcome,
  basis: ['保障农民工工资支付条例第三条'],
  reply: `第${request}项：对欠付的部分，责令用人单位限期付清。`,
});

import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import type { Person } from '../../server/petitioners/index.ts';
import type { PetitionView, Registration } from '../../server/petitions/contract.ts';
import { rolesFor } from '../../server/petitions/index.ts';
import { type Ask, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import type { Said, StoryHands } from './hands.ts';
import { overHttp } from './over-http.ts';

/** The county's offices for stories: everything is asked over HTTP, by officers at the desk and by petitioners at the portal. */
export interface Office {
  app: RunningApp;
  /** How often somebody did something in this role; the petitioner is one of them. */
  roles: Map<string, number>;
  /** Whoever stands at a window, writes or calls: `clerk` takes it down. The story begins on the day of the clock. */
  brings(person: Person | undefined, told: Partial<Registration>, clerk?: string): Promise<Story>;
  /** Tells stories side by side, each on its own days, in the order of the calendar. */
  tellAll(stories: readonly (() => Promise<void>)[]): Promise<void>;
  /** Whatever anybody asks as this officer; counted. */
  as(login: string, role: string, path: string): Promise<Said>;
  /** The HTTP API as this officer, signed in once a day. */
  asks(login: string): Promise<Ask>;
  /** In a story that `tellAll` tells: waits for that day; today where it is past. */
  until(day: LocalDate): Promise<LocalDate>;
  close(): Promise<void>;
}

/** One matter while it is being told. */
export interface Story {
  at: { shardKey: string; petitionId: string; number: string };
  /** Acts in their order. */
  done: string[];
  /** So many days later an officer does this. @throws with the refusal's words */
  after(days: number, login: string, act: string, payload?: Payload): Promise<void>;
  /** The same, refused: the answer says why, by which article, and what to do. */
  refused(days: number, login: string, act: string, payload?: Payload): Promise<Said>;
  /** So many days later the petitioner does this with number and code, on the portal's form. */
  self(days: number, path: string, fields?: Record<string, string>): Promise<void>;
  /** What the petitioner reads there now. */
  page(path?: string): Promise<string>;
  /** The matter as this officer reads it; the reading is recorded. */
  view(login?: string): Promise<PetitionView>;
  /** The day on which the clock stands. */
  today(): LocalDate;
}
type Payload = object | ((today: LocalDate) => object);

const portalActs: Record<string, string> = {
  '/matter/as-request': 'treatAsRequest',
  '/matter/consent': 'answerConsent',
  '/matter/contact': 'changeContact',
  '/matter/evaluate': 'evaluate',
  '/matter/hearing': 'requestHearing',
  '/matter/hearing/drop': 'dropHearing',
  '/matter/recusal': 'askRecusal',
  '/matter/review': 'requestReview',
  '/matter/rereview': 'requestRereview',
  '/matter/supply': 'supplyPapers',
  '/matter/withdraw': 'withdraw',
  '/matter/revoke': 'revokeWithdrawal',
};

/** @param by the hands that do what the stories tell; over HTTP unless said otherwise */
export async function openOfficeForStories(
  today = '2026-03-02',
  by?: (app: RunningApp) => StoryHands | Promise<StoryHands>,
): Promise<Office> {
  // Months pass in a minute of the machine: each day's people come from addresses of their own, through the office's proxy.
  const app = await openRunningApp({ today, settings: { HUIYIN_TRUST_PROXY: 'yes' } });
  const http = overHttp(app);
  const hands = (await by?.(app)) ?? http;
  const roles = new Map<string, number>();
  const days = daysOf(app);
  const counted = (role: string) => roles.set(role, (roles.get(role) ?? 0) + 1);
  const roleOf = (login: string, act: string) => {
    const mine = officerByLogin(login).roles;
    return mine.find((role) => rolesFor[act as keyof typeof rolesFor].includes(role)) ?? mine[0]!;
  };
  const portal = app.app.slices.petitions.forPortal(app.app.slices.office().id);

  async function brings(person: Person | undefined, told: Partial<Registration>, clerk = 'liumei'): Promise<Story> {
    const body: Registration = {
      form: 'visit',
      divisionCode: '990123001',
      narrative: '……',
      ...told,
      ...(person && { petitioner: person }),
    };
    const at = await hands.registers(clerk, body);
    counted(roleOf(clerk, 'register'));
    const code = await portal.freshCode(at);
    const reader = officerByLogin(clerk).organId;
    const readers = { restricted: 'shenjing', bureau: 'limin', own: clerk };
    const readable = told.purpose === 'accusation' ? 'restricted' : clerkOfBureau(reader) ? 'bureau' : 'own';
    let told1 = days.today();

    async function officerDoes(wait: number, login: string, act: string, payload: Payload): Promise<Said> {
      told1 = await days.until(addDays(told1, wait));
      const content = typeof payload === 'function' ? payload(told1) : payload;
      return hands.acts(login, at, act, content, async () => (await story.view()).seq);
    }
    const story: Story = {
      at,
      done: ['register'],
      today: days.today,
      async after(wait, login, act, payload = {}) {
        const answer = await officerDoes(wait, login, act, payload);
        if (answer.status !== 200) throw new Error(`${act} by ${login} on ${told1}: ${answer.text}`);
        story.done.push(act);
        counted(roleOf(login, act));
      },
      async refused(wait, login, act, payload = {}) {
        const answer = await officerDoes(wait, login, act, payload);
        if (answer.status < 400 || answer.status >= 500) throw new Error(`${act} by ${login}: ${answer.status}`);
        return answer;
      },
      async self(wait, url, fields = {}) {
        told1 = await days.until(addDays(told1, wait));
        const answer = await hands.petitioner(at, code, url, fields);
        if (answer.status !== 303) throw new Error(`${url} on ${told1}: ${answer.status} ${reasonIn(answer.text)}`);
        story.done.push(portalActs[url] ?? url);
        counted('petitioner');
      },
      page: async (url = '/matter') => (await (await http.entered(at.number, code))('GET', url)).text,
      async view(login = readers[readable]) {
        const path = pathTo('/api/petitions/:shardKey/:petitionId', { ...at });
        const answer = await (await http.asks(login))('GET', path);
        if (answer.status !== 200) throw new Error(`${login} reads ${at.number}: ${answer.text}`);
        return answer.body;
      },
    };
    return story;
  }

  return {
    app,
    roles,
    brings,
    tellAll: days.tellAll,
    asks: http.asks,
    until: days.until,
    async as(login, role, path) {
      counted(role);
      return hands.opens(login, path);
    },
    close: async () => {
      const failures = app.failures();
      await hands.close();
      await app.close();
      if (failures.length > 0) throw new Error(failures.join('\n'));
    },
  };
}

const clerkOfBureau = (organId: string) => officerByLogin('liumei').organId === organId;
const reasonIn = (page: string) =>
  page
    .replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600);

/** One calendar for many stories: the clock goes to the earliest day that any of them waits for, never back. */
function daysOf({ clock }: RunningApp) {
  const waiting: { day: LocalDate; go(): void }[] = [];
  let telling = 0;
  const next = () => {
    if (telling > 0 || waiting.length === 0) return;
    waiting.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const first = waiting.shift()!;
    if (first.day > clock.today()) clock.goTo(first.day);
    telling++;
    first.go();
  };
  return {
    today: () => clock.today(),
    /** Until that day, or today where it is past. */
    async until(day: LocalDate): Promise<LocalDate> {
      if (telling === 0) {
        // A story of its own: nobody else waits.
        if (day > clock.today()) clock.goTo(day);
        return clock.today();
      }
      telling--;
      await new Promise<void>((go) => {
        waiting.push({ day, go });
        next();
      });
      return clock.today();
    },
    async tellAll(stories: readonly (() => Promise<void>)[]) {
      const told = stories.map(async (tell) => {
        await new Promise<void>((go) => waiting.push({ day: clock.today(), go }));
        try {
          await tell();
        } finally {
          telling--;
          next();
        }
      });
      next();
      const failed = (await Promise.allSettled(told)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      if (failed.length > 1) throw new Error(failed.map(String).join('\n'), { cause: failed[0] });
      if (failed.length > 0) throw failed[0];
    },
  };
}

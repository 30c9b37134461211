import { addDays, type LocalDate, localDate, weekdayOf } from '../../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../../demo/county/officers.ts';
import { organByCode } from '../../../demo/county/organs.ts';
import type { Answer } from '../../kit/asking.ts';
import { officersPassword } from '../../kit/running-app.ts';
import { type Office, openOfficeForStories, type Story } from '../office.ts';

export const firstDay = localDate('2026-01-05');
export const lastDay = localDate('2026-03-31');

/** One dossier of the quarter, as the desk's list gives it. */
export interface DossierAt {
  shardKey: string;
  dossierId: string;
  kind: string;
  number: string;
}

/** The county's quarter: offices over HTTP, and what was tried that the rules forbid. */
export interface Quarter {
  office: Office;
  /** Every petition told, by what was to become of it. */
  told: { way: string; story: Story }[];
  /** Forbidden things tried, each with the rule that refused it. */
  refused: { what: string; code: string; cite: string }[];
  /** Opens a dossier. @throws with the refusal's words */
  opens(login: string, kind: string, act: string, payload: object): Promise<DossierAt>;
  /** Does an act on the newest state. @throws with the refusal's words */
  does(at: DossierAt, login: string, act: string, payload?: object, uploads?: string[]): Promise<void>;
  /** Tries what is forbidden. @throws when it is allowed, or refused for another reason */
  forbidden(what: string, code: string, answer: Promise<Answer>): Promise<void>;
  /** An act as an answer, whatever it is. */
  tries(at: DossierAt, login: string, act: string, payload?: object): Promise<Answer>;
  opening(login: string, kind: string, act: string, payload: object): Promise<Answer>;
  /** Dossiers of a kind in the supervisor's list, the oldest first. */
  open(kind: string, login?: string): Promise<(DossierAt & { phase: { code: string } })[]>;
  /** The state of a dossier, from its facts; for deciding what an officer does next. */
  state<State>(at: DossierAt): Promise<State>;
}

export async function openQuarter(): Promise<Quarter> {
  const office = await openOfficeForStories(firstDay);
  const slices = office.app.app.slices;
  const pathOf = ({ kind, shardKey, dossierId }: DossierAt) =>
    `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;
  const state = async <State>(at: DossierAt) => (await slices.dossiers.opened(at))!.state as State;

  const quarter: Quarter = {
    office,
    told: [],
    refused: [],
    opening: async (login, kind, act, payload) =>
      (await office.asks(login))('POST', `/api/dossiers/${kind}`, { body: { act, payload } }),
    async opens(login, kind, act, payload) {
      const answer = await quarter.opening(login, kind, act, payload);
      if (answer.status !== 200) throw new Error(`${kind}.${act} by ${login}: ${answer.text}`);
      return { ...answer.body, kind };
    },
    async tries(at, login, act, payload = {}) {
      const { seq } = await state<{ seq: number }>(at);
      // What is signed for takes the password; other acts leave it unread.
      const body = { expectedSeq: seq, payload, password: officersPassword };
      return (await office.asks(login))('POST', `${pathOf(at)}/acts/${act}`, { body });
    },
    async does(at, login, act, payload = {}, uploads = []) {
      const { seq } = await state<{ seq: number }>(at);
      const body = { expectedSeq: seq, payload, uploads, password: officersPassword };
      const answer = await (await office.asks(login))('POST', `${pathOf(at)}/acts/${act}`, { body });
      if (answer.status !== 200)
        throw new Error(`${at.kind} ${at.number} ${act} by ${login} on ${office.app.clock.today()}: ${answer.text}`);
    },
    async forbidden(what, code, asked) {
      const { status, body, text } = await asked;
      if (status < 400 || status >= 500 || body?.code !== code) throw new Error(`${what}: ${status} ${text}`);
      quarter.refused.push({ what, code, cite: body.cite ?? '' });
    },
    async open(kind, login = 'dingzhiqiang') {
      const found: (DossierAt & { phase: { code: string } })[] = [];
      for (let after = ''; ; ) {
        const query = after ? `&after=${encodeURIComponent(after)}` : '';
        const answer = await (await office.asks(login))('GET', `/api/dossiers/${kind}?open=yes${query}`);
        if (answer.status !== 200) throw new Error(`${login} reads ${kind}: ${answer.text}`);
        found.push(...answer.body.rows);
        if (!answer.body.next) return found.reverse();
        after = answer.body.next;
      }
    },
    state,
  };
  return quarter;
}

export const organ = (code: string) => organByCode(code).id;
export const idOf = (login: string) => officerByLogin(login).id;

/** Who works on what a unit owes. */
export const workerOf = (organId: string) =>
  organId === organ('cx-xfj')
    ? 'limin'
    : [...officersOf(organId, 'organ-handler'), ...officersOf(organId, 'organ-head')][0]!.login;
export const headOf = (organId: string) => officersOf(organId, 'organ-head')[0]!.login;

/** Every day of the quarter on this weekday, Monday being 1. */
export const each = (weekday: number): LocalDate[] => {
  const list: LocalDate[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) if (weekdayOf(day) === weekday) list.push(day);
  return list;
};

/** The file that an officer attaches. */
export async function uploaded({ office }: Quarter, login: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File(['签收回单'], '回单.txt'));
  const answer = await (await office.asks(login))('POST', '/api/uploads', { body: form });
  if (answer.status !== 200) throw new Error(`uploading: ${answer.text}`);
  return answer.body.token;
}

import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { Narrative } from '../../demo/narratives/narratives.ts';
import type { Person } from '../../server/petitioners/index.ts';
import type { Office, Story } from './office.ts';

/** Who brings what, and in which form. */
export interface Brought {
  person: Person;
  narrative: Narrative;
  form: 'visit' | 'letter' | 'call';
  clerk: string;
}

/** How a matter is brought to one of its ends: from the window on, all of it over HTTP. */
export type Way = (office: Office, brought: Brought) => Promise<Story>;

export const post = { delivery: { method: 'post' } };
export const handed = (today: LocalDate) => ({
  service: { method: 'in-person', servedOn: today, proof: '本人在送达回证上签名' },
});
export const handlerOf = (code: string) => officersOf(organByCode(code).id, 'organ-handler')[0]!.login;
export const headOf = (code: string) => officersOf(organByCode(code).id, 'organ-head')[0]!.login;
export const reviewerOf = (organId: string) =>
  [...officersOf(organId, 'reviewer'), ...officersOf(organId, 'organ-head')][0]!.login;

export const bring = ({ brings }: Office, { person, narrative, form, clerk }: Brought, more: object = {}) =>
  brings(
    person,
    {
      form,
      divisionCode: narrative.townCode,
      place: narrative.town,
      subject: narrative.title,
      narrative: narrative.text,
      requests: narrative.asks.map(({ text }) => text),
      ...more,
    },
    clerk,
  );

/** From the bureau to the organ's acceptance. */
export async function accepted(office: Office, brought: Brought, more: object = {}): Promise<Story> {
  const { organCode, categoryCode } = brought.narrative;
  const story = await bring(office, brought, more);
  await story.after(1, 'limin', 'classify', { categoryCode });
  await story.after(1, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
  await story.after(2, handlerOf(organCode), 'signFor');
  await story.after(3, handlerOf(organCode), 'accept', post);
  return story;
}

/** Mediation is proposed in writing, and the petitioner says yes with the own code. */
export async function consents(story: Story, login: string, otherSide: string): Promise<void> {
  const reason = '双方对事实没有大的争议，谈得拢的更快。';
  await story.after(2, login, 'askConsent', { proposed: 'mediation', reason, otherSide, ...post });
  await story.self(1, '/matter/consent', { proposed: 'mediation', consents: 'yes' });
}

/** From the hearing of the petitioner to the served opinion; all requests with this outcome. */
export async function answered(
  story: Story,
  { organCode, asks, note }: Narrative,
  outcome: 'support' | 'explain',
): Promise<void> {
  await story.after(6, handlerOf(organCode), 'investigate', (today: LocalDate) => ({
    heldOn: today,
    method: 'interview',
    petitionerHeard: true,
    record: `听取了本人陈述。${note}`,
  }));
  await story.after(8, handlerOf(organCode), 'submitOpinion', (today: LocalDate) => ({
    title: '处理意见',
    answers: asks.map(({ finding, reply, basis }, i) => ({ request: i + 1, finding, outcome, basis, reply })),
    ...(outcome === 'support' && { executeBy: addDays(today, 30) }),
  }));
  await story.after(1, headOf(organCode), 'conclude');
  await story.after(2, handlerOf(organCode), 'serve', handed);
}

/** 三到位 from what each request was answered, then the handling is closed. */
export async function closeInFull(story: Story, days: number, by: string, payload: object): Promise<void> {
  const { requests } = await story.view();
  const solved = (outcome: string | null) => outcome !== 'explain' && outcome !== 'not-support';
  const of = (yes: boolean) => requests.filter(({ outcome }) => solved(outcome) === yes).map(({ no }) => no);
  const told = { resolved: of(true), explained: of(false), hardship: 'none', note: '没有提出困难，告知了救助办法。' };
  await story.after(days, by, 'recordResult', told);
  await story.after(0, by, 'close', payload);
}
export const close = (story: Story, organCode: string) =>
  closeInFull(story, 3, handlerOf(organCode), { guidance: '当面说明了结论、理由和还有的途径。' });
export const carriedOut = (story: Story, organCode: string) =>
  story.after(12, handlerOf(organCode), 'recordExecution', (today: LocalDate) => ({
    executedOn: today,
    evidence: '附回单和本人签收。',
  }));
export const upheld = (level: string) => ({
  outcome: 'uphold',
  findings: '调阅全部卷宗，约见申请人，逐项核对，原意见有据。',
  opinion: '维持原意见。',
  basis: [`信访工作条例第${level}条`],
});

/** Reviewed one level up, where the opinion is upheld. @returns the reviewing body */
export async function reviewed(story: Story): Promise<string> {
  const { reviewBodies } = await story.view();
  const body = reviewBodies[0]!.organId;
  await story.self(5, '/matter/review', { reviewOrganId: body, reason: '没有核对我交的凭据，请再看。' });
  await story.after(15, reviewerOf(body), 'decideReview', upheld('三十五'));
  await story.after(2, reviewerOf(body), 'serveReview', handed);
  return body;
}

/**
 * And once more, to the end of the procedure.
 * @param clerk who writes the request down at the window; without, it is made with the own code
 * @returns the number of the re-review opinion, and its day
 */
export async function reReviewed(
  story: Story,
  clerk?: string,
): Promise<{ rereviewNumber: string; rereviewOn: string }> {
  const body = (await story.view()).reviewBodies[0]!.organId;
  const reason = '关键凭据没有回应，请核。';
  if (clerk) await story.after(10, clerk, 'requestRereview', { rereviewOrganId: body, reason });
  else await story.self(10, '/matter/rereview', { reviewOrganId: body, reason });
  await story.after(14, reviewerOf(body), 'decideRereview', upheld('三十六'));
  await story.after(2, reviewerOf(body), 'serveRereview', handed);
  const opinion = (await story.view()).documents.find(({ kind }) => kind === 'D-24')!;
  return { rereviewNumber: opinion.number!, rereviewOn: opinion.issuedOn };
}

export const litigation = {
  field: 'court',
  body: '澄溪县人民法院诉讼服务中心',
  address: '平安路1号',
  phone: '0999-1230006',
  reason: '这件事正在诉讼程序里，由法院依法处理。',
  term: 'none',
  ...post,
};
export const plainCase = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};

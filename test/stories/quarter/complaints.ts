import { addDays, type LocalDate, localDate } from '../../../core/calendar/index.ts';
import type { HandlingReview } from '../../../core/handling-review/index.ts';
import { type DossierAt, each, type Quarter } from './quarter.ts';

type Complaint = [day: string, way: string, kind: string, consent: string];

/** What petitioners complain of, of matters whose own story is over: once twice on the same ground, once of the bureau itself. */
const brought: Complaint[] = [
  ['02-02', 'never told', 'delay', 'quiet'],
  ['02-03', 'never told', 'attitude', 'quiet'],
  ['02-05', 'never told', 'delay', 'unnamed'],
  ['02-09', 'never answered', 'pressure', 'named'],
  ['02-10', 'never answered', 'retaliation', 'named'],
  ['02-11', 'accusation left', 'attitude', 'named'],
  ['03-02', 'never routed', 'delay', 'quiet'],
];

/** 反映办理问题: on the portal with number and code; the supervisors outside look into it, and the bureau's own into its own never. */
export async function complaints(quarter: Quarter): Promise<void> {
  for (const [day, way, kind, consent] of brought) {
    await quarter.office.until(localDate(`2026-${day}`));
    const story = quarter.told.find((one) => one.way === way)!.story;
    await story.self(0, '/matter/concern', { kind, consent, text: `${kind}：说好了没有办，打电话也不接。` });
  }
}

/** Every Wednesday whoever keeps a review goes on with it. */
export async function reviews(quarter: Quarter): Promise<void> {
  const tried = new Set<string>();
  for (const wednesday of each(3)) {
    await quarter.office.until(wednesday);
    for (const login of ['luona', 'liaomeihua'])
      for (const one of await quarter.open('handling-review', login))
        await goesOn(quarter, one, login, wednesday, tried);
  }
}

async function goesOn(
  quarter: Quarter,
  one: DossierAt,
  login: string,
  on: LocalDate,
  tried: Set<string>,
): Promise<void> {
  const { looked, consent, phase, card } = await quarter.state<HandlingReview>(one);
  if (phase === 'asked') return;
  const sent = { problem: '受理后没有联系记录。', wanted: '书面说明办理进度。', dueOn: addDays(on, 14) };
  const once = async (what: string, code: string, act: string, payload: object) => {
    if (tried.has(code)) return;
    tried.add(code);
    await quarter.forbidden(what, `handling-review.${code}`, quarter.tries(one, login, act, payload));
  };
  const result = { result: 'mended', told: '没有按时联系，属实，已经纠正。' };
  if (looked.length === 0) {
    await once('a complaint ended before anybody looked', 'conclude.not-looked', 'conclude', result);
    if (consent === 'quiet') await once('a unit asked against the petitioner’s word', 'send.not-agreed', 'send', sent);
    const how = login === 'luona' ? 'file' : 'petitioner';
    return quarter.does(one, login, 'look', { how, on, found: '没有联系记录。' });
  }
  if (consent !== 'quiet' && !card) {
    if (consent === 'unnamed')
      await once('a card that tells of a complaint', 'send.tells', 'send', {
        ...sent,
        problem: '信访人反映没有联系。',
      });
    return quarter.does(one, login, 'send', sent);
  }
  await quarter.does(one, login, 'conclude', result);
}

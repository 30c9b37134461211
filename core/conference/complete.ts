import type { DossierContext } from '../dossier/index.ts';
import type { Refusal } from '../refusal.ts';
import { type Item, no, type Session } from './session.ts';

/** An officer with a hand in the minutes. */
export interface Hand {
  id: string;
  organId: string;
}

/**
 * Who can decide a dispute when the minutes are signed: the convener as the common superior, or whoever submits them as the
 * office of the conference.
 */
export const deciderOf = (arbiterId: string, hands: readonly (Hand | undefined)[]): Hand | undefined =>
  hands.find((hand) => hand?.organId === arbiterId);

/**
 * What the minutes still lack before they may be submitted or signed: each open task gone through, each item decided, and
 * no dispute left without organ, date and somebody who may decide it (Art. 24).
 * @param submitter whoever submits them
 */
export function incomplete(
  act: string,
  state: Session,
  { matter, officer, today }: Pick<DossierContext, 'matter' | 'officer' | 'today'>,
  submitter: Hand | undefined,
): Refusal | undefined {
  const hands = [officer(state.officers.convener?.[0] ?? ''), submitter];
  const open = state.carried.find(({ done, gone }) => !done && !gone);
  if (open) {
    return no(
      act,
      ['unlawful', 'tasks-first', 'H.conference-task'],
      { zh: `上次任务${open.task}还没有过。`, en: `Task ${open.task} of an earlier session was not gone through.` },
      { zh: '请先「过上次任务」，逐项写明进展或新的期限。', en: 'Go through it first: progress, or a new day.' },
      'carried',
    );
  }
  const sealed = state.items.find((item) => item.matter !== undefined && matter(item.matter)?.restricted);
  if (sealed) return goesToCustodian(act, sealed);
  for (const item of state.items) {
    const waiting = item.matter === undefined ? undefined : matter(item.matter)?.coordination;
    const refusal =
      undecided(act, item, waiting !== undefined) ??
      past(act, item, today) ??
      (waiting && !deciderOf(waiting.arbiterId, hands) ? notOurs(act, item) : undefined);
    if (refusal) return refusal;
  }
  return undefined;
}

function undecided(act: string, { no: at, outcome, unitId, dueOn }: Item, waiting: boolean): Refusal | undefined {
  if (outcome === 'deferred' && !waiting) return undefined;
  if (outcome === 'decided' && unitId && dueOn) return undefined;
  const dispute = waiting
    ? { zh: '管辖争议必须定单位、定期限', en: 'a dispute on jurisdiction needs an organ and a date' }
    : { zh: '每项议题要议定单位和期限，或写明下次再议', en: 'each item needs an organ and a date, or is put off' };
  return no(
    act,
    ['unlawful', waiting ? 'jurisdiction-undecided' : 'item-undecided', waiting ? 'R.24' : 'H.conference-minutes'],
    { zh: `第${at}号议题还没有定：${dispute.zh}。`, en: `Item ${at} is open: ${dispute.en}.` },
    { zh: '请「议定」这一项，写明单位和期限。', en: 'Decide it, with organ and date.' },
    `items.${at}`,
  );
}

function past(act: string, { no: at, dueOn, outcome }: Item, today: string): Refusal | undefined {
  if (outcome !== 'decided' || !dueOn || dueOn > today) return undefined;
  return no(
    act,
    ['unlawful', 'due-past', 'H.conference-task'],
    { zh: `第${at}号议题的期限${dueOn}已经到了。`, en: `The day of item ${at}, ${dueOn}, has come already.` },
    { zh: '请重新议定今天以后的期限。', en: 'Decide it again with a day after today.' },
    `items.${at}`,
  );
}

/** The rule takes it off within a minute; no minutes may name it (Art. 30). */
const goesToCustodian = (act: string, { no: at }: Item): Refusal =>
  no(
    act,
    ['unlawful', 'restricted-item', 'R.30'],
    {
      zh: `第${at}号议题已转由身份保管员保管，不能写进纪要。`,
      en: `Item ${at} is with the custodian now: no minutes name it.`,
    },
    { zh: '系统马上把它撤下，请过一分钟再送。', en: 'It is taken off by itself: try again in a minute.' },
    `items.${at}`,
  );

const notOurs = (act: string, { no: at }: Item): Refusal =>
  no(
    act,
    ['unlawful', 'not-the-arbiter', 'R.24'],
    {
      zh: `第${at}号议题由共同上级裁定，本次召集人和送签人都不是。`,
      en: `Item ${at} is for the common superior, which neither convener nor office of this session is.`,
    },
    {
      zh: '请更换为共同上级的领导召集，或撤下这一项由共同上级裁定。',
      en: 'Let its leader convene, or take the item off.',
    },
    `items.${at}`,
  );

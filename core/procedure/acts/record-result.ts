import { z } from 'zod';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { prose } from '../prose.ts';

const aid = ['none', 'told', 'applied', 'granted'] as const;
const nos = z.array(z.int().min(1).max(20)).max(20).default([]);

/** 登记三到位 (Art. 27, 37): three checklists on the matter. Nothing in them is about the conduct of anybody. */
export const recordResult = act({
  name: 'recordResult',
  zh: '登记三到位',
  en: 'Record the result in full',
  plain: {
    zh: '合理的解决到位、没有依据的解释到位、困难的帮扶到位',
    en: 'What is reasonable solved, what is unfounded explained, hardship helped',
  },
  cite: 'R.27',
  transitions: ['T-28', 'T-29'],
  by: ['holder'],
  version: 2,
  documents: [],
  payload: z.strictObject({
    resolved: nos,
    underWay: nos,
    explained: nos,
    unexplained: nos,
    /** Hardship, on the way to social aid (Art. 37). */
    hardship: z.enum(aid),
    /** Judicial aid through the political-legal organ (Art. 37). */
    judicialAid: z.enum(aid).default('none'),
    /** What was done; where no help was needed, why. */
    note: prose(3_000),
    /** Why something stays open and is no more to be done: the opinion is under review, the person wants no explanation. */
    notApplicable: prose(1_000).optional(),
    /** That a reason is on record. Found, never typed: the state reads no text. */
    excused: z.literal(true).optional(),
  }),
  guard(state, payload) {
    const supported = new Set(
      state.requests.filter(({ outcome }) => outcome === 'support' || outcome === 'partial').map(({ no }) => no),
    );
    const other = new Set(state.requests.filter(({ no }) => !supported.has(no)).map(({ no }) => no));
    const mine = [...payload.resolved, ...payload.underWay];
    const rest = [...payload.explained, ...payload.unexplained];
    const fault = (said: number[], owed: Set<number>) =>
      said.some((no, i) => !owed.has(no) || said.indexOf(no) !== i) || said.length !== owed.size;
    // An agreement or an adopted suggestion has no outcome of its own: the requests may stand on either side.
    const free = state.requests.every(({ outcome }) => outcome === undefined);
    const all = [...mine, ...rest];
    const bad = free
      ? fault(all, new Set(state.requests.map(({ no }) => no)))
      : fault(mine, supported) || fault(rest, other);
    if (!bad) return undefined;
    return unlawfulField(
      'recordResult.lists',
      'resolved',
      'R.27',
      {
        zh: '每项诉求要记一次：支持的记解决，其他的记解释。',
        en: 'Each request stands once: supported ones under solved or under way, the others under explained or not.',
      },
      { zh: '请按处理意见逐项核对。', en: 'Go through the opinion, request by request.' },
    );
  },
  complete: (_state, { excused: _typed, ...payload }) => ({
    ...payload,
    ...(payload.notApplicable !== undefined && { excused: true as const }),
  }),
  apply(state, payload, { occurredOn }) {
    const { resolved, underWay, explained, unexplained, hardship } = payload;
    state.result = { on: occurredOn, resolved, underWay, explained, unexplained, hardship };
    if (payload.excused) state.result.excused = true;
  },
});

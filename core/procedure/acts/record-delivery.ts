import { z } from 'zod';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { dropOutgoing, dropPosted, putPosted } from '../outgoing.ts';
import { service } from '../parts.ts';
import { guardService } from '../proof.ts';
import { answerArrived, correctionArrived } from '../returned.ts';
import { stands } from '../words.ts';

/** 登记送达 (R-CLK-6): a letter reached the petitioner, in which way and when, with its proof. Until then it is only on its way. */
export const recordDelivery = act({
  name: 'recordDelivery',
  zh: '登记送达',
  en: 'Record the delivery',
  plain: { zh: '告知书怎么、哪天送到本人，凭据是什么', en: 'How and when a letter arrived, with its proof' },
  cite: 'MSF.87',
  transitions: ['T-27'],
  by: ['deliverer'],
  version: 1,
  documents: ['D-19'],
  payload: z.strictObject({
    /** Number of the act that made the letter. */
    letter: z.int().min(1),
    service,
  }),
  ready(state) {
    if (state.outgoing) return undefined;
    return notNow(
      state,
      'recordDelivery.nothing-out',
      'MSF.87',
      { zh: '没有等着登记送达的告知书。', en: 'No letter waits for its delivery to be recorded.' },
      { zh: '告知书发出后再来登记；意见书用「送达」。', en: 'A letter has to leave first; opinions are served.' },
    );
  },
  guard(state, payload, context) {
    const { actor } = context;
    const letter = state.outgoing?.find(({ seq }) => seq === payload.letter);
    if (!letter || actor.kind !== 'officer' || letter.organId !== actor.organId) {
      const where = stands(state);
      return unlawfulField(
        'recordDelivery.no-such-letter',
        'letter',
        'MSF.87',
        {
          zh: `这份文书不是本单位发的，或者已经登记过送达（这件事${where.zh}）。`,
          en: `That letter is not of this organ, or its delivery is recorded already; the matter is ${where.en}.`,
        },
        { zh: '请从列出的文书里选。', en: 'Choose one of those listed.' },
      );
    }
    return guardService('recordDelivery', state, payload.service, letter.on, context, letter.returned);
  },
  apply(state, { letter, service: { method, servedOn } }) {
    const arrived = state.outgoing!.find(({ seq }) => seq === letter)!;
    dropOutgoing(state, letter);
    // Rights that count from being told are counted from the arrival, where it is known.
    if (arrived.by === 'accept' || arrived.by === 'acceptSimply') state.acceptanceToldOn = servedOn;
    if (arrived.by === 'correctOpinion') correctionArrived(state, servedOn);
    answerArrived(state, arrived, servedOn);
    const { returned: _returned, ...sent } = arrived;
    if (method === 'post') putPosted(state, { ...sent, servedOn });
    else dropPosted(state, letter);
  },
});

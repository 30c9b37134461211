import { z } from 'zod';
import { LEGAL_WAYS, termsOfWay } from '../../law/route-limits.ts';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { guardTerm, routeTerm, withLastDay } from '../route-term.ts';
import { bureauRoutes } from '../transfer.ts';

const named = { name: 'divert', zh: '导入法定途径', en: 'divert' };

/** 告知法定途径 (Art. 31.1–5): litigation, arbitration, party procedure, administrative procedure, a statutory duty. */
export const divert = act({
  name: 'divert',
  zh: '告知法定途径',
  en: 'Lead to the legal route',
  plain: { zh: '该去哪里、最后哪天、带什么', en: 'Where to go, by which day, what to bring' },
  cite: 'R.31',
  transitions: ['T-18'],
  by: ['holder'],
  version: 1,
  documents: ['D-07'],
  payload: z.strictObject({
    /** Art. 31, items 1 to 5. */
    way: z.enum(LEGAL_WAYS),
    body: prose(200),
    address: prose(300),
    phone: prose(60).optional(),
    legalBasis: z.string().min(2).max(300),
    ...routeTerm,
    papers: prose(2_000),
    explanation: prose(5_000),
    delivery,
  }),
  ready(state, context) {
    if (state.overlays.includes('redo')) {
      return refuse({
        kind: 'unlawful',
        code: 'divert.redo',
        cite: 'H.redo',
        what: {
          zh: '上级责令重新办理的，不能再导入别的途径。',
          en: 'A matter ordered to be handled anew is not led elsewhere.',
        },
        way: { zh: '请调查后出具新的处理意见。', en: 'Investigate and issue a new opinion.' },
      });
    }
    if (!bureauRoutes(state, context)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'divert.bureau-routes',
      cite: 'R.22',
      what: {
        zh: '信访局不判断法定途径，由有权处理的单位判断（第22条、第31条）。',
        en: 'The bureau does not choose the legal route; the competent organ does (Art. 22, 31).',
      },
      way: { zh: '请转送或交办给有权处理的单位。', en: 'Forward or assign it to the competent organ.' },
    });
  },
  guard: (state, payload, context) =>
    guardTerm(payload, { act: 'divert', cite: 'R.31', allowed: termsOfWay(payload.way) }, context) ??
    guardDelivery(named, state, payload.delivery),
  complete: (_state, payload, { calendar }) => withLastDay(payload, calendar),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.divertedOn = occurredOn;
    delete state.returnedOn;
    state.overlays = [...state.overlays.filter((overlay) => overlay !== 'papers-requested'), 'diverted-tracked'];
    delete state.submittedOn;
  },
});

import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import { conclude, hearOfCard } from './acts/end.ts';
import { hearAgain, recordConsent } from './acts/hear.ts';
import { look } from './acts/look.ts';
import { open } from './acts/open.ts';
import { send } from './acts/send.ts';
import { entrusted, type HandlingReview } from './state.ts';

export {
  type Consent,
  consents,
  type GroundName,
  grounds,
  type HandlingReview,
  isGround,
  type ResultName,
  results,
} from './state.ts';

/** 办理核查 (1.14, Art. 40; decisions 25). */
export const handlingReview = dossierKind<HandlingReview>({
  name: 'handling-review',
  zh: '办理核查',
  en: 'Reviews of handling',
  one: { zh: '办理核查', en: 'review of handling' },
  cite: 'H.review-sealed',
  word: '核',
  phases: {
    open: { zh: '核查中', en: 'being looked into' },
    asked: { zh: '已发督办卡', en: 'a card was sent' },
    concluded: { zh: '已有结果', en: 'concluded' },
  },
  ended: ['concluded'],
  parts: {},
  acts: { open, hearAgain, recordConsent, look, send, hearOfCard, conclude },
  nothing: {
    ...emptyDossier(),
    ground: 'delay',
    unitId: '',
    startedOn: '' as LocalDate,
    consent: 'quiet',
    looked: [],
  },
  heads: ['ground', 'unit', 'consent', 'result', 'told'],
  seenBy: [],
  sealedTo: entrusted,
  duties(state, calendar) {
    if (state.phase !== 'open') return [];
    const from = state.resumedOn ?? state.startedOn;
    return [
      {
        key: 'conclude',
        id: 'H-28',
        label: { zh: '核查结果期限', en: 'Result of the review due' },
        cite: 'H.review-sealed',
        owedBy: { organId: state.keeperId },
        startedOn: from,
        ...limited('reviewHandling', from, calendar, state.keeperId),
        start: state.resumedOn
          ? { zh: '督办卡结卡', en: 'the card was closed' }
          : { zh: '收到反映', en: 'the report came in' },
        metBy: ['conclude', 'send'],
      },
    ];
  },
});

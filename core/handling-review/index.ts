import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, owed } from '../dossier/index.ts';
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
  duties: owed<HandlingReview>({
    key: 'conclude',
    in: ['open'],
    from: ({ resumedOn, startedOn }) => resumedOn ?? startedOn,
    within: 'reviewHandling',
    start: ({ resumedOn }) =>
      resumedOn ? { zh: '督办卡结卡', en: 'the card was closed' } : { zh: '收到反映', en: 'the report came in' },
    owedBy: 'keeper',
    metBy: ['conclude', 'send'],
  }),
});

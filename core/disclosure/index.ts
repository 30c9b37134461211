import type { LocalDate } from '../calendar/local-date.ts';
import { dossierKind, emptyDossier, owed } from '../dossier/index.ts';
import { approve, publish, takeDown } from './acts/approve.ts';
import { attach, detach } from './acts/attach.ts';
import { draft } from './acts/draft.ts';
import { correct, revise, sendBack } from './acts/rewrite.ts';
import type { Publication } from './publication.ts';

export { type ArticleTexts, digestOf, publicArticle, publicBytes } from './article.ts';
export { type Attached, digestOfAll, digestOfAttachment, type Sheet } from './attachment.ts';
export { type NoticeTexts, publicNotice } from './notice.ts';
export { modes as publicationModes, type Publication, type Version } from './publication.ts';
export { leftIn } from './texts.ts';

/** 信访事项公开 (1.2, 1.17). */
export const publication = dossierKind<Publication>({
  name: 'publication',
  zh: '公开',
  en: 'Publication',
  one: { zh: '公开件', en: 'publication' },
  cite: 'H.disclosure',
  word: '公开',
  phases: {
    drafted: { zh: '待第二人批准', en: 'waits for the second person' },
    returned: { zh: '退回修改', en: 'sent back' },
    approved: { zh: '已批准，等日子', en: 'approved, waits for its day' },
    published: { zh: '已公开', en: 'published' },
    down: { zh: '已撤下', en: 'taken down' },
  },
  ended: ['published', 'down'],
  parts: {},
  acts: { draft, revise, attach, detach, approve, sendBack, publish, correct, takeDown },
  nothing: {
    ...emptyDossier(),
    mode: 'anonymous',
    notBefore: '' as LocalDate,
    versions: [],
    authorIds: [],
    attachments: [],
  },
  heads: ['title', 'mode', 'notBefore', 'place'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'custodian', 'auditor'],
  duties: owed<Publication>({
    key: ({ versions }) => `approve.${versions.length}`,
    in: ['drafted', 'returned'],
    from: ({ versions }) => versions.at(-1)?.writtenOn,
    within: 'approvePublication',
    owedBy: 'keeper',
    metBy: ({ phase }) => (phase === 'drafted' ? ['approve', 'sendBack', 'takeDown'] : ['revise', 'takeDown']),
  }),
});

import type { LocalDate } from '../../core/calendar/index.ts';
import {
  type ArticleTexts,
  type Attached,
  digestOf,
  digestOfAll,
  digestOfAttachment,
  type NoticeTexts,
  type Publication,
  publicArticle,
} from '../../core/disclosure/index.ts';
import { bigrams, unmarked } from '../../core/text/index.ts';
import { type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { PublicAttachment } from './contract.ts';
import type { EntryRow, NoticeRow } from './store.ts';

/** The texts of the version that is being written, marks and all. */
export function draftOf({ history }: Pick<LoadedDossier, 'history'>): ArticleTexts | undefined {
  const fact = history.findLast(({ act }) => act === 'draft' || act === 'revise' || act === 'correct');
  return fact && textsIn(payloadOf(fact));
}

/** An attachment of the version at hand, with its words. */
export type DraftAttachment = PublicAttachment & Attached;

/** The attachments of the version that is being written. @throws where words and digest differ */
export function attachmentsOf({ history }: Pick<LoadedDossier, 'history'>): DraftAttachment[] {
  let list: DraftAttachment[] = [];
  for (const fact of history) {
    if (fact.act === 'attach') {
      const { description, attached } = payloadOf(fact) as { description: string; attached: Attached };
      if (digestOfAttachment(description, attached.sheets) !== attached.digest)
        throw new Error(`${fact.dossierId}: an attachment is not what was attached`);
      list = [...list, { description, ...attached }];
    }
    if (fact.act === 'detach') {
      const { which } = payloadOf(fact) as { which: number };
      list = list.filter((_one, i) => i !== which - 1);
    }
  }
  return list;
}

/** The public entry that these facts make; none where nothing was ever public. @throws where bytes and digest differ */
export function entryFrom({ shardKey, dossierId, number, history, state }: LoadedDossier): EntryRow | undefined {
  let written: ArticleTexts | undefined;
  let digest = '';
  let made: Omit<EntryRow, 'words'> | undefined;
  for (const [i, fact] of history.entries()) {
    const payload = payloadOf(fact);
    if (fact.act === 'draft' || fact.act === 'revise' || fact.act === 'correct') {
      written = textsIn(payload);
      digest = (payload.version as { digest: string }).digest;
    }
    if (fact.act === 'publish' && written) {
      if (digestOf(written) !== digest) throw new Error(`${dossierId}: what would be public is not what was approved`);
      const attached = attachmentsOf({ history: history.slice(0, i) });
      made = {
        shardKey,
        dossierId,
        number,
        version: (made?.version ?? 0) + 1,
        title: unmarked(written.title),
        place: unmarked(written.place),
        article: publicArticle(written),
        attachments: attached.map(({ description, sheets }) => ({ description, sheets })),
        digest: digestOfAll(digest, attached),
        publishedOn: made?.publishedOn ?? fact.occurredOn,
        correctedOn: made ? fact.occurredOn : null,
        downOn: null,
        downReason: null,
        changedAt: fact.recordedAt,
      };
    }
    if (fact.act === 'takeDown' && made) {
      // The content leaves the public page; the facts keep it.
      const { reason } = payload as { reason: string };
      made = {
        ...made,
        article: '',
        attachments: [],
        downOn: fact.occurredOn,
        downReason: reason,
        changedAt: fact.recordedAt,
      };
    }
  }
  if (!made) return undefined;
  const live = (state as Publication).live !== undefined;
  const plain = live ? made.article.replace(/<[^>]*>/g, ' ') : '';
  return { ...made, words: wordsOf(`${made.title} ${made.place} ${plain}`) };
}

/** What an organ publishes now; nothing while it owes it. */
export function noticeFrom({ shardKey, dossierId, history, state }: LoadedDossier): NoticeRow | undefined {
  const newest = history.findLast(({ act }) => act === 'issue' || act === 'renew');
  if (!newest) return undefined;
  const texts = payloadOf(newest) as NoticeTexts;
  return { shardKey, organId: state.keeperId, dossierId, texts, since: newest.occurredOn as LocalDate };
}

/** Words to be found by: pairs of letters and single ones. */
export const wordsOf = (text: string): string[] =>
  [...new Set([...bigrams(text), ...text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '')])].sort();

function textsIn(payload: Record<string, unknown>): ArticleTexts {
  const { title, place, facts, requests, process, result } = payload as unknown as ArticleTexts;
  return { title, place, facts, requests, process, result };
}

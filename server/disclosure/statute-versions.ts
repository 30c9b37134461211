import type { LocalDate } from '../../core/calendar/index.ts';
import { plainTitle } from '../../core/statutes/index.ts';
import { type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { StatuteVersion } from '../statutes/index.ts';
import { wordsOf } from './derived.ts';

interface Entered {
  title: string;
  titleEn?: string;
  issuer: string;
  documentNumber?: string;
  scope: 'national' | 'local';
  form: 'gist' | 'text';
  passedOn: LocalDate;
  inForceFrom: LocalDate;
  source: string;
  articles: { no: number; text: string }[];
}

/** The version that these facts put into the library; none while it waits. */
export function versionFrom({ dossierId, history, state }: LoadedDossier): StatuteVersion | undefined {
  if (state.phase !== 'standing' && state.phase !== 'repealed') return undefined;
  const given = payloadOf(history.findLast(({ act }) => act === 'enter' || act === 'amend')!) as unknown as Entered;
  const ended = history.findLast(({ act }) => act === 'repeal');
  const titleEn = given.titleEn ?? given.title;
  return {
    versionId: dossierId,
    document: plainTitle(given.title),
    titleZh: given.title,
    titleEn,
    issuer: given.issuer,
    documentNumber: given.documentNumber ?? '',
    scope: given.scope,
    form: given.form,
    passedOn: given.passedOn,
    inForceFrom: given.inForceFrom,
    endsOn: ended ? (payloadOf(ended) as { endsOn: LocalDate }).endsOn : null,
    replaced: false,
    source: given.source,
    origin: 'desk',
    passages: [...given.articles]
      .sort((a, b) => a.no - b.no)
      .map(({ no, text }) => ({
        article: no,
        labelZh: `第${no}条`,
        labelEn: `Art. ${no}`,
        textZh: text,
        textEn: text,
        words: wordsOf(`${given.title}第${no}条${text}`),
      })),
  };
}

import type { LocalDate } from '../../core/calendar/index.ts';
import { ARTICLES, type ArticleId, citeEn, citeZh, gistOf, LAWS, type Law } from '../../core/law/index.ts';
import { plainTitle } from '../../core/statutes/index.ts';
import { bigrams } from '../../core/text/index.ts';
import type { StatuteVersion } from './store/versions.ts';

/** Every law that the program cites, each with the gist of the articles it cites: in our own words, and said so. */
export function versionsFromProgram(): StatuteVersion[] {
  const ids = Object.keys(ARTICLES) as ArticleId[];
  return (Object.entries(LAWS) as [string, Law][]).map(([code, law]) => ({
    versionId: code,
    document: plainTitle(law.zh),
    titleZh: law.zh,
    titleEn: law.en,
    issuer: '',
    documentNumber: '',
    scope: law.standing === 'house' ? 'house' : law.standing === 'local' ? 'local' : 'national',
    form: 'gist',
    passedOn: null,
    inForceFrom: (law.inForceFrom ?? '2022-05-01') as LocalDate,
    endsOn: null,
    replaced: law.standing === 'replaced',
    source: '',
    origin: 'program',
    passages: ids
      .filter((id) => id.startsWith(`${code}.`))
      .map((id) => {
        const gist = gistOf(id);
        const [labelZh, labelEn] = [citeZh(id, true), citeEn(id, true)];
        const text = `${labelZh} ${labelEn} ${gist.zh} ${gist.en}`;
        return {
          article: Number(/^\d+$/.exec(id.split('.')[1] ?? '')?.[0] ?? 0),
          labelZh,
          labelEn,
          textZh: gist.zh,
          textEn: gist.en,
          words: [...new Set([...bigrams(text), ...text.replace(/[^\p{Script=Han}]/gu, '')])],
        };
      }),
  }));
}

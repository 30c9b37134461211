import { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { acts } from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { citationIn, citationOf } from '../../core/statutes/index.ts';
import { type Directory, officerOf } from '../organs/index.ts';
import type { Officer, Petitions } from '../petitions/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { documents, passageCited, passagesOf, type StatutePassage, searchPassages } from '../statutes/index.ts';
import {
  type CitingRow,
  citationQuery,
  citationsApi,
  citationView,
  citingQuery,
  citingView,
  libraryQuery,
  libraryView,
  type PassageView,
  versionPage,
  versionQuery,
} from './contract.ts';
import { petitionsCiting } from './store.ts';

export { citationProjection } from './cited.ts';

export interface CitationsDeps {
  db: Db;
  clock: Clock;
  directory(): Directory;
  petitions: Pick<Petitions, 'byIds' | 'byNumbers' | 'noteReads'>;
}

/** At most so many answers are listed behind an article. */
const listed = 200;

/** 依据: the library of law at the desk, and what rests on it. */
export function openCitations(deps: CitationsDeps) {
  const { db, clock } = deps;
  const dayOf = (on: string | undefined): LocalDate => (on as LocalDate | undefined) ?? clock.today();

  /** Two looks at once: as it was on that day, and today. */
  async function both(on: LocalDate, ask: (day: LocalDate) => Promise<StatutePassage[]>): Promise<PassageView[]> {
    const today = clock.today();
    const [then, now] = await Promise.all([ask(on), on === today ? [] : ask(today)]);
    return then.map((one) => {
      const same = now.find(({ versionId, labelZh }) => versionId === one.versionId && labelZh === one.labelZh);
      return {
        ...one,
        citation: citationOf(one),
        effectToday: same && same.effect !== one.effect ? same.effect : null,
      };
    });
  }

  async function citing(versionId: string, article: number, officer: Officer): Promise<CitingRow[] | Refusal> {
    const [version] = await passagesOf(db, versionId, clock.today());
    if (!version) return notInLibrary();
    const organ = deps.directory().organ(officer.organId);
    if (!organ) return [];
    const shardKey = shardKeyFor(organ.divisionCode);
    const cited = await db.local(shardKey).rows(petitionsCiting(shardKey, { ...version, article, most: listed }));
    const known = await deps.petitions.byIds(
      shardKey,
      cited.map(({ petitionId }) => petitionId),
    );
    const mine = await deps.petitions.byNumbers(
      known.map(({ number }) => number),
      officer,
    );
    // A row of the list is a reading of its petition (decisions 25).
    await deps.petitions.noteReads(mine, officer, 'list');
    return cited.flatMap(({ petitionId, act, citedOn }) => {
      const row = mine.find((one) => one.petitionId === petitionId);
      if (!row) return [];
      const { zh, en } = acts[act as keyof typeof acts];
      return [{ shardKey, petitionId, number: row.number, subject: row.subject, act: { zh, en }, citedOn }];
    });
  }

  return {
    routes(http: Http): void {
      http.get(
        citationsApi.library,
        { schema: { querystring: libraryQuery, response: { 200: libraryView } } },
        async (request) => {
          officerOf(request);
          const { q, on: asked } = request.query;
          const on = dayOf(asked);
          const passages = q.trim() === '' ? [] : await both(on, (day) => searchPassages(db, q, day));
          return { on, passages, documents: await documents(db, on) };
        },
      );

      http.get(
        citationsApi.citation,
        { schema: { querystring: citationQuery, response: { 200: citationView } } },
        async (request) => {
          officerOf(request);
          const { text, on: asked } = request.query;
          const on = dayOf(asked);
          const citation = citationIn(text);
          const found = citation ? await both(on, async (day) => passageCited(db, { ...citation, text }, day)) : [];
          return { on, passage: found[0] ?? null };
        },
      );

      const at = z.object({ versionId: z.string().max(64) });
      http.get(
        citationsApi.statute,
        { schema: { params: at, querystring: versionQuery, response: { 200: versionPage } } },
        async (request) => {
          officerOf(request);
          const on = dayOf(request.query.on);
          const passages = await both(on, (day) => passagesOf(db, request.params.versionId, day));
          const first = orRefuse(passages[0] ?? notInLibrary());
          const versions = (await documents(db, on)).filter(({ document }) => document === first.document);
          return { on, passages, versions };
        },
      );

      http.get(
        citationsApi.citing,
        { schema: { params: at, querystring: citingQuery, response: { 200: citingView } } },
        async (request) => {
          const officer = officerOf(request);
          return { rows: orRefuse(await citing(request.params.versionId, request.query.article, officer)) };
        },
      );
    },
  };
}

const notInLibrary = () =>
  refuse({
    kind: 'unknown',
    code: 'statute.not-found',
    what: { zh: '政策法规库里没有这个版本。', en: 'The library has no such version.' },
    way: {
      zh: '请从库里查；没有的，可请信访局录入。',
      en: 'Search the library; what is missing the bureau may enter.',
    },
  });

import { officeTemplates } from '../../../server/notices/office/index.ts';
import { templates } from '../../../server/notices/templates/index.ts';
import { titles } from '../../../server/notices/titles.ts';
import type { Ask } from '../../kit/asking.ts';
import { pathTo } from '../../kit/asking.ts';
import type { Office, Story } from '../office.ts';
import type { Dossier } from './dossier.ts';
import { mainMatter } from './main-matter.ts';
import { neighbours } from './neighbours.ts';
import { decisionAboutTheRoad } from './office-later.ts';
import { simpleMatters } from './simple-matters.ts';

/** One paper that an act really made, and where it is opened. */
export interface Paper {
  kind: string;
  title: string;
  number: string | null;
  /** `conclude`, or `charge.plan` for a dossier of the office. */
  act: string;
  /** In whose matter. */
  of: string;
  /** Opens it as the officer who may read it. */
  open(format: 'pdf' | 'docx' | 'html', variant?: 'standard' | 'large'): ReturnType<Ask>;
}
export interface OneCase {
  stories: Record<string, Story>;
  dossiers: Dossier[];
}

/** The village's whole matter, told on one calendar over HTTP. */
export async function tellOneCase(office: Office): Promise<OneCase> {
  const stories: Record<string, Story> = {};
  let hers: Record<string, Story> = {};
  const dossiers: Dossier[] = [];
  await office.tellAll([
    async () => {
      const main = await mainMatter(office);
      hers = main.stories;
      dossiers.push(...main.dossiers);
    },
    async () => {
      dossiers.push(...(await decisionAboutTheRoad(office)));
    },
    ...Object.entries({ ...neighbours, ...simpleMatters }).map(([name, tell]) => async () => {
      stories[name] = await tell(office);
    }),
  ]);
  return { stories: { ...hers, ...stories }, dossiers };
}

/** Every paper there is now, in the order of the matters and their acts. */
export async function papersOf(office: Office, { stories, dossiers }: OneCase): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const [of, story] of Object.entries(stories)) {
    const reader = (await readable(story)) ?? 'limin';
    const view = await story.view(reader);
    const ask = await office.asks(reader);
    const acts = new Map(view.timeline.map(({ seq, act }) => [seq, act]));
    if (view.archived)
      papers.push({
        kind: 'D-34',
        title: titles['D-34'].zh,
        number: null,
        act: 'contents',
        of,
        open: () => ask('GET', pathTo('/api/petitions/:shardKey/:petitionId/contents', { ...story.at })),
      });
    for (const { documentId, kind, title, number, seq } of view.documents) {
      const path = pathTo('/api/petitions/:shardKey/:petitionId/documents/:documentId', { ...story.at, documentId });
      papers.push({
        kind,
        title: title.zh,
        number,
        act: acts.get(seq) ?? '?',
        of,
        open: (format, variant = 'standard') => ask('GET', `${path}?format=${format}&variant=${variant}`),
      });
    }
  }
  for (const { kind, at, keeper } of dossiers) {
    const ask = await office.asks(keeper);
    const path = pathTo('/api/dossiers/:kind/:shardKey/:dossierId', { kind, ...at });
    const view = (await ask('GET', path)).body;
    const acts = new Map(view.timeline.map(({ seq, act }: { seq: number; act: string }) => [seq, act]));
    for (const one of view.papers)
      papers.push({
        kind: one.kind,
        title: one.title.zh,
        number: one.number,
        act: `${kind}.${acts.get(one.seq)}`,
        of: at.number,
        open: (format) => ask('GET', `${path}/documents/${one.documentId}?format=${format}`),
      });
  }
  return papers;
}

/** An accusation is read by the custodian; the rest by the bureau. */
async function readable(story: Story): Promise<string | undefined> {
  return story.view('limin').then(
    () => 'limin',
    () => 'shenjing',
  );
}

/** What acts can make, after the code: `conclude D-14`, `charge.plan D-30`. */
export const papersThatActsMake = (): string[] => [
  ...Object.entries(templates).flatMap(([act, made]) => Object.keys(made).map((kind) => `${act} ${kind}`)),
  ...Object.entries(officeTemplates).flatMap(([kind, acts]) => Object.keys(acts).map((act) => `${kind}.${act}`)),
];

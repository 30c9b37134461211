import type { LocalDate } from '../../core/calendar/index.ts';
import { acts } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { coverFor, notFound, type Officer, type RecordedFact } from '../petitions/index.ts';
import { titleOf } from './called.ts';
import { contextOf } from './context-of.ts';
import type { NoticesDeps } from './deps.ts';
import { draw, mapTexts, type OpenAs, type OpenedDocument } from './open.ts';
import type { Typesetter } from './render/typst.ts';
import { documentsOf } from './store.ts';
import { d34, type FileContents } from './templates/d-34.ts';

/**
 * 案卷目录 (D-34): every document and every act of a matter that is over, drawn from the facts as they stand. What the reader may
 * not open is listed and not told; nobody who brought it is named.
 */
export async function fileContents(
  deps: NoticesDeps,
  typesetter: Typesetter,
  at: { shardKey: string; petitionId: string },
  by: Officer,
  given: Pick<FileContents, 'files'> & { sealed: boolean },
  format: OpenAs['format'] = 'pdf',
): Promise<OpenedDocument | Refusal> {
  const petition = await deps.petition(at);
  const last = petition?.history.at(-1);
  if (!petition || !last) return notFound();
  const rows = await deps.db.local(at.shardKey).rows(documentsOf(at));
  const directory = deps.directory();
  const actor = {
    kind: 'officer',
    officerId: by.officerId,
    organId: by.organId,
    role: by.roles[0] ?? 'clerk',
  } as const;
  const context = await contextOf(deps, {
    number: petition.number,
    history: petition.history,
    // Nothing is done by printing it: the file as it stands after its last act, by whoever prints it.
    fact: { ...last, seq: last.seq + 1, actor },
    on: deps.clock.today(),
    parties: petition.parties,
    documents: [],
  });
  const model = d34(context, {
    ...given,
    documents: rows.map(({ kind, called, number, issuedOn, organId, servedOn, recalledOn }) => ({
      title: titleOf({ kind, called }).zh,
      number,
      issuedOn,
      organ: directory.organName(organId).zh,
      servedOn,
      recalledOn,
    })),
    events: petition.history.map((fact) => ({
      on: fact.occurredOn as LocalDate,
      what: acts[fact.kind].zh,
      by: byWhom(fact, (id) => directory.organName(id).zh),
    })),
  });
  if (isRefusal(model)) return model;
  const covered = petition.seal.erased ? model : (mapTexts(model, coverFor(await petition.parties())) as typeof model);
  const drawn = await draw(covered, { variant: 'standard', names: false }, format, typesetter);
  return { ...drawn, name: `${at.petitionId.slice(-8)}-contents.${format}`, identity: false };
}

function byWhom({ actor }: RecordedFact, organName: (id: string) => string): string {
  if (actor.kind === 'officer') return organName(actor.organId);
  return actor.kind === 'petitioner' ? '信访人' : '期限届满';
}

import { yearOf } from '../../../core/calendar/index.ts';
import { sealFile } from '../../../core/merkle/index.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { shardKeyFor } from '../../../core/registration-number.ts';
import type { DossierChange, Papers } from '../../dossiers/index.ts';
import { dossierNotFound, payloadOf } from '../../dossiers/index.ts';
import type { CaseSeal } from '../../petitioners/index.ts';
import { newId } from '../../platform/crypto/index.ts';
import type { Write } from '../../platform/db/index.ts';
import { titleInDossier } from '../called.ts';
import type { NoticesDeps } from '../deps.ts';
import { keepText, openText } from '../letter-text.ts';
import type { NoticeModel, OrganCard } from '../model.ts';
import { draw } from '../open.ts';
import { renderHtml } from '../render/html.ts';
import type { Typesetter } from '../render/typst.ts';
import { printedSeal, sealSigner } from '../seal.ts';
import { addDocument, addNumbered, type DocumentRow, documentById, documentsOf, takeNumber } from '../store.ts';
import type { OfficePaperContext } from './context.ts';
import { officeTemplates } from './index.ts';

export interface OfficePapersDeps extends NoticesDeps {
  officerName(id: string): string | undefined;
  /** The seal of a dossier. */
  sealOf(at: { shardKey: string; dossierId: string }): Promise<CaseSeal | undefined>;
  /** What a petition is about, for papers between offices. */
  subjects(numbers: readonly string[]): Promise<Map<string, string>>;
  /** Figures that a paper of this change says; undefined where it says none. */
  figures(change: DossierChange): Promise<unknown>;
}

/** 文书 of dossiers: every paper keeps its text, sealed with the dossier's key and signed by its organ (R-DOC-4). */
export function officePapers(
  notices: { deps: NoticesDeps; typesetter: Typesetter },
  more: Omit<OfficePapersDeps, keyof NoticesDeps>,
): Papers {
  const deps: OfficePapersDeps = { ...notices.deps, ...more };
  const { typesetter } = notices;
  return {
    async issue(change) {
      const models = await modelsOf(deps, change);
      if (isRefusal(models)) return models;
      return models.flatMap((model, at) => keep(deps, change, model, at));
    },
    async preview(change) {
      const models = await modelsOf(deps, change);
      if (isRefusal(models)) return models;
      return models.map((model) => ({
        kind: model.document,
        title: titleInDossier(model.document, change.kind.name, model.called ?? null),
        html: renderHtml(model, { variant: 'standard', names: true, preview: true }),
      }));
    },
    async of(runner, { kind: name, shardKey, dossierId }) {
      const rows = await runner.rows(documentsOf({ shardKey, petitionId: dossierId }));
      return rows.map(({ documentId, kind, called, number, issuedOn, organId, factSeq }) => ({
        documentId,
        kind,
        title: titleInDossier(kind, name, called),
        number,
        issuedOn,
        organ: deps.directory().organName(organId),
        seq: factSeq,
      }));
    },
    async open({ shardKey, dossierId, documentId }, { format }) {
      const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(documentId);
      const at = { shardKey, petitionId: dossierId };
      const row = isId ? await deps.db.local(shardKey).first(documentById(at, documentId)) : undefined;
      const seal = row && (await deps.sealOf({ shardKey, dossierId }));
      if (!row?.model || !row.seal || !seal) return dossierNotFound();
      const { model, digest } = openText(deps.keys, seal, documentId, { model: row.model, seal: row.seal });
      const claim =
        row.number === null
          ? undefined
          : { number: row.number, organ: model.issuer.name, date: model.date, digest: new Uint8Array(digest) };
      const printed = claim && printedSeal(deps, model.issuer.id, claim);
      const rendering = {
        variant: 'standard' as const,
        names: true,
        ...(row.number !== null && { number: row.number }),
        ...(printed && { seal: printed }),
      };
      const drawn = await draw(model, rendering, format, typesetter);
      const bytes =
        format === 'pdf' && printed ? sealFile(drawn.bytes, sealSigner(deps, model.issuer.id)) : drawn.bytes;
      return { type: drawn.type, bytes, name: `${documentId.slice(-8)}.${format}` };
    },
  };
}

async function modelsOf(deps: OfficePapersDeps, change: DossierChange): Promise<NoticeModel[] | Refusal> {
  const list = officeTemplates[change.kind.name]?.[change.fact.act] ?? [];
  if (list.length === 0) return [];
  const context = await contextOf(deps, change);
  const models: NoticeModel[] = [];
  for (const template of list) {
    const model = template(context);
    if (isRefusal(model)) return model;
    models.push(model);
  }
  return models;
}

async function contextOf(deps: OfficePapersDeps, change: DossierChange): Promise<OfficePaperContext> {
  const { after, fact, history, number, today, calendar } = change;
  const [subjects, figures] = await Promise.all([deps.subjects(after.matters), deps.figures(change)]);
  const organ = (id: string): OrganCard => {
    const row = deps.directory().organ(id);
    if (!row) throw new Error(`a paper names an unknown organ: ${id}`);
    const { nameZh: name, address, phone, hours, numberWord } = row;
    return { id, name, address, phone, hours, numberWord, shardKey: shardKeyFor(row.divisionCode) };
  };
  return {
    state: after,
    act: fact.act,
    payload: payloadOf(fact),
    history: history.map((one) => ({
      act: one.act,
      seq: one.seq,
      occurredOn: one.occurredOn,
      organId: one.actor.kind === 'officer' ? one.actor.organId : one.actor.keeperId,
      ...(one.actor.kind === 'officer' && { officerId: one.actor.officerId }),
      payload: payloadOf(one),
    })),
    number,
    on: today,
    calendar,
    issuer: organ(fact.actor.kind === 'officer' ? fact.actor.organId : fact.actor.keeperId),
    organ,
    officerName: (id) => deps.officerName(id) ?? '',
    ...(figures !== undefined && { figures }),
    subject: (matter) => subjects.get(matter) ?? '',
  };
}

function keep(deps: OfficePapersDeps, change: DossierChange, model: NoticeModel, at: number): Write[] {
  const documentId = newId(change.now);
  const row: DocumentRow = {
    shardKey: change.shardKey,
    petitionId: change.dossierId,
    documentId,
    factSeq: change.fact.seq,
    kind: model.document,
    issuedOn: change.today,
    organId: model.issuer.id,
    forPetitioner: false,
    called: model.called ?? null,
    ...keepText(deps.keys, change.seal, documentId, model),
  };
  const word = model.numberWord;
  // A number of an organ elsewhere stands in its own county's counter, which no statement of this county reaches: such a
  // paper goes without one.
  if (word === undefined || model.issuer.shardKey !== change.shardKey) return [addDocument(row, null, at)];
  const numbering = {
    shardKey: model.issuer.shardKey,
    organId: model.issuer.id,
    year: yearOf(model.date),
    series: word.slice(model.issuer.numberWord.length),
    word,
    takenAt: change.now,
  };
  return [...takeNumber(numbering, row, at), addNumbered(row, numbering, at)];
}

import { createHash } from 'node:crypto';
import { sealFile } from '../../core/merkle/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { isRefusal } from '../../core/refusal.ts';
import { coverFor, notFound } from '../petitions/index.ts';
import { contextOf, payloadOf } from './context-of.ts';
import type { NoticesDeps, OpenedCase } from './deps.ts';
import { draftFor } from './drafts.ts';
import { earlierDocuments } from './earlier.ts';
import { openText } from './letter-text.ts';
import { holdsIdentity, type NoticeModel, showsNames } from './model.ts';
import { renderDocx } from './render/docx.ts';
import { htmlPage, renderHtml } from './render/html.ts';
import { type Rendering, renderPdf } from './render/pdf.ts';
import type { Typesetter } from './render/typst.ts';
import { type PrintedSeal, printedSeal, sealSigner } from './seal.ts';
import { addRendering, documentById, type KeptDocument } from './store.ts';
import { isForPetitioner } from './titles.ts';

export interface OpenAs {
  format: 'pdf' | 'docx' | 'html';
  variant: 'standard' | 'large' | 'copy';
  /** Whether names are shown. When absent: to the petitioner always, to others as the document is (`showsNames`). */
  names?: boolean;
}

/** A document as a file, and whether it told the reader who the petitioner is: that read is recorded as one of identity. */
export interface OpenedDocument {
  /** Media type. */
  type: string;
  name: string;
  bytes: Uint8Array;
  identity: boolean;
}

interface Where {
  /** Only what was made for the petitioner and has reached them. */
  forPetitioner?: boolean;
  shardKey: string;
  petitionId: string;
  documentId: string;
}

/** Draws one document. The caller has asked whether the reader may read it, and records the reading. */
export async function openDocument(
  deps: NoticesDeps,
  typesetter: Typesetter,
  where: Where,
  as: OpenAs,
): Promise<OpenedDocument | Refusal> {
  const local = deps.db.local(where.shardKey);
  const row = isId(where.documentId) ? await local.first(documentById(where, where.documentId)) : undefined;
  const petition = row && (await deps.petition(where));
  if (!row || !petition || (where.forPetitioner && !isForPetitioner(row))) return notFound();
  const written = await writtenOf(deps, row, petition);
  if (isRefusal(written)) return written;
  const { seal } = written;
  const names = as.variant !== 'copy' && (as.names ?? (where.forPetitioner || showsNames(written.model)));
  const model = names ? written.model : await guardedModel(written.model, petition);
  const rendering: Rendering = {
    variant: as.variant,
    names,
    english: wantsEnglish(petition),
    ...(row.recalledOn && { recalledOn: row.recalledOn }),
    ...(row.number !== null && { number: row.number }),
    ...(seal && { seal }),
  };
  const drawn = await draw(model, rendering, as.format, typesetter);
  if (as.format === 'pdf' && seal) drawn.bytes = sealFile(drawn.bytes, sealSigner(deps, model.issuer.id));
  if (as.format === 'pdf' && row.model) {
    const sha256 = createHash('sha256').update(drawn.bytes).digest();
    const variant = `${as.variant}${names ? '' : ', names masked'}`;
    await local.run(addRendering(where, { variant, sha256, at: deps.clock.now() }));
  }
  // The name of the file is seen by others; it tells nothing (decisions 24).
  const name = `${where.documentId.slice(-8)}${as.variant === 'large' ? '-large' : ''}.${as.format}`;
  return { ...drawn, name, identity: names && holdsIdentity(model) };
}

/**
 * In a matter that names whom it complains of, a letter's own text may tell who brought it: its title is often their first
 * sentence. Whoever reads it without names reads none of what the parties are known by (Art. 30).
 */
async function guardedModel(model: NoticeModel, petition: OpenedCase): Promise<NoticeModel> {
  if (!model.restricted || petition.seal.erased) return model;
  return mapTexts(model, coverFor(await petition.parties())) as NoticeModel;
}

/** The same tree with each of its texts changed. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** A document as bytes of one format. */
export async function draw(
  model: NoticeModel,
  rendering: Rendering,
  format: OpenAs['format'],
  typesetter: Typesetter,
): Promise<Pick<OpenedDocument, 'type' | 'bytes'>> {
  switch (format) {
    case 'pdf':
      return { type: 'application/pdf', bytes: await renderPdf(model, rendering, typesetter) };
    case 'docx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await renderDocx(model, rendering),
      };
    case 'html': {
      const page = htmlPage(renderHtml(model, rendering), rendering.variant === 'large');
      return { type: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
    }
  }
}

export interface Written {
  model: NoticeModel;
  /** A numbered letter bears a code that anyone can check. */
  seal?: PrintedSeal;
}

/** A letter's text as issued; a form's from its fact. */
export async function writtenOf(
  deps: NoticesDeps,
  row: KeptDocument,
  petition: OpenedCase,
): Promise<Written | Refusal> {
  if (row.model && row.seal) {
    const { model, digest } = openText(deps.keys, petition.seal, row.documentId, { model: row.model, seal: row.seal });
    if (row.number === null) return { model };
    const claim = { number: row.number, organ: model.issuer.name, date: model.date, digest: new Uint8Array(digest) };
    return { model, seal: printedSeal(deps, model.issuer.id, claim) };
  }
  const fact = petition.history.find(({ seq }) => seq === row.factSeq);
  if (!fact) return notFound();
  const { number, seal } = petition;
  const history = petition.history.filter(({ seq }) => seq <= fact.seq);
  const documents = await earlierDocuments(deps, deps.db.local(row.shardKey), row, { fact, seal });
  const parties = () => petition.parties();
  const context = await contextOf(deps, { number, history, fact, on: row.issuedOn, parties, documents });
  const model = draftFor(fact.kind, row.kind, payloadOf(fact), context) ?? notFound();
  return isRefusal(model) ? model : { model };
}

/** Asked for at registration (1.18). */
export function wantsEnglish({ history }: OpenedCase): boolean {
  const { wants } = (history[0]?.payload ?? {}) as { wants?: { language?: string } };
  return wants?.language !== undefined && !wants.language.startsWith('zh');
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

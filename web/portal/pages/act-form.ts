import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import type { UploadView } from '../draft.ts';
import { type Frame, type Html, page, spelled } from '../page.ts';
import { refusalBanner } from '../parts.ts';

/** What was typed, by field; several values of one name joined by commas. */
export type Typed = Record<string, string | undefined>;

interface ActForm {
  title: string;
  action: string;
  submit: string;
  back?: string;
  body: Html;
  after?: Html | '';
  typed: Typed;
  refusal: Refusal | undefined;
  files?: boolean;
}

/** A form for one of the petitioner's acts. It carries the state it was drawn from: sent twice, it is one act. */
export function actForm(frame: Frame, view: PetitionView, given: ActForm): Html {
  return page(frame, {
    title: given.title,
    back: given.back ?? '/matter',
    trouble: given.refusal !== undefined,
    body: html`${refusalBanner(frame, given.refusal)}
<form method="post" action="${given.action}"${given.files ? html` enctype="multipart/form-data"` : ''} novalidate>
<input type="hidden" name="seq" value="${given.typed.seq ?? String(view.seq)}">
${given.body}<button class="button">${given.submit}</button></form>${given.after ?? ''}`,
  });
}

/** Files that came with a form that was refused for something else: they need not be chosen again. */
export function taken(frame: Frame, typed: Typed): Html | '' {
  const files = takenFiles(typed);
  if (files.length === 0) return '';
  const names = files.map(({ name }) => name).join(frame.words.write.and);
  return html`<p class="done">${frame.words.acts.supply.taken(names)}</p><input type="hidden" name="taken" value="${JSON.stringify(files)}">`;
}

/** Reads back what `taken` wrote; anything else is nothing. */
export function takenFiles(typed: Typed): UploadView[] {
  try {
    const list: unknown = JSON.parse(typed.taken ?? '[]');
    return Array.isArray(list) ? list.filter(isUpload).slice(0, 20) : [];
  } catch {
    return [];
  }
}

const isUpload = (one: unknown): one is UploadView =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as UploadView).token === 'string' &&
  typeof (one as UploadView).name === 'string';

/** A new query code; the old one stops at once. */
export function codePage(frame: Frame, fresh?: string): Html {
  const t = frame.words.acts.code;
  if (fresh) {
    return page(frame, {
      title: t.done,
      body: html`<p class="code">${spelled(fresh)}</p><p>${t.after}</p><p><a class="button" href="/matter">${t.back}</a></p>`,
    });
  }
  return page(frame, {
    title: t.title,
    back: '/matter',
    body: html`<p>${t.lead}</p><form method="post" action="/matter/code"><button class="button">${t.submit}</button></form>`,
  });
}

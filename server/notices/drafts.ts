import type { ActName } from '../../core/procedure/acts/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { NoticeContext } from './context.ts';
import type { NoticeId, NoticeModel } from './model.ts';
import type { Several, Template } from './templates/base.ts';
import { templates } from './templates/index.ts';

/** Documents that this act makes: the rows of the procedure's `documents`. */
export function documentsOf(act: ActName): NoticeId[] {
  return Object.keys(templatesOf(act)) as NoticeId[];
}

/**
 * The documents of an act, for the preview before it and for issue within it. The first that may not be issued refuses them
 * all (R-DOC-1…3).
 * @param payload the act's payload, free texts in place
 * @param context the petition as the act leaves it; its history without the act
 */
export function draftsFor(act: ActName, payload: unknown, context: NoticeContext): NoticeModel[] | Refusal {
  const models: NoticeModel[] = [];
  for (const template of Object.values(templatesOf(act))) {
    const made = template(context, payload);
    if (isRefusal(made)) return made;
    models.push(...[made].flat());
  }
  return models;
}

/** One document of an act that was done: forms are drawn from the facts whenever they are wanted. */
export function draftFor(
  act: ActName,
  document: NoticeId,
  payload: unknown,
  context: NoticeContext,
): NoticeModel | Refusal | undefined {
  const made = templatesOf(act)[document]?.(context, payload);
  return isRefusal(made) ? made : [made].flat()[0];
}

type Templates = { [Id in NoticeId]?: Template<unknown> | Several<unknown> };

/** Each template takes its own act's payload, which the procedure has checked. */
function templatesOf(act: ActName): Templates {
  return ((templates as { [Name in ActName]?: object })[act] ?? {}) as Templates;
}

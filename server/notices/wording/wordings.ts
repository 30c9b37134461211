import { isRefusal, type Refusal, refuse, type Words } from '../../../core/refusal.ts';
import type { NoticeContext } from '../context.ts';
import type { TemplateDetail, TemplatePreview, TemplateRow } from '../contract.ts';
import type { NoticesDeps } from '../deps.ts';
import { draftsFor } from '../drafts.ts';
import type { NoticeId, NoticeModel } from '../model.ts';
import { renderHtml } from '../render/html.ts';
import { payloads, type SampleAct, sampleContext } from '../sample/case.ts';
import { addEnabled, addWording, enabledOf, wordingsInUse, wordingsOf } from '../store/wording.ts';
import { templates } from '../templates/index.ts';
import { forms, titles } from '../titles.ts';
import { faultsOf } from './faults.ts';
import { inWording, ownWording, sectionsOf, valuesOf } from './sections.ts';

type Deps = Pick<NoticesDeps, 'db' | 'clock' | 'officer'>;
type Writer = { officerId: string };

/**
 * Letters whose wording an office may change, those that a sample can show. Forms are drawn from their facts and keep the
 * system's; agreements, minutes and hearing papers say what was agreed, decided and said.
 */
export const wordable: NoticeId[] = [
  ...new Set(
    (Object.keys(payloads) as SampleAct[]).flatMap((act) => {
      const models = draftsFor(act, payloads[act], sampleContext(act));
      return isRefusal(models) ? [] : models.map(({ document }) => document);
    }),
  ),
]
  .filter((id) => !forms.includes(id))
  .sort();

/** The same letters in the wording that their organ's county has in use. */
export async function inUse(
  deps: Pick<Deps, 'db'>,
  models: NoticeModel[],
  context: NoticeContext,
): Promise<NoticeModel[]> {
  const letters = models.filter(({ document }) => wordable.includes(document));
  if (letters.length === 0) return models;
  const { shardKey } = context.issuer;
  const rows = await deps.db.local(shardKey).rows(
    wordingsInUse(
      shardKey,
      letters.map(({ document }) => document),
    ),
  );
  if (rows.length === 0) return models;
  const values = valuesOf(context);
  return models.map((model) => {
    const row = rows.find(({ document }) => document === model.document);
    return row ? inWording(model, row.text, values) : model;
  });
}

/** The list: each letter with its version in use. */
export async function listTemplates(deps: Deps, shardKey: string): Promise<TemplateRow[]> {
  const { versions, enabled } = await kept(deps, shardKey);
  return wordable.map((document) => {
    const current = enabled.find((row) => row.document === document)?.version ?? 0;
    const newest = versions.find((row) => row.document === document)?.version ?? 0;
    return { document, title: titles[document], current, newest };
  });
}

/** One letter's wording and its history. @param me who asks */
export async function openTemplate(
  deps: Deps,
  shardKey: string,
  document: string,
  me: string,
): Promise<TemplateDetail | Refusal> {
  const sample = sampleOf(document);
  if (isRefusal(sample)) return sample;
  const { versions, enabled } = await kept(deps, shardKey);
  const mine = versions.filter((row) => row.document === document);
  const approvals = enabled.filter((row) => row.document === document);
  const own = ownWording(sample.model);
  const current = approvals[0]?.version ?? 0;
  const name = async (id: string) => (await deps.officer(id))?.name ?? id;
  return {
    document: sample.model.document,
    title: titles[sample.model.document],
    current,
    text: mine.find(({ version }) => version === current)?.text ?? own,
    own,
    parts: sectionsOf(sample.model).map(({ key, heading }) => ({ key, heading: heading ?? null })),
    values: Object.entries(valuesOf(sample.context)).map(([key, value]) => ({ key, sample: value })),
    versions: await Promise.all(
      mine.map(async ({ version, text, reason, writtenBy, writtenAt }) => {
        const approval = approvals.find((row) => row.version === version);
        return {
          version,
          text,
          reason,
          by: await name(writtenBy),
          byMe: writtenBy === me,
          at: writtenAt,
          enabled: approval ? { by: await name(approval.enabledBy), at: approval.enabledAt } : null,
          faults: faultsOf(text, sample.model),
        };
      }),
    ),
  };
}

/** The sample case in this wording, and what is wrong with it. Writes nothing. */
export function previewWording(document: string, text: string): TemplatePreview | Refusal {
  const sample = sampleOf(document);
  if (isRefusal(sample)) return sample;
  const shown = inWording(sample.model, text, valuesOf(sample.context));
  const html = renderHtml(shown, { variant: 'standard', names: true, preview: true });
  return { html, faults: faultsOf(text, sample.model) };
}

/** Keeps a new version. It changes nothing until a second person enables it. */
export async function writeWording(
  deps: Deps,
  shardKey: string,
  document: string,
  { text, reason, by }: { text: string; reason: string; by: Writer },
): Promise<{ version: number } | Refusal> {
  const sample = sampleOf(document);
  if (isRefusal(sample)) return sample;
  const { versions } = await kept(deps, shardKey);
  const version = (versions.find((row) => row.document === document)?.version ?? 0) + 1;
  const row = {
    document: sample.model.document,
    version,
    text,
    reason,
    writtenBy: by.officerId,
    writtenAt: deps.clock.now(),
  };
  return (await deps.db.local(shardKey).run(addWording(shardKey, row))) === 1 ? { version } : meanwhile();
}

/** Takes a version into use for letters from now on. Another person than its writer; never with a mandatory part missing. */
export async function enableWording(
  deps: Deps,
  shardKey: string,
  document: string,
  { version, by }: { version: number; by: Writer },
): Promise<{ current: number } | Refusal> {
  const sample = sampleOf(document);
  if (isRefusal(sample)) return sample;
  const { versions, enabled } = await kept(deps, shardKey);
  const row = versions.find((one) => one.document === document && one.version === version);
  if (version !== 0) {
    if (!row) return unknownTemplate();
    if (row.writtenBy === by.officerId) return secondPerson();
    const [fault] = faultsOf(row.text, sample.model);
    if (fault) return incompleteWording(fault.what);
  }
  const n = (enabled.find((one) => one.document === document)?.n ?? 0) + 1;
  const approval = {
    document: sample.model.document,
    n,
    version,
    enabledBy: by.officerId,
    enabledAt: deps.clock.now(),
  };
  return (await deps.db.local(shardKey).run(addEnabled(shardKey, approval))) === 1 ? { current: version } : meanwhile();
}

async function kept({ db }: Pick<Deps, 'db'>, shardKey: string) {
  const local = db.local(shardKey);
  const [versions, enabled] = await Promise.all([local.rows(wordingsOf(shardKey)), local.rows(enabledOf(shardKey))]);
  return { versions, enabled };
}

function sampleOf(document: string): { model: NoticeModel; context: NoticeContext } | Refusal {
  if (!(wordable as string[]).includes(document)) return unknownTemplate();
  const act = (Object.keys(payloads) as SampleAct[]).find((one) => document in (templates[one as never] ?? {}));
  if (act === undefined) return unknownTemplate();
  const context = sampleContext(act);
  const models = draftsFor(act as never, payloads[act], context);
  if (isRefusal(models)) return models;
  return { model: models.find((model) => model.document === document)!, context };
}

const unknownTemplate = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'template.unknown',
    what: { zh: '没有这份模板或这个版本。', en: 'There is no such template or version.' },
    way: { zh: '请从文书模板的清单里打开。', en: 'Open it from the list of templates.' },
  });

const secondPerson = (): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'template.second-person',
    what: { zh: '没有启用：这一版是您自己写的。', en: 'Not enabled: you wrote this version yourself.' },
    way: { zh: '请另一位负责人或管理员看过再启用。', en: 'Another head or administrator reads it and enables it.' },
  });

const incompleteWording = (fault: Words): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'template.incomplete',
    field: 'text',
    what: { zh: `没有启用：${fault.zh}`, en: `Not enabled: ${fault.en}` },
    way: { zh: '请另写一个新版本补上。', en: 'Write a new version with it.' },
  });

const meanwhile = (): Refusal =>
  refuse({
    kind: 'conflict',
    code: 'template.meanwhile',
    what: { zh: '没有保存：刚才另一位也存了新版本。', en: 'Not kept: somebody else kept a new version just now.' },
    way: { zh: '请重新打开看过再存。', en: 'Open it again, read it, then keep yours.' },
  });

import {
  type DossierAct,
  type DossierClock,
  type DossierContext,
  type DossierKind,
  dossierClocks,
  permitsDossier,
  specsOf,
} from '../../../core/dossier/index.ts';
import { ARTICLES, type ArticleId, citeEn, citeZh, isArticleId } from '../../../core/law/index.ts';
import type { Refusal } from '../../../core/refusal.ts';
import { roleWords } from '../../../core/roles.ts';
import type { Attachment } from '../../evidence/index.ts';
import type { DossierActView, DossierView, PaperView } from '../contract.ts';
import type { Matter } from '../deps.ts';
import { headlineOf } from '../derived.ts';
import { payloadOf } from '../facts.ts';
import type { LoadedDossier } from '../load.ts';
import type { Numbered } from '../numbered.ts';
import type { Covered } from '../partly.ts';
import { dossierActor, type Officer } from '../policy.ts';
import { clockView } from './clocks.ts';
import { fieldViews, type Line, type Names, payloadLines, said } from './lines.ts';

/** What a page shows beside the facts. */
export interface BesideDossier {
  papers: PaperView[];
  files: Attachment[];
  /** Those of its petitions that the reader may open. */
  matters: Matter[];
  /** Other dossiers that its acts name, of those the reader may know of. */
  named: readonly Numbered[];
  /** What the reader sees of it. */
  covered: Covered;
}

/** A dossier's page for an officer. */
export function dossierView(
  loaded: LoadedDossier,
  beside: BesideDossier,
  reader: Officer,
  contextFor: (actor: ReturnType<typeof dossierActor>) => DossierContext,
  names: Names,
): DossierView {
  const { kind, state, history, shardKey, dossierId, number } = loaded;
  const { covered } = beside;
  const { today, calendar } = contextFor(dossierActor(reader, undefined));
  const clocks = dossierClocks(kind, history, calendar);
  const running = clocks.filter(({ status }) => status === 'running');
  const acts = actViews(kind, loaded, reader, contextFor, running);
  return {
    kind: kindView(kind),
    shardKey,
    dossierId,
    number,
    seq: state.seq,
    headline: headlineOf(kind, covered.history),
    subject: kind.namedByMatter && beside.matters.length === 1 ? beside.matters[0]!.subject : null,
    notShown: covered.notShown ?? null,
    phase: phaseView(kind, state.phase),
    open: !kind.ended.includes(state.phase),
    openedOn: state.openedOn,
    closedOn: state.closedOn ?? null,
    keeper: names.directory.organName(state.keeperId),
    parts: partsOf(loaded, names),
    links: beside.named.map(({ number, kind: name, shardKey: at, dossierId: id }) => ({
      number,
      kind: name,
      shardKey: at,
      dossierId: id,
    })),
    heads: headsOf({ kind, history: covered.history }, names),
    matters: covered.state.matters.map((matter) => {
      const known = beside.matters.find((one) => one.number === matter);
      return {
        number: matter,
        shardKey: known?.shardKey ?? null,
        petitionId: known?.petitionId ?? null,
        subject: known?.subject ?? null,
      };
    }),
    clocks: clocks
      .filter(({ owedBy }) => !covered.hidesDutiesOf(owedBy.organId))
      .map((clock) => clockView(kind, clock, { today, calendar }, names)),
    timeline: covered.history.toReversed().map((fact) => {
      const act = kind.acts[fact.act]!;
      return {
        seq: fact.seq,
        act: fact.act,
        label: { zh: act.zh, en: act.en },
        on: fact.occurredOn,
        at: fact.recordedAt,
        by:
          fact.actor.kind === 'officer'
            ? {
                kind: 'officer' as const,
                organ: names.directory.organName(fact.actor.organId),
                role: roleWords[fact.actor.role],
                name: names.officerName(fact.actor.officerId) ?? null,
              }
            : { kind: fact.actor.kind, organ: null, role: null, name: null },
        cite: citeView(act.cite),
        lines: payloadLines(act, payloadOf(fact), names),
      };
    }),
    papers: beside.papers,
    files: beside.files.map(({ fileId, name, type, bytes, addedOn }) => ({ fileId, name, type, bytes, addedOn })),
    acts: withPrimary(
      acts,
      running.filter(({ owedBy }) => isOwed(owedBy, reader)),
      (act) => kind.acts[act]?.neverUrged !== true,
    ),
  };
}

/** The acts that could ever be this reader's, open or refused with what would open them. */
export function actViews(
  kind: DossierKind,
  { state }: Pick<LoadedDossier, 'state'>,
  reader: Officer,
  contextFor: (actor: ReturnType<typeof dossierActor>) => DossierContext,
  running: readonly DossierClock[],
): DossierActView[] {
  return Object.entries(kind.acts)
    .filter(([, act]) => (state.phase === 'none') === act.from.includes('none') && couldBe(act, state.officers, reader))
    .map(([name, act]) => {
      const refusal = permitsDossier(kind, state, name, contextFor(dossierActor(reader, act)));
      return {
        name,
        label: { zh: act.zh, en: act.en },
        plain: act.plain,
        cite: citeView(act.cite),
        permitted: refusal === undefined,
        primary: false,
        refusal: refusal ? refusalView(refusal) : null,
        fields: fieldViews(act) as DossierActView['fields'],
        given: givenFor(name, running, reader),
        signed: act.signed === true,
      };
    });
}

/** What the form can be filled in with: the one duty it fulfils that is the reader's own, else the only one there is. */
function givenFor(act: string, running: readonly DossierClock[], reader: Officer): Record<string, string> {
  const fulfilled = running.filter(({ metBy, given }) => given && metBy.includes(act));
  const own = fulfilled.filter(({ owedBy }) => isOwed(owedBy, reader));
  const [first, ...others] = new Map(
    (own.length > 0 ? own : fulfilled).map(({ given }) => [JSON.stringify(given), given]),
  ).values();
  return others.length === 0 ? { ...first } : {};
}

export const kindView = ({ name, zh, en, one }: DossierKind) => ({ name, label: { zh, en }, one });

export const phaseView = (kind: DossierKind, phase: string) => ({
  code: phase,
  label: kind.phases[phase] ?? { zh: phase, en: phase },
});

export function citeView(id: ArticleId) {
  const { zh, en } = ARTICLES[id];
  return { id, label: { zh: citeZh(id), en: citeEn(id) }, gist: { zh, en } };
}

const refusalView = ({ code, what, cite, way, field }: Refusal) => ({
  code,
  what,
  cite: cite && isArticleId(cite) ? citeView(cite) : null,
  way,
  field: field ?? null,
});

/** Acts of roles that the reader does not hold are not listed: they are others' work. */
function couldBe(act: DossierAct, named: Record<string, string[]>, { roles: held, officerId }: Officer): boolean {
  return act.by.some((permit) =>
    'named' in permit
      ? (named[permit.named] ?? []).includes(officerId)
      : 'roles' in permit && permit.roles.some((role) => held.includes(role)),
  );
}

const isOwed = (owedBy: { organId: string; officerId?: string }, reader: Officer) =>
  owedBy.officerId === undefined ? owedBy.organId === reader.organId : owedBy.officerId === reader.officerId;

function withPrimary(
  acts: DossierActView[],
  running: { due: string; metBy: readonly string[] }[],
  urged: (act: string) => boolean,
): DossierActView[] {
  const open = new Set(acts.filter(({ permitted }) => permitted).map(({ name }) => name));
  const awaited = [...running].sort((a, b) => (a.due < b.due ? -1 : 1)).flatMap(({ metBy }) => metBy);
  const primary = awaited.find((name) => open.has(name) && urged(name));
  return acts.map((act) => ({ ...act, primary: act.name === primary }));
}

function partsOf({ kind, state }: LoadedDossier, { directory, officerName }: Names): DossierView['parts'] {
  const organs = Object.entries(state.organs).map(([part, ids]) => ({
    part,
    names: ids.map((id) => directory.organName(id)),
  }));
  const officers = Object.entries(state.officers).map(([part, ids]) => ({
    part,
    names: ids.map((id) => ({ zh: officerName(id) ?? '', en: officerName(id) ?? '' })),
  }));
  return [...organs, ...officers]
    .filter(({ names }) => names.length > 0)
    .map(({ part, names }) => ({ label: kind.parts[part] ?? { zh: part, en: part }, names }));
}

/** The newest value of each of the kind's heads, with the label of the form it was written in. */
function headsOf({ kind, history }: Pick<LoadedDossier, 'kind' | 'history'>, names: Names): Line[] {
  return kind.heads.flatMap((head) => {
    const fact = history.findLast((one) => payloadOf(one)[head] !== undefined);
    const spec = fact && specsOf(kind.acts[fact.act]!.payload)[head];
    const text = fact && spec && said(spec, payloadOf(fact)[head], names);
    return spec && text ? [{ label: spec.label, text }] : [];
  });
}

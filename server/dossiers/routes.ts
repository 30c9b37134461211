import { z } from 'zod';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { readRegistrationNumber } from '../../core/registration-number.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse, sendFile, submissionKey } from '../platform/index.ts';
import { actOnDossier, find, openDossier, previewDossierAct, previewOpening } from './act.ts';
import type { DossierChange } from './change.ts';
import { consequencesOf } from './consequences.ts';
import {
  dossierActed,
  dossierActRequest,
  dossierKinds,
  dossierList,
  dossierPreview,
  dossierQuery,
  dossiersAbout,
  dossiersApi,
  dossiersToName,
  dossiersToNameQuery,
  dossierTasks,
  dossierView,
  openingRequest,
} from './contract.ts';
import type { DossiersDeps } from './deps.ts';
import { kindsAtHand } from './navigation.ts';
import { dossiersToName as findToName } from './numbered.ts';
import { coveredFor } from './partly.ts';
import { dossierNotFound, type Officer } from './policy.ts';
import { openingsOf } from './present/openings.ts';
import { kindView } from './present/view.ts';
import { noteReadings } from './readings.ts';
import { about, list, openPage } from './reads.ts';
import { unsignedRefusal } from './signature.ts';
import { tasks } from './tasks.ts';

const ofKind = z.object({ kind: z.string().max(40) });
const at = ofKind.extend({ shardKey: z.string().max(20), dossierId: z.string().max(64) });
const atAct = at.extend({ act: z.string().max(40) });
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The desk's routes for every mechanism: parse, permit, act, present. */
export function dossiersRoutes(http: Http, deps: DossiersDeps): void {
  http.get(dossiersApi.dossierKinds, { schema: { response: { 200: dossierKinds } } }, async (request) => {
    const officer = officerOf(request);
    return { kinds: await kindsFor(deps, officer) };
  });

  http.get(dossiersApi.dossierTasks, { schema: { response: { 200: dossierTasks } } }, async (request) =>
    tasks(deps, officerOf(request)),
  );

  http.get(
    dossiersApi.dossiersToName,
    { schema: { querystring: dossiersToNameQuery, response: { 200: dossiersToName } } },
    async (request) => {
      const { kinds, q } = request.query;
      const rows = await findToName(deps, { kinds: kinds.split(',').filter(Boolean), q }, officerOf(request));
      const ones = new Map(deps.kinds.map(({ name, one }) => [name, one]));
      return { rows: rows.map((row) => ({ ...row, one: ones.get(row.kind)! })) };
    },
  );

  http.get(
    dossiersApi.dossiersAbout,
    { schema: { params: z.object({ number: z.string().max(40) }), response: { 200: dossiersAbout } } },
    async (request) => {
      const officer = officerOf(request);
      const number = orRefuse(readRegistrationNumber(request.params.number));
      return about(deps, number, officer);
    },
  );

  http.get(
    dossiersApi.dossiers,
    { schema: { params: ofKind, querystring: dossierQuery, response: { 200: dossierList } } },
    async (request) => orRefuse(await list(deps, request.params.kind, request.query, officerOf(request))),
  );

  http.post(
    dossiersApi.dossiers,
    { config: { keyed: true }, schema: { params: ofKind, body: openingRequest, response: { 200: dossierActed } } },
    async (request) => {
      const officer = officerOf(request);
      const act = deps.kinds.find(({ name }) => name === request.params.kind)?.acts[request.body.act];
      orRefuse(await unsignedRefusal(deps, act, officer, request.body.password));
      return orRefuse(
        await openDossier(deps, { ...request.params, ...request.body, key: submissionKey(request), by: { officer } }),
      );
    },
  );

  http.post(
    dossiersApi.dossierOpeningPreview,
    { schema: { params: ofKind, body: openingRequest, response: { 200: dossierPreview } } },
    async (request) => {
      const officer = officerOf(request);
      return previewOf(
        deps,
        orRefuse(await previewOpening(deps, { ...request.params, ...request.body, by: { officer } })),
      );
    },
  );

  http.get(dossiersApi.dossier, { schema: { params: at, response: { 200: dossierView } } }, async (request) => {
    const officer = officerOf(request);
    orRefuse(await ofThisKind(deps, request.params, officer));
    return orRefuse(await openPage(deps, request.params, officer));
  });

  http.post(
    dossiersApi.dossierAct,
    { config: { keyed: true }, schema: { params: atAct, body: dossierActRequest, response: { 200: dossierActed } } },
    async (request) => {
      const officer = officerOf(request);
      const subject = orRefuse(await ofThisKind(deps, request.params, officer));
      orRefuse(await unsignedRefusal(deps, subject.kind.acts[request.params.act], officer, request.body.password));
      const done = await actOnDossier(deps, {
        ...request.params,
        ...request.body,
        key: submissionKey(request),
        by: { officer },
      });
      // A refusal tells where it stands: that is a reading too.
      await noteReadings(deps, [subject], officer, isRefusal(done) ? 'page' : 'act');
      return orRefuse(done);
    },
  );

  http.post(
    dossiersApi.dossierPreview,
    { schema: { params: atAct, body: dossierActRequest, response: { 200: dossierPreview } } },
    async (request) => {
      const officer = officerOf(request);
      const subject = orRefuse(await ofThisKind(deps, request.params, officer));
      await noteReadings(deps, [subject], officer, 'page');
      return previewOf(
        deps,
        orRefuse(await previewDossierAct(deps, { ...request.params, ...request.body, by: { officer } })),
      );
    },
  );

  http.get(
    dossiersApi.dossierPaper,
    {
      config: { gives: ['application/pdf', 'text/html', word] },
      schema: {
        params: at.extend({ documentId: z.string().max(64) }),
        querystring: z.strictObject({ format: z.enum(['pdf', 'docx', 'html']).default('pdf') }),
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await ofThisKind(deps, request.params, officer));
      if ((await coveredFor(deps, subject, officer)).hidesPapers) orRefuse(dossierNotFound());
      const opened = orRefuse(await deps.papers.open(request.params, request.query));
      await noteReadings(deps, [subject], officer, 'document');
      return sendFile(reply, opened);
    },
  );

  http.get(
    dossiersApi.dossierFile,
    {
      config: { gives: ['application/octet-stream'] },
      schema: { params: at.extend({ fileId: z.string().max(128) }) },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { shardKey, dossierId, fileId } = request.params;
      const subject = orRefuse(await ofThisKind(deps, request.params, officer));
      if ((await coveredFor(deps, subject, officer)).hiddenFiles.has(fileId)) orRefuse(dossierNotFound());
      const held = { shardKey, petitionId: dossierId, fileId };
      const opened = (await deps.evidence.open(deps.db.local(shardKey), held, subject.seal)) ?? dossierNotFound();
      const { file, bytes } = orRefuse(opened);
      await noteReadings(deps, [subject], officer, 'document');
      return sendFile(reply, { type: file.type, name: file.name, bytes });
    },
  );
}

/** The dossier, where it is of the kind that the address says. */
async function ofThisKind(deps: DossiersDeps, { kind, ...rest }: z.output<typeof at>, officer: Officer) {
  const loaded = await find(deps, rest, { officer });
  return isRefusal(loaded) || loaded.kind.name !== kind ? dossierNotFound() : loaded;
}

async function kindsFor(deps: DossiersDeps, officer: Officer) {
  return (await kindsAtHand(deps, officer)).map((kind) => {
    const openings = openingsOf(kind, officer);
    return { ...kindView(kind), mayOpen: openings.length > 0, openings };
  });
}

async function previewOf(deps: DossiersDeps, change: DossierChange) {
  const papers: Exclude<Awaited<ReturnType<DossiersDeps['papers']['preview']>>, Refusal> = orRefuse(
    await deps.papers.preview(change),
  );
  return { papers, consequences: consequencesOf(deps, change) };
}

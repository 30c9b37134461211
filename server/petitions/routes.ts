import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actNames, acts, isLapse } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { officerOf } from '../organs/index.ts';
import { collect, type Http, orRefuse, sendFile, submissionKey } from '../platform/index.ts';
import { act, previewAct } from './act.ts';
import { agentSlipRoute } from './agent-slip-route.ts';
import type { Change } from './change.ts';
import { contentsRoute } from './contents-route.ts';
import {
  accessItem,
  acted,
  actPreview,
  actRequest,
  identityRead,
  identityView,
  listPage,
  petitionsApi,
  petitionView,
  receiptView,
  registered,
  registration,
  searchQuery,
} from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { accessItems, readIdentity } from './identity.ts';
import { identityRequestRoutes } from './identity-requests/routes.ts';
import { mayOpenFiles } from './may-open-files.ts';
import { memberSlipRoute } from './member-slip-route.ts';
import { mayReadIdentity, mayRegister, type Officer, readsShownTo, roleFor, rolesFor } from './policy.ts';
import { consequences } from './present/consequences.ts';
import { find, noteRead, openCase } from './reads.ts';
import { receiptOfStored } from './receipt.ts';
import { previewRegistration, type Registering, register } from './register.ts';
import { reprintsRoute } from './reprints/reprints.ts';
import { slipRoute } from './reprints/slip-route.ts';
import { search } from './search.ts';

const at = z.object({ shardKey: z.string().max(20), petitionId: z.string().max(64) });
const atAct = at.extend({ act: z.string().max(40) });
const pdf = ['application/pdf'];
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The payload of each act, for the description of the API: `acts/{act}` takes `Act.{act}`. */
export const actBodies = Object.fromEntries(
  actNames.filter((name) => name !== 'register' && !isLapse(name)).map((name) => [`Act.${name}`, acts[name].payload]),
) as Record<string, z.ZodType>;

/** What an officer does, or takes down from the petitioner or an agent. */
const doing = ({ agent, ...body }: z.output<typeof actRequest>, officer: Officer) => ({
  ...body,
  by: { officer, agent },
});

/** The desk's routes: parse, permit, act, present. */
export function petitionsRoutes(http: Http, deps: PetitionsDeps): void {
  const local = (shardKey: string) => deps.db.local(shardKey);

  http.post(
    petitionsApi.petitions,
    { config: { keyed: true }, schema: { body: registration, response: { 200: registered } } },
    async (request) => {
      const officer = officerOf(request);
      orRefuse(mayRegister(officer));
      return orRefuse(await register(deps, request.body, atWindow(officer, submissionKey(request))));
    },
  );

  http.get(
    petitionsApi.petitions,
    { schema: { querystring: searchQuery, response: { 200: listPage } } },
    async (request) => orRefuse(await search(deps, request.query, officerOf(request))),
  );

  http.post(
    petitionsApi.previewRegistration,
    { schema: { body: registration, response: { 200: actPreview } } },
    async (request) => {
      const officer = officerOf(request);
      orRefuse(mayRegister(officer));
      const change = orRefuse(previewRegistration(deps, request.body, atWindow(officer)));
      return previewOf(deps, change);
    },
  );

  http.get(petitionsApi.petition, { schema: { params: at, response: { 200: petitionView } } }, async (request) =>
    orRefuse(await openCase(deps, request.params, officerOf(request))),
  );

  http.post(
    petitionsApi.act,
    { config: { keyed: true }, schema: { params: atAct, body: actRequest, response: { 200: acted } } },
    async (request) => {
      const officer = officerOf(request);
      const key = submissionKey(request);
      // Found before: an act may take the matter out of the officer's own sight, and its reading is still a reading.
      const subject = orRefuse(await find(deps, request.params, officer));
      const done = await act(deps, { ...request.params, ...doing(request.body, officer), key });
      // A refusal tells where the matter stands.
      await noteRead(deps, subject, officer, isRefusal(done) ? 'case' : 'act');
      return orRefuse(done);
    },
  );

  http.post(
    petitionsApi.preview,
    { schema: { params: atAct, body: actRequest, response: { 200: actPreview } } },
    async (request) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      const change = await previewAct(deps, { ...request.params, ...doing(request.body, officer) });
      await noteRead(deps, subject, officer, isRefusal(change) ? 'case' : 'preview');
      return previewOf(deps, orRefuse(change));
    },
  );

  http.post(
    petitionsApi.identity,
    { schema: { params: at, body: identityRead, response: { 200: identityView } } },
    async (request) => orRefuse(await readIdentity(deps, request.params, officerOf(request), request.body.purpose)),
  );

  http.get(
    petitionsApi.access,
    { schema: { params: at, response: { 200: z.object({ items: z.array(accessItem) }) } } },
    async (request) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      await noteRead(deps, subject, officer, 'access');
      return { items: await accessItems(deps, request.params, readsShownTo(officer, subject)) };
    },
  );

  const receiptFor = async (request: FastifyRequest, params: z.output<typeof at>) => {
    const officer = officerOf(request);
    await noteRead(deps, orRefuse(await find(deps, params, officer)), officer, 'receipt');
    return deps.ledger.receipt(local(params.shardKey), await receiptOfStored(deps, params));
  };
  http.get(petitionsApi.receipt, { schema: { params: at, response: { 200: receiptView } } }, async (request) =>
    receiptFor(request, request.params),
  );
  http.get(petitionsApi.receiptPdf, { config: { gives: pdf }, schema: { params: at } }, async (request, reply) =>
    sendFile(reply, await deps.documents.receiptPdf(await receiptFor(request, request.params))),
  );

  slipRoute(http, deps);
  memberSlipRoute(http, deps);
  agentSlipRoute(http, deps);
  contentsRoute(http, deps);
  identityRequestRoutes(http, deps);
  reprintsRoute(http, deps);

  const documentAs = z.object({
    format: z.enum(['pdf', 'docx', 'html']).default('pdf'),
    variant: z.enum(['standard', 'large']).default('standard'),
  });
  http.get(
    petitionsApi.document,
    {
      config: { gives: [...pdf, word, 'text/html'] },
      schema: { params: at.extend({ documentId: z.string().max(64) }), querystring: documentAs },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      // Whose work does not need to know who it is reads the letter without names.
      const names = isRefusal(mayReadIdentity(officer, subject, deps.directory())) ? { names: false } : {};
      const opened = orRefuse(await deps.documents.open(request.params, { ...request.query, ...names }));
      await noteRead(deps, subject, officer, 'document', { identity: opened.identity ?? false });
      return sendFile(reply, opened);
    },
  );

  http.get(
    petitionsApi.file,
    {
      config: { gives: ['application/octet-stream'] },
      schema: { params: at.extend({ fileId: z.string().max(128) }) },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      const closed = mayOpenFiles(officer, subject);
      if (closed) return orRefuse(closed) as never;
      await noteRead(deps, subject, officer, 'attachment');
      const opened = await deps.evidence.open(local(subject.shardKey), request.params, subject.seal);
      if (!opened) return orRefuse(noSuchFile()) as never;
      // People name papers after themselves.
      const hidden = mayReadIdentity(officer, subject, deps.directory());
      const name = hidden ? `附件${/\.[a-z0-9]{1,5}$/i.exec(opened.file.name)?.[0] ?? ''}` : opened.file.name;
      return sendFile(reply, { type: opened.file.type, name, bytes: opened.bytes });
    },
  );

  const uploaded = z.object({ token: z.string(), name: z.string(), type: z.string(), bytes: z.int() });
  http.post(
    petitionsApi.uploads,
    { config: { takesFile: true }, schema: { response: { 200: uploaded } } },
    async (request) => {
      officerOf(request);
      return orRefuse(await takeUpload(deps, request));
    },
  );
}

async function previewOf(deps: PetitionsDeps, change: Change) {
  return {
    documents: orRefuse(await deps.documents.preview(change)),
    consequences: consequences(change, deps.directory()),
  };
}

/** The one file of a multipart body, read up to the limit. */
async function takeUpload({ evidence }: PetitionsDeps, request: FastifyRequest) {
  const part = request.isMultipart() ? await request.file({ throwFileSizeLimit: false }) : undefined;
  if (!part) return noFile();
  const bytes = await collect(part.file, evidence.limits.megabytes * 1024 * 1024);
  return evidence.upload(part.filename, part.file.truncated ? undefined : bytes);
}

function atWindow(officer: Officer, key?: string): Registering {
  const { officerId, organId } = officer;
  const role = roleFor(officer, rolesFor.register);
  return { actor: { kind: 'officer', officerId, organId, role }, organId, channel: 'window', key };
}

const noFile = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'upload.none',
    field: 'file',
    what: { zh: '没有收到文件。', en: 'No file came with the request.' },
    way: { zh: '请重新选择文件。', en: 'Choose the file again.' },
  });

const noSuchFile = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'file.not-found',
    what: { zh: '这件事没有这份材料。', en: 'The matter has no such file.' },
    way: { zh: '请刷新页面再看。', en: 'Reload the page.' },
  });

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { officerOf, requireRole } from '../organs/index.ts';
import type { Http } from '../platform/http/index.ts';
import { orRefuse } from '../platform/index.ts';
import {
  dayLetter,
  noticesApi,
  numberEntry,
  sealKey,
  templateDetail,
  templatePreview,
  templateRow,
  wordingInput,
  wordingVersion,
} from './contract.ts';
import type { NoticesDeps } from './deps.ts';
import type { Notices } from './index.ts';
import { pageStyle, pageStylePath } from './render/html.ts';
import { enableWording, listTemplates, openTemplate, previewWording, writeWording } from './wording/wordings.ts';

/**
 * The style sheet of documents that are read as pages (a page of ours holds no style of its own), and the keys that seal
 * them. Documents themselves leave by the routes of petitions and portal, which ask who may read them and record the reading.
 */
export function noticesRoutes(http: Http, notices: Notices): void {
  templateRoutes(http, notices.deps);
  letterRoutes(http, notices);
  numberRoutes(http, notices);
  http.get(pageStylePath, { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/css; charset=utf-8').send(pageStyle),
  );

  http.get(noticesApi.sealKeys, { schema: { response: { 200: z.object({ keys: z.array(sealKey) }) } } }, async () => ({
    keys: notices.sealKeys(),
  }));
}

/** 文书模板: read by those who may change them, the head of the bureau and the administrator, for their own county. */
export function templateRoutes(http: Http, deps: NoticesDeps): void {
  const editor = (request: FastifyRequest) => {
    const officer = officerOf(request);
    requireRole(officer, 'bureau-head', 'administrator');
    return { officer, shardKey: shardKeyFor(deps.directory().organ(officer.organId)!.divisionCode) };
  };
  const which = z.object({ document: z.string().max(10) });

  const list = z.object({ templates: z.array(templateRow) });
  http.get(noticesApi.templates, { schema: { response: { 200: list } } }, async (request) => ({
    templates: await listTemplates(deps, editor(request).shardKey),
  }));

  http.get(noticesApi.template, { schema: { params: which, response: { 200: templateDetail } } }, async (request) => {
    const { shardKey, officer } = editor(request);
    return orRefuse(await openTemplate(deps, shardKey, request.params.document, officer.officerId));
  });

  http.post(
    noticesApi.templatePreview,
    { schema: { params: which, body: wordingInput, response: { 200: templatePreview } } },
    async (request) => {
      editor(request);
      return orRefuse(previewWording(request.params.document, request.body.text));
    },
  );

  http.post(
    noticesApi.template,
    { schema: { params: which, body: wordingVersion, response: { 200: z.object({ version: z.int() }) } } },
    async (request) => {
      const { officer, shardKey } = editor(request);
      const written = { ...request.body, by: officer };
      return orRefuse(await writeWording(deps, shardKey, request.params.document, written));
    },
  );

  const version = which.extend({ version: z.coerce.number().int().min(0) });
  http.post(
    noticesApi.templateEnable,
    { schema: { params: version, response: { 200: z.object({ current: z.int() }) } } },
    async (request) => {
      const { officer, shardKey } = editor(request);
      const { document, version: n } = request.params;
      return orRefuse(await enableWording(deps, shardKey, document, { version: n, by: officer }));
    },
  );
}

/** 文号登记簿: read by those who write the organ's letters, and those who look over its work. */
function numberRoutes(http: Http, notices: Notices): void {
  const of = z.object({ year: z.coerce.number().int().min(2004).max(2200) });
  const list = z.object({ numbers: z.array(numberEntry) });
  http.get(noticesApi.numbers, { schema: { querystring: of, response: { 200: list } } }, async (request) => {
    const officer = officerOf(request);
    requireRole(officer, ...writing, 'supervisor', 'auditor');
    return { numbers: await notices.numberRegister(officer, request.query.year) };
  });
}

const writing = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head', 'reviewer'] as const;

/** The day's post: whoever writes letters for the organ prints them. */
function letterRoutes(http: Http, notices: Notices): void {
  const of = z.object({ on: z.iso.date() });
  const poster = (request: FastifyRequest) => {
    const officer = officerOf(request);
    requireRole(officer, ...writing);
    return officer;
  };
  const list = z.object({ letters: z.array(dayLetter) });
  http.get(noticesApi.letters, { schema: { querystring: of, response: { 200: list } } }, async (request) => ({
    letters: await notices.lettersToPost(poster(request), request.query.on as LocalDate),
  }));
  http.get(
    noticesApi.lettersPdf,
    { config: { gives: ['application/pdf'] }, schema: { querystring: of } },
    async (request, reply) => {
      const file = orRefuse(await notices.batchPdf(poster(request), request.query.on as LocalDate));
      reply.header('content-disposition', `inline; filename="${file.name}"`);
      return reply.type(file.type).send(Buffer.from(file.bytes));
    },
  );
}

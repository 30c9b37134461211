import { z } from 'zod';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { readRegistrationNumber } from '../../core/registration-number.ts';
import { dossierNotFound, type LoadedDossier } from '../dossiers/index.ts';
import { officerOf, requireRole, type SignedIn } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { copyRequest, disclosureApi, disclosureSources, madeCopyView } from './contract.ts';
import type { Disclosure } from './index.ts';

const at = z.object({ shardKey: z.string().max(20), dossierId: z.string().max(64) });
const writers = ['bureau-officer', 'bureau-head'] as const;

/** Copies are made by those who may write the publication, in the bureau that keeps it. */
export const mayAttach = ({ state }: LoadedDossier, { organId, roles }: Pick<SignedIn, 'organId' | 'roles'>): boolean =>
  state.keeperId === organId &&
  writers.some((role) => roles.includes(role)) &&
  ['drafted', 'returned'].includes(state.phase);

const named = (refusal: Refusal): Refusal => ({ ...refusal, field: 'matter' });

/** The desk's side of public attachments: what there is, the scanned copy, and its very bytes. */
export function copyRoutes(http: Http, disclosure: Disclosure): void {
  const { petitions, dossiers } = disclosure.deps;

  async function opened(params: z.output<typeof at>, officer: SignedIn): Promise<LoadedDossier> {
    const loaded = orRefuse(await dossiers.find(params, officer));
    return loaded.kind.name === 'publication' ? loaded : orRefuse<never>(dossierNotFound() as never);
  }

  /** One who may attach, and may know of the petitions; looking is a reading of each. */
  async function writing(params: z.output<typeof at>, officer: SignedIn, matters?: string[]) {
    requireRole(officer, ...writers);
    const loaded = await opened(params, officer);
    if (!mayAttach(loaded, officer)) return orRefuse<never>(dossierNotFound() as never);
    const found = await petitions.byNumbers(matters ?? loaded.state.matters, officer);
    await petitions.noteReads(found, officer, matters ? 'attachment' : 'list');
    return { loaded, numbers: found.map(({ number }) => number) };
  }

  http.get(
    disclosureApi.disclosureSources,
    { schema: { params: at, response: { 200: disclosureSources } } },
    async (request) => {
      const { numbers } = await writing(request.params, officerOf(request));
      return { sources: await disclosure.copies.sources(numbers) };
    },
  );

  http.post(
    disclosureApi.disclosureCopies,
    { schema: { params: at, body: copyRequest, response: { 200: madeCopyView } } },
    async (request) => {
      const { matter, ...wishes } = request.body;
      const officer = officerOf(request);
      requireRole(officer, ...writers);
      const number = readRegistrationNumber(matter);
      const read = orRefuse(isRefusal(number) ? named(number) : number);
      const { loaded, numbers } = await writing(request.params, officer, [read]);
      const names = await disclosure.namesOf(loaded.state.matters);
      return orRefuse(await disclosure.copies.make(loaded, { ...wishes, matter: numbers[0] ?? '' }, names));
    },
  );

  const one = at.extend({ copyId: z.string().max(64), digest: z.string().max(64) });
  http.get(
    disclosureApi.disclosureCopy,
    { config: { gives: ['image/jpeg', 'text/plain'] }, schema: { params: one } },
    async (request, reply) => {
      const officer = officerOf(request);
      const loaded = await opened(request.params, officer);
      const { copyId, digest } = request.params;
      const record = /^[0-9a-f-]{36}$/.test(copyId) ? await disclosure.copies.recordOf(loaded, copyId) : undefined;
      const sheet = record?.sheets.find((found) => found.digest === digest);
      const bytes = sheet && (await disclosure.copies.bytesOf(loaded, sheet));
      if (!bytes) return orRefuse<never>(dossierNotFound() as never);
      await dossiers.noteReadings([loaded], officer, 'document');
      return reply
        .type(sheet.type === 'text/plain' ? 'text/plain; charset=utf-8' : sheet.type)
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline')
        .send(bytes);
    },
  );
}

import { z } from 'zod';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { type Http, limitTries, orRefuse, strictCookie } from '../platform/index.ts';
import { addOfficer, officersOfOrgan, present, reviseOfficer } from './administration.ts';
import {
  changeOfficer,
  changePassword as changePasswordBody,
  directoryView,
  dutyView,
  newOfficer,
  officerSearch,
  officersNamed,
  officerView,
  organsApi,
  organView,
  type Role,
  type SessionView,
  sessionView,
  signIn as signInBody,
} from './contract.ts';
import type { OrgansDeps } from './deps.ts';
import type { Directory } from './directory.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from './second-factor.ts';
import { anyOfficerOf, deskCookie, officerOf, requireRole } from './session.ts';
import { changePassword, signIn, signOut } from './sign-in.ts';
import { type OfficerRow, officerById, officersNamedLike } from './store.ts';

export interface RoutesDeps extends OrgansDeps {
  directory(): Directory;
  /** The bureau that this installation serves. */
  officeId: string;
  demo: boolean;
  /** Reads directory and officers again: what an administrator changed holds at once. */
  reread(): Promise<void>;
}

const done = z.object({ done: z.literal(true) });

/** Sign-in, the directory, and the administration of officers. */
export function organsRoutes(http: Http, deps: RoutesDeps): void {
  const view = async (officerId: string): Promise<SessionView> => {
    const row = (await deps.db.wide().first<OfficerRow>(officerById(officerId)))!;
    const directory = deps.directory();
    const office = directory.organ(deps.officeId)!;
    return {
      officer: present(row),
      organ: directory.organ(row.organId)!,
      demo: deps.demo,
      today: deps.clock.today(),
      office: { nameZh: office.nameZh, nameEn: office.nameEn, phone: office.phone, divisionCode: office.divisionCode },
      mustChangePassword: row.mustChangePassword,
      totp: row.totpConfirmed,
    };
  };

  http.post(
    organsApi.session,
    { schema: { body: signInBody, response: { 200: sessionView } } },
    async (request, reply) => {
      limitTries(http.rate, request, 'sign-in', 60, 600);
      const answer = await signIn(deps, request.body);
      if (isRefusal(answer)) return answer as never;
      reply.setCookie(deskCookie, answer.token, strictCookie(request));
      return view(answer.officer.id);
    },
  );

  http.get(organsApi.session, { schema: { response: { 200: sessionView } } }, async (request) =>
    view(anyOfficerOf(request).officerId),
  );

  http.delete(organsApi.session, { schema: { response: { 200: done } } }, async (request, reply) => {
    const token = request.cookies[deskCookie];
    if (token) await signOut(deps, token);
    reply.clearCookie(deskCookie, { path: '/' });
    return { done: true as const };
  });

  http.post(organsApi.password, { schema: { body: changePasswordBody, response: { 200: done } } }, async (request) => {
    const officer = anyOfficerOf(request);
    limitTries(http.rate, request, 'password', 20, 600);
    const refusal = await changePassword(deps, officer.officerId, request.cookies[deskCookie]!, request.body);
    return (refusal ?? { done: true as const }) as never;
  });

  const begun = z.object({ secret: z.string(), uri: z.string() });
  http.post(organsApi.totp, { schema: { response: { 200: begun } } }, async (request) =>
    orRefuse(await beginSecondFactor(deps, officerOf(request))),
  );
  const code = z.strictObject({ code: z.string().trim().max(10) });
  http.put(organsApi.totp, { schema: { body: code, response: { 200: done } } }, async (request) => {
    const refusal = await confirmSecondFactor(deps, officerOf(request).officerId, request.body.code);
    return (refusal ?? { done: true as const }) as never;
  });
  const password = z.strictObject({ password: z.string().max(200) });
  http.delete(organsApi.totp, { schema: { body: password, response: { 200: done } } }, async (request) => {
    const { officerId } = officerOf(request);
    limitTries(http.rate, request, 'password', 20, 600);
    const refusal = await endSecondFactor(deps, officerId, request.body.password);
    return (refusal ?? { done: true as const }) as never;
  });

  http.get(organsApi.directory, { schema: { response: { 200: directoryView } } }, async (request) => {
    officerOf(request);
    const { organs, divisions, categories } = deps.directory();
    return { organs, divisions, categories };
  });

  const organ = z.object({
    organ: organView,
    officers: z.array(officerView),
    duties: z.array(dutyView),
    reviewBodies: z.array(organView),
  });
  const organId = z.object({ organId: z.string().max(64) });
  http.get(organsApi.organ, { schema: { params: organId, response: { 200: organ } } }, async (request) => {
    officerOf(request);
    const directory = deps.directory();
    const row = directory.organ(request.params.organId);
    if (!row) return unknownOrgan() as never;
    return {
      organ: row,
      officers: await officersOfOrgan(deps, row.id),
      duties: directory.dutiesOf(row.id),
      reviewBodies: directory.reviewBodies(row.id).flatMap((id) => directory.organ(id) ?? []),
    };
  });

  // Whoever takes a petition down, or keeps it, may have to say whom it complains of. The answer depends on no petition.
  http.post(
    organsApi.officersNamed,
    { schema: { body: officerSearch, response: { 200: officersNamed } } },
    async (request) => {
      const { roles } = officerOf(request);
      if (!roles.some((role) => naming.includes(role))) orRefuse(notForNaming());
      limitTries(http.rate, request, 'officers-named', 120, 600);
      const { name, organId: within } = request.body;
      const found = await deps.db.wide().rows(officersNamedLike(name, within, 20));
      const { organName } = deps.directory();
      return {
        officers: found.map(({ id, name: called, organId: at }) => ({ id, name: called, organ: organName(at) })),
      };
    },
  );

  const added = z.object({ officer: officerView, initialPassword: z.string().optional() });
  http.post(
    organsApi.officers,
    { schema: { params: organId, body: newOfficer, response: { 200: added } } },
    async (request) => {
      requireRole(officerOf(request), 'administrator');
      if (!deps.directory().organ(request.params.organId)) return unknownOrgan() as never;
      const answer = await addOfficer(deps, request.params.organId, request.body);
      await deps.reread();
      return answer as never;
    },
  );

  const officerId = z.object({ officerId: z.string().max(64) });
  http.patch(
    organsApi.officer,
    { schema: { params: officerId, body: changeOfficer, response: { 200: added } } },
    async (request) => {
      requireRole(officerOf(request), 'administrator');
      const answer = await reviseOfficer(deps, request.params.officerId, request.body);
      await deps.reread();
      return answer as never;
    },
  );
}

const naming: readonly Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head', 'custodian'];

const notForNaming = () =>
  refuse({
    kind: 'forbidden',
    code: 'officers.naming',
    cite: 'H.permission',
    what: { zh: '本账号的职责不登记信访事项。', en: 'Your role does not register petitions.' },
    way: { zh: '请由窗口或经办人查找。', en: 'A clerk or handler looks it up.' },
  });

const unknownOrgan = () =>
  refuse({
    kind: 'unknown',
    code: 'organ.unknown',
    what: { zh: '没有找到这个单位。', en: 'There is no such organ.' },
    way: { zh: '请从机关名录里选。', en: 'Choose one from the directory.' },
  });

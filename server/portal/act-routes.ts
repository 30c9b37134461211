import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { clockOf } from '../../web/portal/clock-of.ts';
import { type Typed, takenFiles } from '../../web/portal/pages/act-form.ts';
import { followPage } from '../../web/portal/pages/follow.ts';
import { closedActs } from '../../web/words/portal/closed.ts';
import type { PetitionView } from '../petitions/contract.ts';
import { type Http, limitTries, newId } from '../platform/index.ts';
import { asInForm } from './as-in-form.ts';
import { answerEvaluation, evaluateAnswer } from './concern-answers.ts';
import { ownConcerns, reportConcern } from './concerns.ts';
import { concernInput } from './contract.ts';
import type { PartyAt, PortalDeps } from './deps.ts';
import { needs } from './form-needs.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { enter, leave, matterOf, partyIn } from './matter-cookie.ts';
import { matterView } from './matter-view.ts';
import { answerForm, concernForm, type MatterForm, type PetitionerAct, petitionerActs } from './petitioner-acts.ts';

/** The petitioner's acts as routes: the form, what is missing, the act, and back to the matter. */
export function actRoutes(http: Http, deps: PortalDeps): void {
  for (const one of petitionerActs) {
    http.get(one.path, async (request, reply) => {
      const at = partyIn(deps, request);
      if (!at) return reply.redirect('/follow?away=yes', 303);
      enter(deps, request, reply, at);
      const view = await matterView(deps, at);
      const closed = closedNow(one.act, view);
      if (closed) return show(reply, refusalPage(frameOf(deps, request), closed, '/matter'), statusOf(closed));
      const frame = frameOf(deps, request);
      const query = request.query as Parameters<NonNullable<PetitionerAct['prefill']>>[0];
      return show(reply, one.draw(frame, view, one.prefill?.(query, frame, view) ?? {}));
    });
    http.post(one.path, { bodyLimit: formLimit }, async (request, reply) => {
      limitTries(http.rate, request, 'petitioner-act', 60, 3600);
      const sent = await read(request, reply, one);
      return sent && act(request, reply, one, sent);
    });
  }

  async function act(request: FastifyRequest, reply: FastifyReply, one: PetitionerAct, { at, typed, refusals }: Sent) {
    const view = await matterView(deps, at);
    const missing = [...refusals, ...one.missing(typed, view)];
    const refusal = missing[0] ? { ...missing[0], others: missing.slice(1) } : await submit(at, one, typed, view);
    if (!refusal && one.leaves) {
      leave(reply);
      return reply.redirect(one.leaves, 303);
    }
    if (!refusal) return reply.redirect(`/matter?done=${one.done}${await until(one, at)}`, 303);
    const closed = refusal.field ? undefined : closedNow(one.act, view);
    if (closed) return show(reply, refusalPage(frameOf(deps, request), closed, '/matter'), statusOf(closed));
    return show(reply, one.draw(frameOf(deps, request), view, typed, refusal), statusOf(refusal));
  }

  async function submit(
    at: PartyAt,
    one: PetitionerAct,
    typed: Typed,
    view: PetitionView,
  ): Promise<Refusal | undefined> {
    // The form's own state is the key: sent twice it is one act, sent again from a newer page it is another.
    const seq = /^\d{1,6}$/.test(typed.seq ?? '') ? typed.seq : view.seq;
    const uploads = takenFiles(typed).map(({ token }) => token);
    const key = `${one.act}-${seq}${at.agent ? `-${at.agent}` : ''}`;
    const payload = one.payload(typed, view);
    const refusal = await deps.petitions.act(at, one.act, payload, key, uploads, one.person?.(typed));
    if (!refusal) return undefined;
    if (refusal.code === 'idempotency.other-body') {
      delete typed.seq;
      return sentOtherwise();
    }
    return asInForm(refusal, one.fieldOf);
  }

  /** The day that the notice names: until when it may be revoked, or is answered. */
  async function until({ until: id }: PetitionerAct, at: PartyAt): Promise<string> {
    const clock = id && clockOf(await matterView(deps, at), id);
    return clock ? `&by=${clock.due}` : '';
  }

  http.post('/matter/revoke', async (request, reply) => {
    const at = partyIn(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    const view = await matterView(deps, at);
    const refusal = await deps.petitions.act(at, 'revokeWithdrawal', {}, `revokeWithdrawal-${view.seq}`, []);
    if (refusal) {
      const closed = closedNow('revokeWithdrawal', view) ?? refusal;
      return show(reply, refusalPage(frameOf(deps, request), closed, '/matter'), statusOf(closed));
    }
    return reply.redirect('/matter?done=revoked', 303);
  });

  const kind = z.object({ kind: z.string().max(20).optional() });
  http.get(concernForm.path, { schema: { querystring: kind } }, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const typed = { kind: request.query.kind, seq: newId(deps.clock.now()) };
    return show(reply, concernForm.draw(frameOf(deps, request), await matterView(deps, at), typed));
  });

  http.post(concernForm.path, { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'concern', 20, 3600);
    const sent = await read(request, reply, concernForm);
    if (!sent) return reply;
    const { at, typed } = sent;
    const input = concernInput.safeParse({ kind: typed.kind, text: typed.text, consent: typed.consent || undefined });
    if (input.success) {
      const by = await reportConcern(deps, at, input.data, typed.seq);
      return reply.redirect(`/matter?done=reported&by=${by}`, 303);
    }
    const wrong = input.error.issues.map(({ path }) => path[0]);
    const missing = [
      ...(wrong.includes('kind')
        ? needs({}, 'kind', '请选是哪一种，选最接近的就行。', 'Choose which kind; the nearest will do.')
        : []),
      ...(wrong.includes('text')
        ? needs({}, 'text', '请写下发生了什么，最多5000字。', 'Write what happened, at most 5,000 characters.')
        : []),
    ];
    if (missing.length === 0) missing.push(...needs({}, 'consent', '请选可以让谁知道。', 'Choose how far it may go.'));
    const refusal = { ...missing[0]!, others: missing.slice(1) };
    const page = concernForm.draw(frameOf(deps, request), await matterView(deps, at), typed, refusal);
    return show(reply, page, statusOf(refusal));
  });

  const about = z.object({ of: z.string().max(40).optional() });
  http.get(answerForm.path, { schema: { querystring: about } }, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const one = (await ownConcerns(deps, at)).find(({ concernId }) => concernId === request.query.of);
    if (!one?.answer || one.solved) return reply.redirect('/matter', 303);
    const typed = { of: one.concernId, answered: one.answer };
    return show(reply, answerForm.draw(frameOf(deps, request), await matterView(deps, at), typed));
  });

  http.post(answerForm.path, { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'concern', 20, 3600);
    const sent = await read(request, reply, answerForm);
    if (!sent) return reply;
    const { at, typed } = sent;
    const said = answerEvaluation.safeParse({ of: typed.of, solved: typed.solved, text: typed.text });
    const done = said.success ? await evaluateAnswer(deps, at, said.data) : whatIsMissing(said.error);
    if (isRefusal(done)) {
      const answered = (await ownConcerns(deps, at)).find(({ concernId }) => concernId === typed.of)?.answer;
      const again = { ...typed, answered: answered ?? undefined };
      const page = answerForm.draw(frameOf(deps, request), await matterView(deps, at), again, done);
      return show(reply, page, statusOf(done));
    }
    return reply.redirect(done.by ? `/matter?done=answer-again&by=${done.by}` : '/matter?done=answer-said', 303);
  });

  /** What was sent; when the half hour is over, the door is shown with what was typed in its pocket. */
  async function read(request: FastifyRequest, reply: FastifyReply, form: MatterForm): Promise<Sent | undefined> {
    const { fields, files } = await readForm(request, deps, 20);
    const taken = [...takenFiles(fields), ...files.flatMap((file) => (isRefusal(file) ? [] : [file]))];
    const typed: Typed = { ...fields, taken: JSON.stringify(taken) };
    // What is reported past the handler is the petitioner's own: the door of agents keeps its path closed (`agent-door.ts`).
    const at = partyIn(deps, request);
    if (at) {
      enter(deps, request, reply, at);
      return { at, typed, refusals: files.filter(isRefusal) };
    }
    const resume = { path: form.path, fields: typed as Record<string, string> };
    await show(reply, followPage(frameOf(deps, request), { resume }), 403);
    return undefined;
  }
}

function whatIsMissing({ issues }: z.ZodError): Refusal {
  const long = issues.some(({ path }) => path[0] === 'text');
  return long
    ? needs({}, 'text', '最多写2000字。', 'At most 2,000 characters.')[0]!
    : needs({}, 'solved', '请选解决了没有。', 'Choose whether it is solved.')[0]!;
}

interface Sent {
  at: PartyAt;
  typed: Typed;
  /** Files that were not taken. */
  refusals: Refusal[];
}

/** Why this act is closed to the petitioner now, in the petitioner's words; undefined when it is open. */
function closedNow(act: string, view: PetitionView): Refusal | undefined {
  const refused = view.acts.find(({ name, permitted }) => name === act && !permitted)?.refusal;
  if (!refused) return undefined;
  const { code, what, way, cite } = refused;
  const own =
    code.endsWith('.not-here') || toOfficers.includes(code)
      ? closedActs[act]?.({ phase: view.phase.code, review: view.review.code })
      : undefined;
  return refuse({
    kind: 'unlawful',
    code,
    what,
    way,
    ...own,
    ...(cite && { cite: cite.id as NonNullable<Refusal['cite']> }),
  });
}

/** Refusals of these acts that speak to an officer of what an officer does next. */
const toOfficers = [
  'askRecusal.no-handler',
  'leaveSimple.not-simple',
  'treatAsRequest.ordinary',
  'endMediation.none',
  'answerConsent.none',
  'chooseOfficers.none',
  'challengeOfficer.no-hearing',
];

const sentOtherwise = () =>
  refuse({
    kind: 'conflict',
    code: 'portal.sent-already',
    what: { zh: '这一页交过一次了，这次写的不一样。', en: 'This page was sent before, with other content.' },
    way: { zh: '要按新写的再交一次，请再点一下按钮。', en: 'To send the new content as well, press the button again.' },
  });

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Html } from '../../web/portal/page.ts';
import { concernPage, evaluatePage, reviewPage, supplyPage, withdrawPage } from '../../web/portal/pages/matter-acts.ts';
import type { PetitionView } from '../petitions/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import { reportConcern } from './concerns.ts';
import { concernInput } from './contract.ts';
import type { At, PortalDeps } from './deps.ts';
import { readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { enter, matterOf } from './matter-cookie.ts';

type Fields = Record<string, string>;

interface PetitionerAct {
  path: string;
  act: string;
  draw(request: FastifyRequest, view: PetitionView, typed: Fields, refusal?: Refusal): Html;
  payload(fields: Fields, view: PetitionView): Record<string, unknown>;
  /** Which notice the next page shows. */
  done: string;
}

/** The petitioner's own acts, done with the petitioner's own code: the same acts as anybody's, by the same `decide`. */
export function actRoutes(http: Http, deps: PortalDeps): void {
  const given = (fields: Fields, ...names: string[]) =>
    Object.fromEntries(names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name].trim()]] : [])));
  const frame = (request: FastifyRequest) => frameOf(deps, request);

  const petitionersActs: PetitionerAct[] = [
    {
      path: '/matter/evaluate',
      act: 'evaluate',
      done: 'evaluated',
      draw: (request, view, typed, refusal) => evaluatePage(frame(request), view, typed, refusal),
      payload: (fields, view) => ({
        ...given(fields, 'office', 'organ', 'comment'),
        solved: view.requests.flatMap(({ no }) =>
          fields[`solved${no}`] ? [{ request: no, solved: fields[`solved${no}`] }] : [],
        ),
      }),
    },
    {
      path: '/matter/review',
      act: 'requestReview',
      done: 'reviewed',
      draw: (request, view, typed, refusal) => reviewPage(frame(request), view, false, typed, refusal),
      payload: (fields) => ({
        ...given(fields, 'reviewOrganId', 'reason', 'postedOn'),
        requests: (fields.requests ?? '').split(',').filter(Boolean).map(Number),
      }),
    },
    {
      path: '/matter/rereview',
      act: 'requestRereview',
      done: 'reviewed',
      draw: (request, view, typed, refusal) => reviewPage(frame(request), view, true, typed, refusal),
      payload: ({ reviewOrganId, ...fields }) => ({
        ...given(fields, 'reason', 'postedOn'),
        ...(reviewOrganId ? { rereviewOrganId: reviewOrganId } : {}),
      }),
    },
    {
      path: '/matter/supply',
      act: 'supplyPapers',
      done: 'supplied',
      draw: (request, _view, typed, refusal) => supplyPage(frame(request), typed, refusal),
      payload: (fields) => given(fields, 'note'),
    },
    {
      path: '/matter/withdraw',
      act: 'withdraw',
      done: 'withdrawn',
      draw: (request, _view, typed, refusal) => withdrawPage(frame(request), typed, refusal),
      payload: (fields) => ({ ...given(fields, 'reason'), ...(fields.ownWill === 'yes' ? { ownWill: true } : {}) }),
    },
  ];

  for (const one of petitionersActs) {
    http.get(one.path, async (request, reply) => {
      const at = matterOf(deps, request);
      if (!at) return reply.redirect('/follow', 303);
      enter(deps, request, reply, at);
      const view = await deps.petitions.view(at);
      const closed = view.acts.find(({ name, permitted }) => name === one.act && !permitted)?.refusal;
      if (closed) {
        const refusal = refuse({ kind: 'unlawful', code: closed.code, what: closed.what, way: closed.way });
        return show(reply, refusalPage(frame(request), refusal), statusOf(refusal));
      }
      return show(reply, one.draw(request, view, {}));
    });
    http.post(one.path, async (request, reply) => submit(request, reply, one));
  }

  async function submit(request: FastifyRequest, reply: FastifyReply, one: PetitionerAct) {
    limitTries(http.rate, request, 'petitioner-act', 60, 3600);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    enter(deps, request, reply, at);
    const { fields, files } = await readForm(request, deps, 20);
    const view = await deps.petitions.view(at);
    const refusal =
      files.find(isRefusal) ??
      (await act(
        at,
        one,
        fields,
        view,
        files.flatMap((file) => (isRefusal(file) ? [] : [file.token])),
      ));
    if (refusal) return show(reply, one.draw(request, view, fields, refusal), statusOf(refusal));
    const by =
      one.act === 'withdraw'
        ? (await deps.petitions.view(at)).clocks.find(({ id }) => id === 'H-04')?.due
        : undefined;
    return reply.redirect(`/matter?done=${one.done}${by ? `&by=${by}` : ''}`, 303);
  }

  const act = (at: At, one: PetitionerAct, fields: Fields, view: PetitionView, uploads: string[]) =>
    // The form carries no key: a second try of the same form on the same state is the same act.
    deps.petitions.act(at, one.act, one.payload(fields, view), `${one.act}-${view.seq}`, uploads);

  http.post('/matter/revoke', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    const { seq } = await deps.petitions.view(at);
    const refusal = await deps.petitions.act(at, 'revokeWithdrawal', {}, `revokeWithdrawal-${seq}`, []);
    if (refusal) return show(reply, refusalPage(frame(request), refusal), statusOf(refusal));
    return reply.redirect('/matter?done=revoked', 303);
  });

  const kind = z.object({ kind: z.string().max(20).optional() });
  http.get('/matter/concern', { schema: { querystring: kind } }, async (request, reply) => {
    if (!matterOf(deps, request)) return reply.redirect('/follow', 303);
    return show(reply, concernPage(frame(request), { kind: request.query.kind }));
  });

  http.post('/matter/concern', async (request, reply) => {
    limitTries(http.rate, request, 'concern', 20, 3600);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    const { fields } = await readForm(request, deps, 0);
    const input = concernInput.safeParse(fields);
    if (!input.success) {
      const field = String(input.error.issues[0]!.path[0] ?? 'text');
      const refusal = field === 'kind' ? kindMissing() : textMissing();
      return show(reply, concernPage(frame(request), fields, refusal), statusOf(refusal));
    }
    const by = await reportConcern(deps, at, input.data);
    return reply.redirect(`/matter?done=reported&by=${by}`, 303);
  });
}

const kindMissing = () =>
  refuse({
    kind: 'invalid',
    code: 'concern.kind',
    field: 'kind',
    what: { zh: '请选是哪一种。', en: 'Please choose which kind.' },
    way: { zh: '选最接近的就行。', en: 'The nearest one will do.' },
  });

const textMissing = () =>
  refuse({
    kind: 'invalid',
    code: 'concern.text',
    field: 'text',
    what: { zh: '请写下发生了什么，最多5000字。', en: 'Please write what happened, at most 5,000 characters.' },
    way: {
      zh: '何时、何地、谁做了什么，一两句也可以。',
      en: 'When, where, who did what; a sentence or two is enough.',
    },
  });

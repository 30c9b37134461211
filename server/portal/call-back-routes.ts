import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { callBacksPage, reopeningPage } from '../../web/portal/pages/call-backs.ts';
import { followPage } from '../../web/portal/pages/follow.ts';
import { callBackWords } from '../../web/words/portal/call-back.ts';
import { contestInput } from '../evaluation/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { given, needs } from './form-needs.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, show, statusOf } from './frame.ts';
import { enter, matterOf } from './matter-cookie.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

const path = '/matter/call-backs';
const { zh, en } = callBackWords;

/** 回访 of the own matter, and the word that its record is wrong: past whoever wrote it, and past the handling organ. */
export function callBackRoutes(http: Http, deps: PortalDeps): void {
  http.get(path, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const list = await deps.callBacks.list(await deps.petitions.numberOf(at));
    return show(reply, callBacksPage(frameOf(deps, request), list));
  });

  http.post(path, { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'petitioner-act', 60, 3600);
    const { fields } = await readForm(request, deps, 0);
    const at = matterOf(deps, request);
    if (!at) return show(reply, followPage(frameOf(deps, request), { away: true }), 403);
    enter(deps, request, reply, at);
    const number = await deps.petitions.numberOf(at);
    const said = contestInput.safeParse({ of: fields.of ?? '', text: fields.text ?? '' });
    const done = said.success ? await deps.callBacks.contest(number, said.data.of, said.data.text) : lacking();
    if (!isRefusal(done)) return reply.redirect(`/matter?done=record-contested&by=${done.by}`, 303);
    const page = callBacksPage(frameOf(deps, request), await deps.callBacks.list(number), fields, done);
    return show(reply, page, statusOf(done));
  });
}

const lacking = (): Refusal => needs({}, 'text', zh.missing, en.missing)[0]!;

/** 要求重新办理: the petitioner's own act. */
export const askReopening: PetitionerAct = {
  path: '/matter/reopening',
  act: 'askReopening',
  done: 'reopening',
  until: 'H-120',
  draw: reopeningPage,
  missing: (typed) => [
    ...needs(typed, 'ground', zh.reopening.pickGround, en.reopening.pickGround),
    ...needs(typed, 'reason', zh.reopening.sayReason, en.reopening.sayReason),
  ],
  payload: (typed) => given(typed, 'ground', 'reason'),
};

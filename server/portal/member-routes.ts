import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { memberAnswerPage, memberMatterPage } from '../../web/portal/pages/member-matter.ts';
import {
  anotherMemberCodePage,
  memberCodePage,
  memberDoorPage,
  membersPage,
  mostSlips,
  relayPage,
  slipsPage,
} from '../../web/portal/pages/members.ts';
import { relayText } from '../../web/portal/relay-text.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { At, PortalDeps } from './deps.ts';
import { needs } from './form-needs.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { enter, enterAsMember, leave, matterOf, memberIn } from './matter-cookie.ts';
import { sendFile } from './send-file.ts';

/** Collective matters (Art. 20): what a representative hands on, and the way of each member to see for themselves. */
export function memberRoutes(http: Http, deps: PortalDeps): void {
  representativeRoutes(http, deps);

  http.get('/member', async (request, reply) => show(reply, memberDoorPage(frameOf(deps, request), {})));

  http.post('/member', { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'follow', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const { number = '', slip = '' } = fields;
    const missing = [
      ...needs({ number }, 'number', '请填编号。', 'Please give the number.'),
      ...needs({ slip }, 'slip', '请填取码条上的码。', 'Please give the code on the slip.'),
    ];
    const taken = missing[0]
      ? { ...missing[0], others: missing.slice(1) }
      : await deps.petitions.takeMemberCode(number, slip);
    if (isRefusal(taken))
      return show(reply, memberDoorPage(frameOf(deps, request), { number }, taken), statusOf(taken));
    if (taken.agent) {
      enter(deps, request, reply, taken);
      return show(reply, memberCodePage(frameOf(deps, request), taken.code, '/matter'));
    }
    enterAsMember(deps, request, reply, taken);
    return show(reply, memberCodePage(frameOf(deps, request), taken.code));
  });

  const pages = { '/member/matter': memberMatterPage, '/member/answer': memberAnswerPage };
  for (const [path, draw] of Object.entries(pages)) {
    http.get(path, async (request, reply) => {
      const at = memberIn(deps, request);
      if (!at) return reply.redirect('/follow?away=yes', 303);
      enterAsMember(deps, request, reply, at);
      return show(reply, draw(frameOf(deps, request), await deps.petitions.memberView(at)));
    });
  }

  http.get('/member/code', async (request, reply) =>
    memberIn(deps, request)
      ? show(reply, anotherMemberCodePage(frameOf(deps, request)))
      : reply.redirect('/follow?away=yes', 303),
  );

  http.post('/member/code', async (request, reply) => {
    limitTries(http.rate, request, 'fresh-code', 10, 3600);
    const at = memberIn(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    return show(reply, memberCodePage(frameOf(deps, request), await deps.petitions.freshMemberCode(at, at.memberId)));
  });

  http.post('/member/out', async (_request, reply) => {
    leave(reply);
    return reply.redirect('/', 303);
  });
}

/** With the matter's own code: slips to hand out, and the answer to pass on. */
function representativeRoutes(http: Http, deps: PortalDeps): void {
  const ended = z.object({ ended: z.literal('yes').optional().catch(undefined) });
  http.get('/matter/members', { schema: { querystring: ended } }, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const alone = await onesOwn(deps, at);
    if (alone) return show(reply, refusalPage(frameOf(deps, request), alone, '/matter'), statusOf(alone));
    return show(reply, membersPage(frameOf(deps, request), { ended: request.query.ended === 'yes' }));
  });

  http.post('/matter/members', { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'member-slips', 30, 3600);
    const { fields } = await readForm(request, deps, 0);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const alone = await onesOwn(deps, at);
    if (alone) return show(reply, refusalPage(frameOf(deps, request), alone, '/matter'), statusOf(alone));
    const count = countOf(fields.count);
    const address = `${request.host}/member`;
    const made = isRefusal(count) ? count : await deps.petitions.memberSlips(at, count);
    if (isRefusal(made)) {
      const page = membersPage(frameOf(deps, request), { count: fields.count }, made);
      return show(reply, page, statusOf(made));
    }
    return show(reply, slipsPage(frameOf(deps, request), await deps.petitions.numberOf(at), { ...made, address }));
  });

  http.post('/matter/members/end', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    await deps.petitions.endMemberSlips(at);
    return reply.redirect('/matter/members?ended=yes', 303);
  });

  http.get('/matter/relay', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    return show(reply, relayPage(frameOf(deps, request), await deps.petitions.memberView(at)));
  });

  http.get('/matter/relay.txt', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    const bytes = Buffer.from(relayText(frameOf(deps, request), await deps.petitions.memberView(at)));
    return sendFile(reply, { type: 'text/plain; charset=utf-8', name: 'answer.txt', bytes }, 'attachment');
  });
}

/** Slips are for matters of several people. */
async function onesOwn(deps: PortalDeps, at: At): Promise<Refusal | undefined> {
  const { personCount } = await deps.petitions.memberView(at);
  if (personCount > 1) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'portal.one-person',
    cite: 'R.20',
    what: {
      zh: '登记的是一个人的事，没有同来的人。',
      en: 'It is registered as one person’s matter; nobody came along.',
    },
    way: {
      zh: '是几个人的事，请先在「更正登记的内容」里改人数，再发取码条。',
      en: 'If it is several people’s, correct the number of people first.',
    },
  });
}

function countOf(typed: string | undefined): number | Refusal {
  const count = /^\s*\d{1,3}\s*$/.test(typed ?? '') ? Number(typed) : 0;
  if (count >= 1 && count <= mostSlips) return count;
  return refuse({
    kind: 'invalid',
    code: 'portal.slip-count',
    field: 'count',
    what: { zh: `请写1到${mostSlips}之间的数字。`, en: `Give a number between 1 and ${mostSlips}.` },
    way: { zh: '人多的，分几次发。', en: 'For more people, make them in several goes.' },
  });
}

import { contactPage } from '../../web/portal/pages/contact.ts';
import { followPage } from '../../web/portal/pages/follow.ts';
import type { ContactTyped } from '../petitions/index.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, show, statusOf } from './frame.ts';
import { enter, matterOf } from './matter-cookie.ts';

const path = '/matter/contact';
const parts = ['phone', 'email', 'address'] as const;
const channels = ['portal', 'sms', 'email', 'call'] as const;

/** 改联系方式: the petitioner's own, with number and code. */
export function contactRoutes(http: Http, deps: PortalDeps): void {
  http.get(path, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    return show(reply, contactPage(frameOf(deps, request), await deps.petitions.contact(at), {}));
  });

  http.post(path, { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'petitioner-act', 60, 3600);
    const { fields } = await readForm(request, deps, 0);
    const at = matterOf(deps, request);
    if (!at) return show(reply, followPage(frameOf(deps, request), { away: true }), 403);
    enter(deps, request, reply, at);
    const now = await deps.petitions.contact(at);
    const wrong = await deps.petitions.changeContact(at, typedIn(fields, now.toHelper !== null));
    if (wrong === undefined || wrong === 'same')
      return reply.redirect(`/matter?done=contact${wrong ? '-same' : ''}`, 303);
    return show(reply, contactPage(frameOf(deps, request), now, fields, wrong), statusOf(wrong));
  });
}

/** What the form sent; a channel that is none of ours is as if nothing were to be told. */
function typedIn(fields: Record<string, string>, helped: boolean): ContactTyped {
  const { phone, email, address } = fields;
  return {
    ...(phone && { phone }),
    ...(email && { email }),
    ...(address && { address }),
    remove: parts.filter((part) => fields[`remove-${part}`] === 'yes'),
    channel: channels.find((one) => one === fields.channel) ?? 'portal',
    ...(helped && { toHelper: fields.toHelper === 'yes' }),
  };
}

import { z } from 'zod';
import { languages } from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Draft } from '../../web/portal/draft.ts';
import type { Registration } from '../petitions/contract.ts';
import { agentsIn, agentsRefusal } from './agents-typed.ts';
import { peopleIn, peopleRefusal } from './people-lines.ts';

/**
 * What the steps gathered, as the register act takes it.
 * @param county where no place was chosen: the whole county, as the check page says
 */
export function registrationOf(draft: Draft, county: string): Registration {
  const text = (value: string | undefined) => (value?.trim() ? value.trim() : undefined);
  const requests = [draft.ask1, draft.ask2, draft.ask3, draft.ask4, draft.ask5].flatMap((one) => text(one) ?? []);
  const name = draft.who === 'anonymous' ? undefined : text(draft.name);
  const people = Number.parseInt(draft.personCount ?? '', 10);
  // 「没办好」 is a request like any other, kept from whoever failed; 「检举」 is an accusation.
  const names = draft.accuses !== undefined && draft.accuses !== '' && draft.accuses !== 'no';
  const optional = {
    place: text(draft.place),
    counterpart: text(draft.counterpart),
    complainedOf: names ? text(draft.complainedOf) : undefined,
    petitioner: isSomebody(draft) ? personOf(draft, name) : undefined,
    helper: draft.who === 'helped' ? helperOf(draft) : undefined,
    writtenIn: languages.find((one) => one === draft.writtenIn && one !== 'zh'),
  };
  return {
    form: 'web',
    purpose: draft.accuses === 'yes' ? 'accusation' : 'request',
    narrative: draft.narrative ?? '',
    requests,
    divisionCode: draft.divisionCode || county,
    complainedOrganIds: names && draft.complained ? [draft.complained] : [],
    // 「说不清」 is treated as the careful answer: held by the bureau until an officer has looked.
    complainsOfPerson: draft.accuses === 'yes' || draft.accuses === 'unsure',
    personCount: draft.who === 'group' ? (people > 0 ? people : 2) : 1,
    ...(draft.who === 'group' && peopleBehind(draft)),
    anonymous: name === undefined,
    helped: draft.who === 'helped',
    wants: wantsOf(draft),
    ...(draft.who !== 'anonymous' && { agents: agentsIn(draft) }),
    uploads: draft.uploads.map(({ token }) => token),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** Those who speak for the others, and the sealed list of the others; nobody has to be named. */
const peopleBehind = (draft: Draft) => ({
  representatives: peopleIn(draft.representatives),
  members: peopleIn(draft.members),
});

/** Whether they agree to electronic service is asked here, so that no tick is a no. The anonymous are not asked. */
function wantsOf(draft: Draft): Registration['wants'] {
  const { channel } = draft;
  return {
    paper: draft.paper === 'yes',
    largePrint: draft.largePrint === 'yes',
    language: draft.language ?? 'zh',
    ...(draft.who !== 'anonymous' && {
      channel: channel === 'sms' || channel === 'email' || channel === 'call' ? channel : 'portal',
      ...(draft.who === 'helped' && draft.toHelper === 'yes' && { toHelper: true }),
      electronic: draft.electronic === 'yes',
    }),
  };
}

function personOf(draft: Draft, name: string | undefined) {
  if (draft.who === 'anonymous') return undefined;
  const given = { phone: draft.phone, email: draft.email, address: draft.address, idNumber: draft.idNumber };
  return {
    name: name ?? '（未留姓名）',
    ...Object.fromEntries(
      Object.entries(given)
        .filter(([, value]) => value?.trim())
        .map(([key, value]) => [key, value!.trim()]),
    ),
  };
}

const isSomebody = ({ name, phone, email, address }: Draft) => [name, phone, email, address].some((one) => one?.trim());

/** Who wrote it for somebody else; undefined where nothing of them was given. */
function helperOf({ helperName, helperPhone, helperRelation }: Draft) {
  const [name, phone, relation] = [helperName, helperPhone, helperRelation].map((one) => one?.trim());
  if (!name && !phone && !relation) return undefined;
  return { name: name || '（未留姓名）', ...(phone && { phone }), ...(relation && { relation }) };
}

/** What a step cannot do without. Only what happened is required. */
export function stepRefusal(draft: Draft, at: number): Refusal | undefined {
  if (at === 2 && !draft.narrative?.trim()) {
    return refuse({
      kind: 'invalid',
      code: 'portal.no-story',
      field: 'narrative',
      cite: 'R.19',
      what: { zh: '请写下您想解决的事。', en: 'Please write what you want solved.' },
      way: { zh: '一两句话也可以。', en: 'A sentence or two is enough.' },
    });
  }
  if (at === 2 && draft.narrative!.length > 20_000) {
    return refuse({
      kind: 'invalid',
      code: 'portal.story-too-long',
      field: 'narrative',
      what: { zh: '写得太长了，最多2万字。', en: 'That is too long; at most 20,000 characters.' },
      way: {
        zh: '请只写要点，长材料在第5步作为附件添加。',
        en: 'Write the main points and add long material as a paper in step 5.',
      },
    });
  }
  if (
    at === 6 &&
    draft.email?.trim() &&
    draft.who !== 'anonymous' &&
    !z.email().safeParse(draft.email.trim()).success
  ) {
    return refuse({
      kind: 'invalid',
      code: 'portal.email',
      field: 'email',
      what: { zh: '邮箱写得不对。', en: 'That is no e-mail address.' },
      way: {
        zh: '例如 name@example.com；没有可以不填。',
        en: 'For example name@example.com; leave it empty if you have none.',
      },
    });
  }
  if (at === 1 && draft.who === 'group' && draft.personCount && !/^[1-9]\d{0,4}$/.test(draft.personCount.trim())) {
    return refuse({
      kind: 'invalid',
      code: 'portal.person-count',
      field: 'personCount',
      what: { zh: '人数请写数字。', en: 'Give the number of people in digits.' },
      way: { zh: '例如 12；不清楚可以不填。', en: 'For example 12; leave it empty if you are not sure.' },
    });
  }
  const agents = at === 6 && draft.who !== 'anonymous' ? agentsRefusal(draft) : undefined;
  return agents ?? (at === 6 && draft.who === 'group' ? peopleRefusal(draft) : undefined);
}

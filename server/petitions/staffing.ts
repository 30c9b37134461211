import { type ActName, isRecused, type PetitionState, seatOf } from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Role } from '../organs/contract.ts';
import type { Directory } from '../organs/index.ts';
import { rolesFor, signing } from './roles-for.ts';

type Staff = Pick<Directory, 'officersIn' | 'organName'>;
type Payload = { to?: unknown; leadId?: unknown; parts?: unknown; granted?: unknown; standInId?: unknown };

/**
 * Whether the next step has somebody to do it: a receiver where nobody works, a text whose writer alone could sign it, a head who
 * steps aside where nobody else signs. The procedure knows organs; who works in them is the directory's to say.
 * @returns the refusal before the matter is stuck, with who has to be named
 */
export function unstaffed(
  name: ActName,
  payload: Payload,
  state: PetitionState,
  officer: { officerId: string; organId: string } | undefined,
  directory: Staff,
): Refusal | undefined {
  if (name === 'forward' || name === 'assign') return emptyOrgan(name, 'to', payload.to, directory);
  if (name === 'decideCoordination') {
    const parts = Array.isArray(payload.parts) ? (payload.parts as { organId?: unknown }[]) : [];
    return (
      emptyOrgan(name, 'leadId', payload.leadId, directory) ??
      parts
        .map(({ organId }, i) => emptyOrgan(name, `parts.${i}.organId`, organId, directory))
        .find((found) => found !== undefined)
    );
  }
  if ((name === 'submitOpinion' || name === 'proposeFiling') && officer) {
    const others = signersIn(officer.organId, state, directory).filter((id) => id !== officer.officerId);
    return others.length === 0 ? nobodyElse(name) : undefined;
  }
  if (name === 'decideRecusal' && payload.granted === true && state.recusal?.aboveId && !payload.standInId) {
    const stays = signersIn(seatOf(state), state, directory);
    return stays.length === 0 ? nobodySigns(directory.organName(seatOf(state)).zh) : undefined;
  }
  return undefined;
}

/** Those of an organ who may sign in this matter: its heads who did not step aside, and whoever stands in for one. */
function signersIn(organId: string, state: PetitionState, directory: Staff): string[] {
  const heads = inRoles(organId, signing, directory).filter((id) => !isRecused(state, id));
  return state.standIn === undefined || isRecused(state, state.standIn) ? heads : [...heads, state.standIn];
}

const inRoles = (organId: string, roles: readonly Role[], { officersIn }: Staff) =>
  roles.flatMap((role) => officersIn(organId, role));

function emptyOrgan(name: ActName, field: string, organId: unknown, directory: Staff): Refusal | undefined {
  if (typeof organId !== 'string' || inRoles(organId, rolesFor.signFor, directory).length > 0) return undefined;
  const { zh, en } = directory.organName(organId);
  return refuse({
    kind: 'unlawful',
    code: `${name}.nobody-there`,
    field,
    cite: 'R.15',
    what: {
      zh: `${zh}没有能签收和办理的账号，转过去没有人办（第15条）。`,
      en: `${en} has no account that could sign for and handle it: nobody would do it (Art. 15).`,
    },
    way: {
      zh: '请选有经办人的单位；或请管理员先给这个单位建账号。',
      en: 'Choose an organ with a handler, or have an administrator make an account there first.',
    },
  });
}

const nobodyElse = (name: ActName): Refusal =>
  refuse({
    kind: 'unlawful',
    code: `${name}.nobody-else`,
    cite: 'H.second-person',
    what: {
      zh: '本单位能签发的只有您一位，您自己提交就没有别人签发了。',
      en: 'You alone sign for your organ: what you submit yourself nobody else could sign.',
    },
    way: {
      zh: '请经办人提交，由您签发；只有一个人的单位，请管理员再建一个账号。',
      en: 'A handler submits and you sign; where an organ has one person, an administrator adds another.',
    },
  });

const nobodySigns = (organ: string): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'decideRecusal.nobody-signs',
    field: 'standInId',
    cite: 'R.28',
    what: {
      zh: `${organ}的负责人回避以后，这件事没有人签发了。`,
      en: 'With its head aside, nobody signs in that organ for this matter.',
    },
    way: {
      zh: '请指定那个单位的一位工作人员，在这件事里代行负责人职责。',
      en: 'Name an officer of that organ who acts as its responsible person in this matter.',
    },
  });

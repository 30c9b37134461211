import { type ActName, handlingPeriod, type Phase } from '../../core/procedure/index.ts';
import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import { readRegistrationNumber, shardKeyOfNumber } from '../../core/registration-number.ts';
import type { Directory } from '../organs/index.ts';
import type { PetitionsDeps } from './deps.ts';
import type { Loaded } from './history.ts';
import { type ListedRow, petitionsById, petitionsByNumbers } from './store/petitions.ts';
import { saidBefore } from './texts-compared.ts';

/** What acts say of an earlier matter. */
interface Saying {
  sameMatterAs?: string;
  periodEnds?: string;
  linked?: boolean;
  rereviewNumber?: string;
  rereviewOn?: string;
  fileIds?: string[];
}
type Deps = Pick<PetitionsDeps, 'db' | 'documents' | 'calendar' | 'clock' | 'directory'>;

/** Phases in which a matter is being handled, so that the same one is not begun a second time (Art. 19.3). */
const inHand: readonly Phase[] = [
  'registered',
  'reported',
  'transferring',
  'received',
  'objected',
  'accepted',
  'investigating',
  'signing',
];

/** Nobody is turned away on a matter or an opinion that does not exist: what these acts rest on is looked up (Art. 19.3, 36.3). */
export async function unfounded(
  deps: Deps,
  subject: Loaded,
  name: ActName,
  saying: Saying,
): Promise<Refusal | undefined> {
  const compared = saidBefore(subject, name, saying);
  if (compared) return compared;
  if (name === 'declineAcceptance') return notInHand(deps, subject, saying);
  if (name === 'declineRepeat') return noRereview(deps, subject, saying);
  if (name === 'linkRepeat' && saying.linked) {
    const found = await named(deps, subject, saying.sameMatterAs!);
    return found === 'self' || found === 'none'
      ? says(name, 'sameMatterAs', 'R.19.3', noSuch(found), anotherNumber)
      : undefined;
  }
  return undefined;
}

/** T-16: the other matter is there, is being handled, and its period has not ended. */
async function notInHand(deps: Deps, subject: Loaded, saying: Saying): Promise<Refusal | undefined> {
  const name = 'declineAcceptance';
  const found = await named(deps, subject, saying.sameMatterAs!);
  if (found === 'self' || found === 'none') return says(name, 'sameMatterAs', 'R.19.3', noSuch(found), anotherNumber);
  const notAbove = notSuperior(deps.directory(), subject.state.holderId, found === 'elsewhere' ? undefined : found);
  if (notAbove) return notAbove;
  if (found === 'elsewhere') {
    if (saying.periodEnds) return undefined;
    return says(
      name,
      'periodEnds',
      'R.19.3',
      {
        zh: '不是本系统的编号，又没有写那里哪天办完，不能说是正在办。',
        en: 'The number is not of this system, and no day is given by which it is answered there.',
      },
      {
        zh: '请问清那里的期限，填上日期；问不到的，请受理。',
        en: 'Ask for that day and give it; if nobody knows, accept the matter.',
      },
    );
  }
  const { state } = found;
  if (!inHand.includes(state.phase)) {
    return says(
      name,
      'sameMatterAs',
      'R.19.3',
      { zh: '那件已经不在办理中。', en: 'That matter is not being handled any more.' },
      { zh: '请受理；已复核终结的，办「不再受理」。', en: 'Accept it; after a re-review, decline it as such.' },
    );
  }
  const due = handlingPeriod(state, deps.calendar)?.due;
  if (!due || due >= deps.clock.today()) return undefined;
  return says(
    name,
    'sameMatterAs',
    'R.19.3',
    { zh: '那件的办理期限已经过了。', en: 'The period of that matter has ended.' },
    { zh: '请受理，或督促那个单位并告知本人。', en: 'Accept it, or urge that organ and tell the person.' },
  );
}

/**
 * T-16 is for the organ above the one that handles it, and for the petition bureau of that area (T-02): nobody else can say
 * that it is being handled below.
 */
function notSuperior(directory: Directory, own: string, other: ListedRow | undefined): Refusal | undefined {
  const here = directory.organ(own);
  const seat = here?.kind === 'bureau' ? (here.superiorId ?? own) : own;
  const handler = other?.state.holderId;
  const above = handler
    ? handler !== own && directory.isUnder(handler, seat)
    : directory.organs.some(({ id }) => id !== own && directory.isUnder(id, seat));
  if (above) return undefined;
  const name = 'declineAcceptance';
  if (handler === own) {
    return says(
      name,
      'sameMatterAs',
      'R.19.3',
      { zh: '那件就在本单位办，不是下级在办。', en: 'Your own organ has that matter in hand, not one below.' },
      {
        zh: '请「认定是否重复」，再「受理」，和那件一并答复。',
        en: 'Decide whether it is a repeat, then accept it and answer both together.',
      },
    );
  }
  return says(
    name,
    'sameMatterAs',
    'R.19.3',
    {
      zh: '不予受理只由上级机关、或者当地信访部门作出；办那件的不是本单位的下级。',
      en: 'Only an organ above, or the area’s petition bureau, declines on this ground: that organ is not below yours.',
    },
    {
      zh: '归本单位管的请「受理」；不归本单位管的请「提出异议」或者退回转送单位。',
      en: 'Accept it if it is yours; if not, object to the transfer.',
    },
  );
}

/** T-17: a re-review opinion stands, as one that this system issued or as a paper on file. */
async function noRereview(deps: Deps, subject: Loaded, saying: Saying): Promise<Refusal | undefined> {
  const name = 'declineRepeat';
  const { shardKey } = subject;
  const local = deps.db.local(shardKey);
  const number = saying
    .rereviewNumber!.replace(/\s/g, '')
    .replace(/[([［【]/g, '〔')
    .replace(/[)\]］】]/g, '〕');
  const letter = await deps.documents.rereview?.(local, { shardKey, number });
  const [ended] = letter ? await local.rows(petitionsById(shardKey, [letter.petitionId])) : [];
  if (letter && ended?.state.review === 'ended') {
    if (letter.issuedOn === saying.rereviewOn) return undefined;
    return says(
      name,
      'rereviewOn',
      'R.36.3',
      { zh: `这份复核意见是${letter.issuedOn}作出的。`, en: `That opinion was issued on ${letter.issuedOn}.` },
      { zh: '请改成文书上的日期。', en: 'Give the date of the letter.' },
    );
  }
  if (!letter && (saying.fileIds ?? []).length > 0) return undefined;
  return says(
    name,
    'rereviewNumber',
    'R.36.3',
    letter
      ? { zh: '这份复核意见还没有终结程序。', en: 'That opinion has not ended the procedure.' }
      : { zh: '没有查到这个文号的复核意见。', en: 'No re-review opinion has that number.' },
    letter
      ? {
          zh: '送达以后才算终结；责令重办的，请照常受理。',
          en: 'It ends when served; if handled anew, accept this as usual.',
        }
      : {
          zh: '请核对文号；不在本系统的，请附上复核意见书；没有复核过的，请受理。',
          en: 'Check the number; attach the opinion if it is not of this system; without one, accept the matter.',
        },
  );
}

/** The matter of this number, of which no more is told than whether it is in hand. An accusation is to nobody there; a number of another system is not ours to look up. */
async function named(
  { db }: Pick<Deps, 'db'>,
  subject: Loaded,
  typed: string,
): Promise<ListedRow | 'self' | 'none' | 'elsewhere'> {
  const number = readRegistrationNumber(typed);
  if (typeof number !== 'string') return 'elsewhere';
  if (number === subject.number) return 'self';
  const shardKey = shardKeyOfNumber(number);
  const [row] = await db.local(shardKey).rows(petitionsByNumbers(shardKey, [number]));
  return !row || row.state.restricted ? 'none' : row;
}

const noSuch = (found: 'self' | 'none'): Words =>
  found === 'self'
    ? { zh: '这是本件自己的编号。', en: 'That is the number of this very matter.' }
    : { zh: '没有这个编号的事项。', en: 'There is no matter of that number.' };
const anotherNumber: Words = {
  zh: '请核对原来那件的编号；没有那一件的，请受理。',
  en: 'Check the number of the earlier matter; if there is none, accept this one.',
};

const says = (name: ActName, field: string, cite: 'R.19.3' | 'R.36.3', what: Words, way: Words): Refusal =>
  refuse({ kind: 'unlawful', code: `${name}.unfounded`, field, cite, what, way });

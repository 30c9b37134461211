import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { Person } from '../petitioners/index.ts';

type Part = 'phone' | 'email' | 'address';

/** What was typed into the form: empty means unchanged. */
export interface ContactTyped {
  phone?: string;
  email?: string;
  address?: string;
  remove: readonly Part[];
  channel: 'portal' | 'sms' | 'email' | 'call';
  toHelper?: boolean;
}

/** What cannot be taken, in plain words; every field at once. */
export function wrongContact(typed: ContactTyped, person: Person | undefined, reachable: boolean): Refusal | undefined {
  const after = (part: Part) => (typed.remove.includes(part) ? undefined : typed[part]?.trim() || person?.[part]);
  const wrong = [
    ...wrongPhone(typed.phone?.trim()),
    ...wrongEmail(typed.email?.trim()),
    ...wrongAddress(typed.address?.trim()),
    ...(['phone', 'email', 'address'] as const).flatMap((part) =>
      typed.remove.includes(part) && typed[part]?.trim() ? [invalid(part, 'both', both, oneOfThem)] : [],
    ),
  ];
  if (wrong.length === 0) {
    const needed = { sms: 'phone', call: 'phone', email: 'email', portal: undefined } as const;
    const part = typed.toHelper ? undefined : needed[typed.channel];
    if (part && !after(part)) wrong.push(invalid(part, 'needed', lacking[part], orAnother));
    else if (typed.channel === 'sms' && !typed.toHelper && !takesMessages(after('phone')!))
      wrong.push(invalid('phone', 'landline', landline, orAnother));
    if (reachable && typed.remove.length > 0 && !after('phone') && !after('email') && !after('address'))
      wrong.push(invalid(typed.remove[0]!, 'last', last, keepOne));
  }
  const [first, ...others] = wrong;
  return first && { ...first, ...(others.length > 0 && { others }) };
}

const digitsOf = (phone: string) => phone.normalize('NFKC').replace(/[\s\-—()（）]/g, '');

function wrongPhone(phone: string | undefined): Refusal[] {
  if (!phone) return [];
  const digits = digitsOf(phone);
  if (/^1\d*$/.test(digits) && digits.length !== 11) {
    const n = digits.length;
    return [
      invalid(
        'phone',
        'length',
        { zh: `手机号是11位，您写了${n}位。`, en: `A mobile number has 11 digits; you wrote ${n}.` },
        checkIt,
      ),
    ];
  }
  if (/^\+?\d{7,15}$/.test(digits)) return [];
  return [
    invalid(
      'phone',
      'digits',
      { zh: '电话只写数字，固定电话带区号。', en: 'Digits only; a landline with its area code.' },
      { zh: '例如 0999-1234567。', en: 'For example 0999-1234567.' },
    ),
  ];
}

/** A mobile number, or one of another country: a landline takes no text message. */
const takesMessages = (phone: string) => /^(1\d{10}|\+\d{7,15})$/.test(digitsOf(phone));

function wrongEmail(email: string | undefined): Refusal[] {
  if (!email || /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]{2,}$/.test(email.normalize('NFKC'))) return [];
  return [
    invalid(
      'email',
      'form',
      { zh: '邮箱写得不对，中间要有「@」。', en: 'That is no e-mail address: it has an @ in the middle.' },
      { zh: '例如 name@example.cn。', en: 'For example name@example.cn.' },
    ),
  ];
}

function wrongAddress(address: string | undefined): Refusal[] {
  if (!address || ([...address].length >= 5 && [...address].length <= 200)) return [];
  return [
    invalid(
      'address',
      'length',
      { zh: '地址太短或太长，信寄不到。', en: 'The address is too short or too long for a letter to arrive.' },
      { zh: '请写到村组或街道、门牌号。', en: 'Give village or street, and the number.' },
    ),
  ];
}

const invalid = (field: Part, why: string, what: Words, way: Words) =>
  refuse({ kind: 'invalid', code: `changeContact.${field}-${why}`, field, what, way });

const checkIt = { zh: '请对照着再写一次。', en: 'Please compare and write it again.' };
const both = { zh: '填了新的，又选了不再留。', en: 'You gave a new one and asked to keep none.' };
const oneOfThem = { zh: '请留一样。', en: 'Please leave one of the two.' };
const lacking = {
  phone: { zh: '选了短信或电话，要有电话号码。', en: 'Text messages and calls need a telephone number.' },
  email: { zh: '选了邮件，要有电子邮箱。', en: 'E-mail needs an e-mail address.' },
};
const landline = { zh: '固定电话收不了短信。', en: 'A landline takes no text messages.' };
const orAnother = { zh: '请补上，或改选别的告知方式。', en: 'Give it, or choose another way to be told.' };
const last = {
  zh: '电话、邮箱、地址都不留，书面答复就送不到您手里（第23条）。',
  en: 'With no number, e-mail or address the written answer cannot reach you (Art. 23).',
};
const keepOne = { zh: '请至少留一样；消息可以选不发。', en: 'Keep one at least; messages may still be off.' };

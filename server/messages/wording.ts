import type { Words } from '../../core/refusal.ts';

interface Sender {
  name: Words;
  phone: string;
}

/**
 * What a message says. It is read on locked screens and over shoulders: never the matter, its kind, its outcome, its
 * number or a name. Of a restricted matter not even that something was registered, nor where.
 * @param language as the petitioner asked for the answer; anything but Chinese gets both
 * @param onRequest told without a letter: it can be had on paper (1.7)
 */
export function wording(
  { name, phone }: Sender,
  { restricted, language, onRequest = false }: { restricted: boolean; language: string; onRequest?: boolean },
) {
  const zh = restricted
    ? `您有一条新消息，可拨${phone}查询。`
    : `您登记的事项有新进展，请凭编号和查询码查看，或拨${phone}。${onRequest ? '要纸质的，请说一声。' : ''}${name.zh}`;
  if (language.startsWith('zh')) return zh;
  const en = restricted
    ? `You have a new message. Call ${phone}.`
    : `There is news on what you registered. Look with number and code, or call ${phone}. ${onRequest ? 'It can be had on paper: just ask. ' : ''}${name.en}`;
  return `${zh} ${en}`;
}

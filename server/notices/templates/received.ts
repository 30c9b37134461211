import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeContext } from '../context.ts';
import { dateZh, formZh } from '../words.ts';
import { organOf, registrationOf } from './base.ts';

/** 「您2026年3月1日通过来访反映的“…”事项」 */
export function broughtWords(context: NoticeContext): string {
  const { form, subject } = registrationOf(context);
  return `您通过${formZh[form]}反映的“${subject.replace(/[。.]$/, '')}”事项`;
}

/** When this organ received it, and from whom: 「2026年3月3日收到澄溪县信访局转送」 (3.2, item 2). */
export function receivedWords(context: NoticeContext): string {
  const { state, issuer } = context;
  const { transfer } = state;
  if (transfer && transfer.to === issuer.id) {
    return `${dateZh(transfer.on)}收到${organOf(context, transfer.from).name}${transfer.mode === 'assign' ? '交办' : '转送'}`;
  }
  return `${dateZh(receivedOn(context))}收到`;
}

/** Day the issuing organ received it. */
export function receivedOn({ state, issuer }: NoticeContext): LocalDate {
  if (state.transfer?.to === issuer.id) return state.transfer.on;
  return state.holderId === issuer.id ? (state.organReceivedOn ?? state.receivedOn) : state.receivedOn;
}

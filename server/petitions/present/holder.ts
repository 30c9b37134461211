import { dateWords } from '../../../core/law/index.ts';
import type { Clock, PetitionState } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Directory } from '../../organs/index.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';
import type { OfficerCard } from '../deps.ts';

/** The one organ responsible now, never none and never two (INV-5). */
export function holderView(
  state: PetitionState,
  history: readonly RecordedFact[],
  running: readonly Clock[],
  directory: Directory,
  handler: OfficerCard | undefined,
): PetitionView['holder'] {
  return {
    organId: state.holderId,
    name: directory.organName(state.holderId),
    phone: directory.organ(state.holderId)?.phone ?? '',
    since: state.heldSince,
    handler: handler ? { officerId: handler.id, name: handler.name, phone: handler.phone } : null,
    transfers: history.filter(({ kind }) => kind === 'forward' || kind === 'assign').length,
    note: noteOf(state, running, directory),
  };
}

function noteOf(state: PetitionState, running: readonly Clock[], directory: Directory): Words | null {
  if (state.phase === 'transferring' && state.transfer) {
    const to = directory.organName(state.transfer.to);
    return {
      zh: `已转往${to.zh}，对方签收前仍由本单位负责`,
      en: `On its way to ${to.en}; this organ is responsible until they sign for it`,
    };
  }
  if (state.phase !== 'objected') return null;
  const due = running.find(({ key }) => key === 'ruling' || key === 'coordination')?.due;
  const by = due && dateWords(due);
  return {
    zh: `已提出异议，${by ? `${by.zh}前有结果，` : ''}在此之前仍由本单位负责`,
    en: `An objection is pending${by ? `, to be ruled on by ${by.en}` : ''}; this organ is responsible until then`,
  };
}

import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import { isGuarded } from './accused.ts';
import type { Context, OrganView } from './act.ts';
import type { BureauLevel } from './cascade.ts';
import { hold } from './hold.ts';
import type { PetitionState } from './states.ts';

/** How a refusal names the act that was tried. */
export interface Named extends Words {
  name: string;
}

/** Whether this organ may receive the petition: it exists, is not the sender, nobody complained of is above it (Art. 30), and passing on goes down. */
export function guardReceiver(act: Named, state: PetitionState, to: string, context: Context): Refusal | undefined {
  const receiver = context.organs.get(to);
  if (!receiver) {
    return refuse({
      kind: 'invalid',
      code: `${act.name}.unknown-organ`,
      field: 'to',
      cite: 'H.form',
      what: { zh: `没有找到要${act.zh}的单位。`, en: `There is no such organ to ${act.en} it to.` },
      way: { zh: '请从机关名录里选。', en: 'Choose one from the directory of organs.' },
    });
  }
  if (to === state.holderId) {
    return refuse({
      kind: 'invalid',
      code: `${act.name}.to-self`,
      field: 'to',
      cite: 'R.22',
      what: {
        zh: `现在就由${receiver.nameZh}负责，不用再${act.zh}。`,
        en: `That organ holds the matter already: no need to ${act.en} it.`,
      },
      way: { zh: '属本单位管的，请告知接收或受理。', en: 'If it is yours, acknowledge or accept it.' },
    });
  }
  if (isGuarded(state, to, context.organs)) {
    return refuse({
      kind: 'unlawful',
      code: `${act.name}.to-accused`,
      field: 'to',
      cite: 'R.30',
      what: {
        zh: `不能${act.zh}给${receiver.nameZh}：它是被反映的单位或其下级（第30条）。`,
        en: `Cannot ${act.en} it there: that organ, or the one above it, is complained of (Art. 30).`,
      },
      way: { zh: '请选它的上级，或由信访局自己办。', en: 'Choose an organ above it, or keep it in the bureau.' },
    });
  }
  const holder = context.organs.get(state.holderId);
  if (holder && !mayPassTo(holder, receiver, context)) {
    return refuse({
      kind: 'unlawful',
      code: `${act.name}.sideways`,
      field: 'to',
      cite: 'R.23',
      what: {
        zh: `不能${act.zh}给${receiver.nameZh}：单位之间只能往下级转（第23条）。`,
        en: `Cannot ${act.en} it there: an organ passes matters on to lower organs only (Art. 23).`,
      },
      way: state.transfer
        ? { zh: '认为不归本单位管，请向转出单位提异议。', en: 'If it is not yours, object to the sender.' }
        : {
            zh: '不归本系统管的，请告知本人该去哪里。',
            en: 'If it is not of your system, tell the person where to go.',
          },
    });
  }
  return undefined;
}

/** A petition bureau routes anywhere (Art. 22); any other organ only to those below it (Art. 23). */
function mayPassTo(holder: OrganView, receiver: OrganView, { organs }: Context): boolean {
  return (
    holder.kind === 'bureau' ||
    organs.isUnder(receiver.id, holder.id) ||
    levels.indexOf(receiver.level) > levels.indexOf(holder.level)
  );
}

/** A bureau that has not taken the matter on itself routes it, and neither sends people elsewhere nor chooses their route (Art. 22). */
export function bureauRoutes(state: PetitionState, { organs }: Context): boolean {
  const bureau =
    (state.byBureau && state.holderId === state.registrarId) || organs.get(state.holderId)?.kind === 'bureau';
  return bureau && !state.acceptedOn;
}

const levels: readonly OrganView['level'][] = ['national', 'province', 'city', 'county', 'town'];

/** Puts the petition on its way. The holder stays the same until the receiver has signed for it (INV-5). */
export function transferTo(
  state: PetitionState,
  mode: 'forward' | 'assign',
  to: string,
  on: LocalDate,
  level?: BureauLevel,
): void {
  // A matter in transit that is assigned after all keeps the receiver's day of receipt.
  const receivedOn = state.phase === 'transferring' ? state.transfer!.on : on;
  // What the arbiter designated stays designated (R-JUR-4).
  const mayObject = state.phase !== 'transferring' || state.transfer!.mayObject;
  const levels = { from: state.bureauLevel, to: level };
  state.transfer = { mode, from: state.holderId, to, on: receivedOn, mayObject, levels };
  state.overlays = state.overlays.filter((overlay) => overlay !== 'filing');
  state.routedOn ??= on;
  delete state.returnedOn;
}

/** The receiver becomes the one holder. It owes its own notice, counted from the day the matter reached it. */
export function takeOver(state: PetitionState, on: LocalDate): void {
  hold(state, state.transfer!.to, on);
  state.organReceivedOn = state.transfer!.on;
  setLevel(state, state.transfer!.levels?.to);
  delete state.acknowledgedOn;
}

/** The sender takes it back and has to route it again (T-15). */
export function takeBack(state: PetitionState, on: LocalDate): void {
  const { from, to, levels } = state.transfer!;
  hold(state, from, on);
  setLevel(state, levels?.from);
  state.returns += 1;
  state.returnedBy = [...new Set([...(state.returnedBy ?? []), to])];
  state.returnedOn = on;
  delete state.transfer;
  delete state.acknowledgedOn;
  if (state.assigned?.to === to) {
    delete state.assigned;
    delete state.reportBy;
  }
  if (from === state.registrarId) state.phase = 'registered';
  if (from === state.registrarId && state.byBureau) delete state.organReceivedOn;
  else state.organReceivedOn = on;
}

function setLevel(state: PetitionState, level: BureauLevel | undefined): void {
  if (level) state.bureauLevel = level;
  else delete state.bureauLevel;
}

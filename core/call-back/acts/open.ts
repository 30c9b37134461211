import { choice, dossierAct, form, matter } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type CallBack, callers, reasons } from '../state.ts';

/** 安排回访: by rule after 不满意 and by lot, or by hand. */
export const open = dossierAct({
  zh: '安排回访',
  en: 'Set a call-back',
  plain: { zh: '由办理单位以外的人问问本人', en: 'Somebody outside the handling organ asks the petitioner' },
  cite: 'H.call-back',
  from: ['none'],
  to: 'due',
  by: [{ part: 'keeper', roles: [...callers] }, { part: 'clock' }],
  version: 1,
  payload: form({ matter: matter('信访事项', 'Petition'), reason: choice('为什么回访', 'Why', reasons) }),
  guard(_state, { matter: number }, { matter: known, actor, organs }) {
    const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
    if (organs.get(keeperId)?.kind !== 'bureau' || known(number)?.holderId === keeperId) {
      return refuse({
        kind: 'forbidden',
        code: 'call-back.open.own-matter',
        field: 'matter',
        cite: 'H.call-back',
        what: {
          zh: '回访由信访部门做，办理这件事的单位不能自己回访。',
          en: 'A petition bureau calls back, and never the organ that handled the matter.',
        },
        way: {
          zh: '请县信访局回访；信访局自己办的，由上一级信访局回访。',
          en: 'The county bureau calls; what it handled itself, the bureau above.',
        },
      });
    }
    if (known(number)?.served) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'call-back.open.nothing-served',
      field: 'matter',
      cite: 'H.call-back',
      what: { zh: '书面答复还没有送达，没有可回访的。', en: 'No written answer has been served yet.' },
      way: {
        zh: '请等答复送达后再回访；拖着不办的，发督办卡。',
        en: 'Call back after service; where it drags on, issue a supervision card.',
      },
    });
  },
  complete: (_state, payload, { matter: known }) => {
    const view = known(payload.matter);
    return { ...payload, handledBy: view?.holderId ?? '', ...(view?.handlerId && { handlerId: view.handlerId }) };
  },
  apply(state: CallBack, payload, { occurredOn }) {
    const { reason, handledBy, handlerId } = payload as {
      reason: CallBack['openedFor'];
      handledBy?: string;
      handlerId?: string;
    };
    state.openedFor = reason;
    state.startedOn = occurredOn;
    state.handledBy = handledBy ?? '';
    if (handlerId) state.handlerId = handlerId;
  },
});

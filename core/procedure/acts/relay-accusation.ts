import { z } from 'zod';
import { isGuarded } from '../accused.ts';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { organId } from '../parts.ts';
import { prose } from '../prose.ts';

/** 移送检举控告 (Art. 22, 30): by the custodian to the discipline organ, or to an organ above the accused, with the reason; the petitioner sees it afterwards. */
export const relayAccusation = act({
  name: 'relayAccusation',
  zh: '移送检举控告',
  en: 'Relay an accusation',
  plain: {
    zh: '交纪检监察机关，或被反映单位的上级，写明理由',
    en: 'To discipline, or to the organ above the accused, with the reason',
  },
  cite: 'R.30',
  transitions: ['T-09'],
  by: ['holder'],
  version: 1,
  documents: ['D-08'],
  payload: z.strictObject({
    channel: z.enum(['discipline', 'above']),
    to: organId,
    reason: prose(3_000),
  }),
  ready(state) {
    if (state.restricted) return undefined;
    return notNow(
      state,
      'relayAccusation.ordinary',
      'R.30',
      { zh: '这件事不是检举控告。', en: 'This is no accusation.' },
      {
        zh: '请转送、交办或受理；确是检举控告的先「确认分类」。',
        en: 'Route it; if it is an accusation, classify it first.',
      },
    );
  },
  guard(state, { channel, to }, { organs }) {
    const receiver = organs.get(to);
    const wrong = (code: string, zh: string, en: string) =>
      unlawfulField(
        `relayAccusation.${code}`,
        'to',
        'R.30',
        { zh, en },
        {
          zh: '请选纪检监察机关，或被反映单位的上级。',
          en: 'Choose the discipline organ, or an organ above those complained of.',
        },
      );
    if (!receiver || to === state.holderId)
      return wrong('organ', '没有找到这个单位，或就是本单位。', 'No such organ, or your own.');
    const accused = state.complainedOrganIds;
    if (isGuarded(state, to, organs))
      return wrong(
        'to-accused',
        '不能移送给被反映的单位或其下级（第30条）。',
        'Not to those complained of, nor to anybody under them (Art. 30).',
      );
    if (channel === 'discipline' && receiver.kind !== 'discipline')
      return wrong('not-discipline', '这不是纪检监察机关。', 'That is no discipline organ.');
    const from = [...accused, ...(state.accused ?? []).map((one) => one.organId)];
    if (channel === 'above' && (from.length === 0 || !from.every((id) => id !== to && organs.isUnder(id, to))))
      return wrong(
        'not-above',
        '它不是每个被反映单位（被反映人所在单位）的上级。',
        'It does not stand above all those complained of.',
      );
    return undefined;
  },
  apply(state, payload, { occurredOn }) {
    state.routedOn ??= occurredOn;
    state.relay = { kind: 'accusation', on: occurredOn, to: payload.to, channel: payload.channel };
    delete state.returnedOn;
  },
});

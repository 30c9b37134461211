import { refuse } from '../../../core/refusal.ts';

/** The officer already waits for an answer on this matter. */
export const waitsAlready = () =>
  refuse({
    kind: 'conflict',
    code: 'identity-request.waits',
    cite: 'H.identity-request',
    what: {
      zh: '您对这件事的申请还在等保管员决定。',
      en: 'Your request on this matter still waits for the custodian.',
    },
    way: {
      zh: '请等决定；急的，打电话找身份保管员。',
      en: 'Wait for the decision; if it is urgent, call the custodian.',
    },
  });

export const noSuchRequest = () =>
  refuse({
    kind: 'unknown',
    code: 'identity-request.unknown',
    what: { zh: '没有找到这份申请，或不归您决定。', en: 'There is no such request, or it is not yours to decide.' },
    way: { zh: '请从申请列表里打开。', en: 'Open it from the list.' },
  });

export const ownRequest = () =>
  refuse({
    kind: 'unlawful',
    code: 'identity-request.own',
    cite: 'H.identity-request',
    what: { zh: '自己的申请不能自己决定。', en: 'Nobody decides on a request of their own.' },
    way: { zh: '请另一位身份保管员决定。', en: 'Another custodian decides.' },
  });

export const decidedAlready = () =>
  refuse({
    kind: 'conflict',
    code: 'identity-request.decided',
    cite: 'H.identity-request',
    what: { zh: '另一位保管员已经决定过。', en: 'Another custodian has decided.' },
    way: { zh: '请刷新看决定；申请人可以再申请。', en: 'Reload to see it; the requester may ask again.' },
  });

export const otherOrgan = () =>
  refuse({
    kind: 'forbidden',
    code: 'identity-request.other-organ',
    cite: 'H.identity-request',
    what: {
      zh: '查看身份的申请只由信访局的身份保管员决定。',
      en: 'Requests are decided by the bureau’s custodian alone.',
    },
    way: { zh: '请找信访局的身份保管员。', en: 'Ask the custodian of the bureau.' },
  });

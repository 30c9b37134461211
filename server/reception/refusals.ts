import { type Refusal, refuse, type Words } from '../../core/refusal.ts';

export const full = (kept: boolean): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'reception.full',
    cite: 'H.walk-in',
    what: kept
      ? { zh: '这一场约满了，留给电话和窗口的也满了。', en: 'This day is fully booked, the places kept included.' }
      : {
          zh: '这一场网上约满了。留给电话和现场的名额不受影响。',
          en: 'This day is fully booked online. Places kept for telephone and window are not touched.',
        },
    way: {
      zh: '没约上也能来：当天现场取号，不限人数；也可以换一场，或随时登记、写信。',
      en: 'Come all the same: numbers are drawn on the day without limit. Or choose another day, register or write any time.',
    },
  });

export const notBookable = (): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'reception.not-bookable',
    cite: 'H.walk-in',
    what: { zh: '这一场已经开始、调换或过去，不能预约了。', en: 'This day has begun, was swapped or is over.' },
    way: {
      zh: '请换一场；当天可以直接到现场取号。',
      en: 'Choose another; on the day itself just come and draw a number.',
    },
  });

export const unknownDay = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'reception.no-such-day',
    what: { zh: '没有这一场接访，或还没有公布。', en: 'There is no such day, or it is not announced.' },
    way: { zh: '请从接访安排里选。', en: 'Choose one from the list.' },
  });

export const unknownAppointment = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'reception.no-such-appointment',
    field: 'code',
    what: { zh: '没有找到这个预约码。', en: 'There is no such appointment code.' },
    way: {
      zh: '请对照纸条再输一次；码丢了也能来，当天现场取号。',
      en: 'Check it against the slip. If it is lost, come all the same and draw a number.',
    },
  });

export const endedAlready = (label: Words): Refusal =>
  refuse({
    kind: 'conflict',
    code: 'reception.ended',
    what: { zh: `这个预约${label.zh}，不用再办。`, en: `This appointment is ${label.en} already.` },
    way: { zh: '需要的话可以另约一场。', en: 'Another can be made.' },
  });

export const notYourHall = (): Refusal =>
  refuse({
    kind: 'forbidden',
    code: 'hall.not-yours',
    cite: 'H.permission',
    what: { zh: '接访大厅由信访局和进驻单位办理。', en: 'The hall is run by the bureau and the units in it.' },
    way: { zh: '请信访局窗口办。', en: 'Ask the bureau’s window.' },
  });

export const unknownTicket = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'hall.no-such-ticket',
    what: { zh: '没有这个号。', en: 'There is no such number.' },
    way: { zh: '请从等候名单里选。', en: 'Choose one from the waiting list.' },
  });

export const movedOn = (): Refusal =>
  refuse({
    kind: 'conflict',
    code: 'hall.moved-on',
    what: { zh: '这个号刚被别的窗口办了。', en: 'Another window has just seen to this number.' },
    way: { zh: '请刷新等候名单。', en: 'Reload the waiting list.' },
  });

export const nobodyWaits = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'hall.nobody-waits',
    what: { zh: '现在没有人在等。', en: 'Nobody is waiting.' },
    way: { zh: '有人取号时会列在这里。', en: 'Whoever draws a number appears here.' },
  });

/** Whoever visits is registered (R-REG-1, R-REC-2, G-8). */
export const visitWithoutCase = (): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'hall.no-case',
    field: 'number',
    cite: 'H.reception-case',
    what: {
      zh: '还没有登记或关联信访事项，不能结束：来访必登（第22条）。',
      en: 'No matter was registered or linked: whoever visits is registered (Art. 22).',
    },
    way: {
      zh: '先「登记」，再填编号；只来查进度、取材料、问路的，选对应一项。',
      en: 'Register it and give the number; or say that they came for progress, a paper or directions.',
    },
  });

export const unknownNumber = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'reception.unknown-matter',
    field: 'number',
    cite: 'H.form',
    what: { zh: '没有找到这件信访事项，或不在您的办理范围内。', en: 'No such petition, or not within your remit.' },
    way: { zh: '请对照凭证核对登记编号。', en: 'Check the registration number against the receipt.' },
  });

export const phoneMissing = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'reception.no-phone',
    field: 'phone',
    cite: 'H.form',
    what: {
      zh: '选了短信或电话提醒，还没有填电话。',
      en: 'A reminder was asked for, and there is no telephone number.',
    },
    way: { zh: '请填电话；不要提醒也可以约。', en: 'Give a number, or book without a reminder.' },
  });

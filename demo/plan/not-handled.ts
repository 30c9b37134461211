import * as i from './intake.ts';
import { type Journey, noticeOf } from './story.ts';

/** Nothing to handle: filed with a second person's approval, and the person is told. */
export const filedOnly: Journey = (s) => {
  i.register(s);
  s.walk.act('proposeFiling', s.cast.officer, 1, () => ({ ground: 'no-request', reason: '没有要求办理的事项。' }));
  s.walk.act('decideFiling', s.cast.bureauHead, 1, () => ({
    approved: true,
    reason: '情况属实，同意存档并告知。',
    delivery: noticeOf(s),
  }));
};

/** A matter of litigation: a visitor is guided, a letter is passed on. */
export const litigious: Journey = (s) => {
  i.register(s);
  const words = {
    field: 'court',
    body: '澄溪县人民法院诉讼服务中心',
    address: '平安路1号',
    phone: '0999-1230006',
    reason: '这件事正在诉讼程序里，由法院依法处理。',
    term: 'none',
  };
  if (s.form === 'visit') {
    s.walk.act('guideLitigation', s.cast.officer, 0, () => ({ ...words, delivery: { method: 'in-person' } }));
    return;
  }
  s.walk.act('relayLaw', s.cast.officer, 2, () => ({ ...words, delivery: noticeOf(s) }));
  if (s.roll.next() < 0.5) {
    s.walk.act('takeBackRelay', s.cast.officer, 6, () => ({ reason: '法院称没有立案，退回。' }));
    s.walk.act('relayLaw', s.cast.officer, 3, () => ({ ...words, delivery: noticeOf(s) }));
  }
  s.walk.act('confirmRelay', s.cast.officer, 7, () => ({ evidence: '收件回执。', delivery: noticeOf(s) }));
};

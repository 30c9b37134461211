import { classify, register } from './intake.ts';
import { delivery, type Journey, type Story } from './story.ts';

/** The same matter again while the first is being handled: 不予受理 (Art. 19.3, D-05). */
export const declined =
  (firstKey: string, handledBy: string): Journey =>
  (s: Story) => {
    register(s);
    classify(s, 1);
    s.walk.act('declineAcceptance', s.cast.bureauHead, 1 + s.roll.below(4), () => ({
      sameMatterAs: `@number:${firstKey}`,
      handledBy,
      reason: `同一事项正由${handledBy}办理，办理期限还没有到。已把这次补充的内容转给经办人；对办理过程有意见的，可以另行反映。`,
      delivery: delivery(s),
    }));
  };

/** The same facts after the re-review opinion: 不再受理 (Art. 36.3, D-06). */
export const noLonger =
  (firstKey: string, rereviewOn: string): Journey =>
  (s: Story) => {
    register(s);
    classify(s, 1);
    s.walk.act('declineRepeat', s.cast.bureauHead, 1 + s.roll.below(4), () => ({
      rereviewNumber: `@rereview:${firstKey}`,
      rereviewOn,
      sameFacts: '本次来件的事实和理由与复核意见所审查的一致，没有新的证据。',
      remainingRoutes:
        '如有新的事实或证据，可以重新提出；生活确有困难的，可向县民政局申请社会救助；法律咨询拨打12348。',
      delivery: delivery(s),
    }));
  };

import { z } from 'zod';
import { bySomebodyElse, dossierAct, form, text, tick } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { masksFor } from '../../text/index.ts';
import { digestOfAll } from '../attachment.ts';
import { approvers, type Publication, writers } from '../publication.ts';

/** 第二人批准公开: by somebody who wrote none of it, after seeing the very page. */
export const approve = dossierAct({
  zh: '第二人批准公开',
  en: 'Approve, as the second person',
  plain: { zh: '看过将公开的这一页；写的人不能批', en: 'Having seen the very page; never by its author' },
  cite: 'H.disclosure',
  from: ['drafted'],
  to: 'approved',
  by: [{ part: 'keeper', roles: approvers }],
  version: 1,
  payload: form({
    seen: tick('将公开的就是这一页，已逐处看过', 'This is the page that will be public; every cover was looked at'),
    /** Of what the person has before them, sent by the page; absent where none was drawn. */
    digest: z.string().max(64).optional(),
  }),
  ready: bySomebodyElse(({ authorIds }: Publication) => authorIds, {
    code: 'publication.approve.own-text',
    cite: 'H.disclosure',
    what: { zh: '写这一版的人不能自己批准公开。', en: 'Whoever wrote this version does not approve it.' },
    way: {
      zh: '请没有参与起草的负责人、督查人员或身份保管员批准。',
      en: 'A head, supervisor or custodian who wrote none of it approves.',
    },
  }),
  guard(state: Publication, { seen, digest: shown }) {
    const { leftovers, digest } = state.versions.at(-1)!;
    if (shown !== undefined && shown !== digestOfAll(digest, state.attachments)) return otherPage();
    if (leftovers > 0) {
      return refuse({
        kind: 'unlawful',
        code: 'publication.approve.unmasked',
        cite: 'H.disclosure',
        what: {
          zh: `还有${leftovers}处号码、疑似姓名或小地名没有遮盖。`,
          en: `${leftovers} numbers, likely names or small places are not covered yet.`,
        },
        way: {
          zh: '请退回，由起草人「按规则遮盖」；确实不是的，由人标明「看过，可留」。',
          en: 'Send it back: cover by rule; what is none is marked by hand as looked at.',
        },
        data: { leftovers },
      });
    }
    if (seen) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'publication.approve.not-seen',
      field: 'seen',
      cite: 'H.disclosure',
      what: { zh: '没有确认看过将公开的这一页。', en: 'It is not said that the page was looked at.' },
      way: { zh: '请看过预览和每处遮盖后勾选。', en: 'Look at the preview and each cover, then tick.' },
    });
  },
  apply(state: Publication, _payload, { occurredOn, actor }) {
    const version = state.versions.at(-1)!;
    version.approvedOn = occurredOn;
    if (actor.kind === 'officer') version.approvedBy = actor.officerId;
  },
});

/** 公开: by rule, on the first day allowed. */
export const publish = dossierAct({
  zh: '公开',
  en: 'Publish',
  plain: { zh: '到日子由系统放到公开页', en: 'On its day, by the system' },
  cite: 'H.disclosure',
  from: ['approved'],
  to: 'published',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({}),
  guard(state: Publication, _payload, { today }) {
    if (state.notBefore <= today) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'publication.publish.embargo',
      cite: 'H.disclosure',
      what: { zh: `不早于${state.notBefore}，今天还不能公开。`, en: `Not before ${state.notBefore}.` },
      way: {
        zh: '到日子系统自动公开；要提前的，修改日期后再批准。',
        en: 'It is published on that day; to be earlier, revise the day and approve again.',
      },
    });
  },
  apply(state: Publication, _payload, { occurredOn }) {
    state.live = state.versions.length - 1;
    state.versions[state.live]!.publishedOn = occurredOn;
  },
});

/** 撤下: the content leaves the page, the entry stays with the reason. */
export const takeDown = dossierAct({
  zh: '撤下',
  en: 'Take down',
  plain: { zh: '内容撤下，条目和理由留在公开页', en: 'The content goes; the entry and the reason stay on the page' },
  cite: 'H.disclosure',
  from: ['published', 'drafted', 'returned', 'approved'],
  to: 'down',
  neverUrged: true,
  by: [{ part: 'keeper', roles: [...new Set([...writers, ...approvers])] }],
  version: 1,
  payload: form({
    reason: text('撤下理由（会公开）', 'Reason (will be public)', {
      max: 300,
      rows: 2,
      hint: { zh: '不写人名、号码', en: 'Without names or numbers' },
    }),
  }),
  guard(_state, { reason }) {
    if (masksFor(reason).length === 0) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'publication.takeDown.unmasked',
      field: 'reason',
      cite: 'H.disclosure',
      what: {
        zh: '理由会公开，里面有疑似姓名、号码或小地名。',
        en: 'The reason will be public and holds a likely name, number or small place.',
      },
      way: { zh: '请去掉再撤下。', en: 'Leave it out.' },
    });
  },
  apply(state: Publication) {
    delete state.live;
  },
});

const otherPage = () =>
  refuse({
    kind: 'conflict',
    code: 'publication.approve.other-page',
    cite: 'H.disclosure',
    what: { zh: '您看的预览不是现在要公开的这一页。', en: 'What you looked at is not what would be public now.' },
    way: { zh: '请重新打开公开审批页，看过再批。', en: 'Open the publishing sheet again, and look at it.' },
  });

import { day, dossierAct, form, matters, optional, text, withActor } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { leastTogether, modeField, type Publication, writers } from '../publication.ts';
import { articleFields, reckoned, rightParts, versionIn } from '../texts.ts';

/** 拟公开: from one answered matter, or several of a kind. */
export const draft = dossierAct({
  zh: '拟公开',
  en: 'Propose to publish',
  plain: { zh: '遮盖后的文字，另一人批准才公开', en: 'Covered texts; published after another person approves' },
  cite: 'H.disclosure',
  from: ['none'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form({
    matters: matters('信访事项', 'Petitions', { hint: { zh: '已送达答复的', en: 'Those whose answer was served' } }),
    mode: modeField,
    consent: optional(
      text('同意公开的凭据', 'Proof of consent', {
        max: 400,
        rows: 2,
        hint: { zh: '何时、怎样同意的；没有同意的不填', en: 'When and how; empty without consent' },
      }),
    ),
    notBefore: day('不早于', 'Not before'),
    ...articleFields,
  }),
  guard(_state, payload, { matter, actor, organs }): Refusal | undefined {
    const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
    if (organs.get(keeperId)?.kind !== 'bureau')
      return refused('not-bureau', undefined, {
        what: { zh: '信访事项由信访部门公开。', en: 'Petition bureaus publish matters.' },
        way: { zh: '请把拟公开的内容交县信访局。', en: 'Hand the text to the county bureau.' },
      });
    const views = payload.matters.map((number) => matter(number));
    if (views.some((view) => view && (view.restricted || view.complainedOrganIds.length > 0)))
      return refused('restricted', 'matters', {
        what: {
          zh: '检举控告和反映单位、个人的，一律不公开。',
          en: 'Accusations and complaints of organs or persons are never published.',
        },
        way: { zh: '请去掉这一件。', en: 'Take it out.' },
      });
    const unserved = payload.matters.findIndex((_number, i) => !views[i]?.served);
    if (unserved >= 0)
      return refused('not-answered', `matters.${unserved}`, {
        what: { zh: '还没有送达书面答复，不能公开。', en: 'Its written answer has not been served yet.' },
        way: { zh: '送达以后再拟。', en: 'Propose it after service.' },
      });
    const alone = payload.mode !== 'together';
    if (alone ? payload.matters.length !== 1 : payload.matters.length < leastTogether)
      return refused('how-many', 'matters', {
        what: alone
          ? { zh: '单件公开，只选一件。', en: 'A single matter: choose one.' }
          : {
              zh: `汇总公开不少于${leastTogether}件，少了能认出是谁。`,
              en: `Together: at least ${leastTogether}, or somebody could be recognised.`,
            },
        way: { zh: '请改公开方式或件数。', en: 'Change the way or the number.' },
      });
    if (payload.mode === 'agreed' && !payload.consent)
      return refused('no-proof', 'consent', {
        what: { zh: '没有写本人怎样同意的。', en: 'How the petitioner agreed is missing.' },
        way: { zh: '请写明；没有同意的，只公开过程和结果。', en: 'Say how; without consent, process and result only.' },
      });
    return rightParts(payload.mode, payload);
  },
  complete: (_state, payload, { today }) => reckoned(payload, today),
  apply(state: Publication, payload, { actor }) {
    state.mode = payload.mode;
    state.notBefore = payload.notBefore;
    state.versions = [versionIn(payload)];
    state.authorIds = withActor([], actor);
  },
});

const refused = (code: string, field: string | undefined, words: Pick<Refusal, 'what' | 'way'>) =>
  refuse({
    kind: 'unlawful',
    code: `publication.draft.${code}`,
    cite: code === 'restricted' ? 'R.30' : 'H.disclosure',
    ...(field && { field }),
    ...words,
  });

import { choice, dossierAct, form, line, matter, optional } from '../../dossier/index.ts';
import { frequencies, no, runners, runs, type Session, sorts } from '../session.ts';

/** 征集议题 (Art. 13): the agenda of the next session opens; by hand, or by rule after the last one. */
export const gather = dossierAct({
  zh: '征集议题',
  en: 'Open the agenda',
  plain: { zh: '开始列下一次会议的议题', en: 'Begin the list for the next session' },
  cite: 'R.13',
  from: ['none'],
  to: 'gathering',
  by: [{ part: 'keeper', roles: runners }, { part: 'clock' }],
  version: 1,
  payload: form({
    topic: line('会议名称', 'Name of the session', {
      max: 60,
      hint: { zh: '如「2026年第二季度联席会议」，不写人名', en: 'Such as "second quarter 2026"; no person’s name' },
    }),
    sort: choice('会议形式', 'Form', sorts),
    every: choice('多久开一次', 'How often it meets', frequencies),
    matter: optional(
      matter('会办的信访事项', 'Petition', { hint: { zh: '集中会办才填', en: 'For a session on one case only' } }),
    ),
  }),
  guard(_state, { sort, matter: number }, { actor, organs }) {
    const keeper = organs.get(actor.kind === 'officer' ? actor.organId : actor.keeperId);
    if (!keeper || !runs.includes(keeper.kind)) {
      return no(
        'gather',
        ['forbidden', 'not-a-convening-office', 'R.13'],
        {
          zh: '联席会议由信访局或乡镇召集，本单位不设。',
          en: 'The bureau or a town runs the conference; not this organ.',
        },
        { zh: '请把事项报信访局列入议题。', en: 'Report the matter to the bureau for its agenda.' },
      );
    }
    if ((sort === 'single') === (number !== undefined)) return undefined;
    return no(
      'gather',
      ['invalid', 'one-case', 'H.form'],
      sort === 'single'
        ? { zh: '集中会办要写明是哪一件。', en: 'A session on one case names the case.' }
        : { zh: '联席会议不止一件，请用「列入议题」逐项加。', en: 'A joint conference has an agenda: list its items.' },
      { zh: '请改会议形式，或改信访事项。', en: 'Change the form of the session, or the petition.' },
      'matter',
    );
  },
  apply(state: Session, { sort, every, matter: number }, { seq, occurredOn }) {
    state.sort = sort;
    state.every = every;
    state.begun = occurredOn;
    state.items = number === undefined ? [] : [{ no: 1, seq, source: 'hard', matter: number }];
  },
});

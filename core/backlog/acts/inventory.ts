import {
  choice,
  day,
  dossierAct,
  form,
  matter,
  number,
  optional,
  organ,
  rows,
  text,
  tick,
} from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayCome } from '../../supervision/refusals.ts';
import { elsewhere, entryOf, grounds, type Programme, whysOut } from '../programme.ts';
import { doneAlready, no, notListed, volumeRefused } from '../refusals.ts';

const ground = choice('入册规则', 'Rule', grounds);
/** Most matters of one inventory. */
export const most = 500;

/** 清点入册: every matter that meets a rule on the day, with its rule; by rule, so that nobody chooses. */
export const enlist = dossierAct({
  zh: '按规则清点入册',
  en: 'Take the inventory by rule',
  plain: {
    zh: '清点日符合入册规则的事项，逐件写明规则和起算日',
    en: 'Each matter that meets a rule that day, and since when',
  },
  cite: 'H.backlog-inventory',
  from: ['drafting'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    rows: rows(
      '清册',
      'Inventory',
      {
        matter: matter('信访事项', 'Petition'),
        ground,
        since: day('起算日', 'Since'),
        unit: organ('责任单位', 'Responsible unit'),
      },
      { min: 0, max: 50 },
    ),
    whole: tick('清点完毕', 'That is all'),
  }),
  ready: (state: Programme) =>
    state.takenOn
      ? no(
          'enlist',
          ['unlawful', 'taken', 'H.backlog-inventory'],
          { zh: `清册${state.takenOn}已定。`, en: `The inventory stands as of ${state.takenOn}.` },
          { zh: '之后只能逐件增列、不列，写明理由。', en: 'From now on one by one, with the reason.' },
        )
      : undefined,
  guard(state: Programme, { rows: given }) {
    const numbers = [...state.entries.map((entry) => entry.matter), ...given.map((row) => row.matter)];
    if (numbers.length <= most && new Set(numbers).size === numbers.length) return undefined;
    return no(
      'enlist',
      ['invalid', 'twice', 'H.backlog-inventory'],
      { zh: '同一件列了两次，或超过500件。', en: 'A matter twice, or more than 500.' },
      { zh: '请去掉重的。', en: 'Leave out the second.' },
      'rows',
    );
  },
  apply(state: Programme, { rows: given, whole }, { occurredOn }) {
    for (const row of given) state.entries.push({ no: nextLine(state), ...row, listedOn: occurredOn });
    if (whole) state.takenOn = occurredOn;
  },
});

/** 增列: a matter that the rules did not bring, or that grew old since; with the reason. */
export const add = dossierAct({
  zh: '增列一件',
  en: 'Add a matter',
  plain: { zh: '清点没有列到、或之后成为积案的，写明理由', en: 'What the inventory missed, or what became old since' },
  cite: 'H.backlog-inventory',
  from: ['drafting', 'running'],
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    matter: matter('信访事项', 'Petition'),
    ground,
    unit: optional(
      organ('责任单位', 'Responsible unit', { hint: { zh: '不填的，是现在办理的单位', en: 'Left empty: its holder' } }),
    ),
    since: optional(day('起算日', 'Since')),
    reason: text('为什么列入', 'Why', {
      max: 1_000,
      rows: 3,
      hint: { zh: '写事，不写人', en: 'The matter, not the person' },
    }),
  }),
  guard(state: Programme, { matter: given, reason, since }, { matter: known, today }) {
    if (entryOf(state, given)) {
      return no(
        'add',
        ['unlawful', 'listed-already', 'H.backlog-inventory'],
        { zh: '这一件已在清册里。', en: 'It is on the list already.' },
        { zh: '请在原来那一行上办。', en: 'Go on with the line that is there.' },
        'matter',
      );
    }
    if (state.entries.length >= most) {
      return no(
        'add',
        ['unlawful', 'full', 'H.backlog-inventory'],
        { zh: '一个方案最多500件。', en: 'A programme has 500 matters at most.' },
        { zh: '请另立一个方案。', en: 'Draft another.' },
        'matter',
      );
    }
    if (elsewhere.includes(known(given)?.phase ?? '')) {
      return no(
        'add',
        ['unlawful', 'not-here', 'H.backlog-inventory'],
        { zh: '这一件不在本级办理，列了也没有人能办。', en: 'It is not handled here: nobody could resolve it.' },
        { zh: '请跟踪承接的单位；重新办理后再列。', en: 'Follow the body that took it; add it when it is reopened.' },
        'matter',
      );
    }
    const ahead = since && dayCome('backlog.add.since-ahead', 'since', since, today);
    return ahead || (volumeRefused('add', { reason }) ?? aboutMatterOnly('backlog', 'add', { reason }));
  },
  complete: (_state, given, { matter: known }) => ({
    ...given,
    unit: given.unit ?? known(given.matter)!.holderId,
    since: given.since ?? known(given.matter)!.receivedOn,
  }),
  apply(state: Programme, { matter: given, ground: rule, unit, since }, { occurredOn }) {
    // One that was left out before comes back as it is now.
    state.entries = state.entries.filter((entry) => entry.matter !== given);
    state.entries.push({
      no: nextLine(state),
      matter: given,
      ground: rule,
      since: since!,
      unit: unit!,
      listedOn: occurredOn,
      byHand: true,
    });
    if (state.phase === 'running') withUnits(state, [unit!]);
  },
});

const out = {
  matter: matter('信访事项', 'Petition'),
  why: choice('为什么不列', 'Why', whysOut),
  reason: text('理由', 'Reason', { max: 1_000, rows: 3 }),
};

/** 不列: struck through, with the reason; once the programme is approved only whoever approved it may. */
export const leaveOut = dossierAct({
  zh: '不列一件',
  en: 'Leave a matter out',
  plain: { zh: '划去并写明理由，留在清册上看得见', en: 'Struck through with its reason; it stays visible' },
  cite: 'H.backlog-inventory',
  from: ['drafting', 'running'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] },
    { part: 'government', roles: ['leader'] },
  ],
  version: 1,
  payload: form(out),
  ready(state: Programme, { actor }) {
    const government = actor.kind === 'officer' && (state.organs.government ?? []).includes(actor.organId);
    if (state.phase === 'running' ? government : !government) return undefined;
    return no(
      'leaveOut',
      ['forbidden', 'not-yours-now', 'H.backlog-inventory'],
      state.phase === 'running'
        ? {
            zh: '方案批准以后，不列由批准的领导定。',
            en: 'Once approved, whoever approved it decides what is left out.',
          }
        : { zh: '报批以前由起草的单位定。', en: 'Until it is submitted, the drafting office decides.' },
      state.phase === 'running'
        ? { zh: '请报党委政府领导。', en: 'Put it before the leader.' }
        : { zh: '要改的，报批时退回。', en: 'Return it when it is submitted.' },
    );
  },
  guard(state: Programme, { matter: given, why, reason }, { matter: known }) {
    const entry = entryOf(state, given);
    if (!entry) return notListed('leaveOut');
    if (entry.done) return doneAlready('leaveOut', entry);
    if (why === 'moved' && known(given)?.holderId === entry.unit) {
      return no(
        'leaveOut',
        ['unlawful', 'not-moved', 'H.backlog-inventory'],
        { zh: '这一件还由这个单位办。', en: 'This unit still handles it.' },
        { zh: '请按事项现在的情况选理由。', en: 'Choose the reason that fits where the petition stands.' },
        'why',
      );
    }
    if ((why === 'elsewhere') !== elsewhere.includes(known(given)?.phase ?? '')) {
      return no(
        'leaveOut',
        ['unlawful', 'still-here', 'H.backlog-inventory'],
        why === 'elsewhere'
          ? {
              zh: '这一件还在办，没有转出，也没有撤回。',
              en: 'It is still handled here: neither diverted nor withdrawn.',
            }
          : { zh: '这一件已经转出或撤回。', en: 'It went elsewhere, or was withdrawn.' },
        { zh: '请按事项现在的情况选理由。', en: 'Choose the reason that fits where the petition stands.' },
        'why',
      );
    }
    return volumeRefused('leaveOut', { reason }) ?? aboutMatterOnly('backlog', 'leaveOut', { reason });
  },
  apply(state: Programme, { matter: given, why }, { occurredOn }) {
    entryOf(state, given)!.out = { on: occurredOn, why };
    // Its page, and its petitioner, no longer read that it is in the programme.
    state.matters = state.matters.filter((one) => one !== given);
  },
});

/** 转由保管人保管: a matter that has become an accusation leaves by rule, and nothing of it stays here (Art. 30). */
export const takeAway = dossierAct({
  zh: '转由保管人保管',
  en: 'Hand it to the custodian',
  plain: {
    zh: '成了检举控告的，由身份保管员保管，清册上不再有它',
    en: 'It became an accusation: the custodian keeps it',
  },
  cite: 'R.30',
  from: ['drafting', 'submitted', 'running', 'closed', 'dropped'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({ no: number('清册序号', 'Line of the list', { min: 1, max: 10_000 }) }),
  guard: (state: Programme, given) =>
    state.entries.some(({ no: line }) => line === given.no) ? undefined : notListed('takeAway'),
  apply(state: Programme, given) {
    const gone = state.entries.find(({ no: line }) => line === given.no)?.matter;
    state.entries = state.entries.filter(({ no: line }) => line !== given.no);
    state.matters = state.matters.filter((one) => one !== gone);
  },
});

/** Lines are numbered once and keep their number. */
const nextLine = ({ entries }: Programme) => Math.max(0, ...entries.map(({ no: line }) => line)) + 1;

/** Units that have a part see the programme. */
export function withUnits(state: Programme, units: readonly string[]): void {
  state.organs = { ...state.organs, responsible: [...new Set([...(state.organs.responsible ?? []), ...units])] };
}

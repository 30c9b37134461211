import { dossierAct, dossierNumber, files, form, line, matter, optional, text } from '../../dossier/index.ts';
import { binding, no, runners, type Session, sourceField } from '../session.ts';

/** 列入议题 (T-25, Art. 24): disputes and second bounces come by rule; anything else by hand. */
export const addItem = dossierAct({
  zh: '列入议题',
  en: 'Put on the agenda',
  plain: { zh: '争议、疑难、逾期督办，附材料', en: 'Disputes, hard cases, overdue cards, with papers' },
  cite: 'R.24',
  from: ['gathering', 'called'],
  by: [{ part: 'keeper', roles: [...runners, 'supervisor'] }, { part: 'clock' }],
  version: 1,
  payload: form({
    source: sourceField,
    title: text('议题', 'Item', { max: 200, rows: 1 }),
    matter: optional(matter('信访事项', 'Petition')),
    card: optional(
      dossierNumber('督办卡编号', 'Number of the card', ['supervision-card'], {
        hint: { zh: '如：督〔2026〕3号', en: 'Such as 督〔2026〕3号' },
      }),
    ),
    from: optional(
      line('来自', 'From', { max: 60, hint: { zh: '上次会议编号和议题号', en: 'Session and item before' } }),
    ),
    files: files(),
  }),
  guard(state: Session, { source, matter: number, card }, { matter: known }) {
    if (state.sort === 'single') {
      return no(
        'addItem',
        ['unlawful', 'one-case', 'R.13'],
        { zh: '集中会办一次只议一件。', en: 'A session on one case has one item.' },
        { zh: '别的事项请列入联席会议。', en: 'List others at the joint conference.' },
      );
    }
    if (state.items.length >= 30) {
      return no(
        'addItem',
        ['unlawful', 'full', 'H.form'],
        { zh: '议题已满30项。', en: 'The agenda is full: 30 items.' },
        { zh: '请列入下一次会议。', en: 'List it for the next session.' },
      );
    }
    if (number !== undefined && state.items.some((item) => item.matter === number)) {
      return no(
        'addItem',
        ['unlawful', 'listed-already', 'H.one-clock'],
        { zh: '这一件已在议程里。', en: 'This petition is on the agenda already.' },
        { zh: '请在原议题里补充。', en: 'Add to the item that is there.' },
        'matter',
      );
    }
    if (binding.includes(source) && !(number !== undefined && known(number)?.coordination)) {
      return no(
        'addItem',
        ['unlawful', 'nothing-waits', 'R.24'],
        {
          zh: '没有指明待协调的信访事项：争议要先由持有单位「提请协调」。',
          en: 'No petition waits for coordination: its holder puts the dispute forward first.',
        },
        { zh: '请填已提请协调的登记编号，或改议题来源。', en: 'Name one that was put forward, or change the source.' },
        'matter',
      );
    }
    if ((source === 'overdue-card') === (card !== undefined)) return undefined;
    return no(
      'addItem',
      ['invalid', 'card-number', 'R.40'],
      {
        zh: '逾期督办要写督办卡编号，别的来源不写。',
        en: 'An overdue card is named by its number; other sources have none.',
      },
      { zh: '请按卡上的编号填，如：督〔2026〕3号。', en: 'Copy the number from the card, such as 督〔2026〕3号.' },
      'card',
    );
  },
  apply(state: Session, { source, matter: number, card, from }, { seq, occurredOn }) {
    const next = Math.max(0, ...state.items.map(({ no: at }) => at)) + 1;
    state.items.push({
      no: next,
      seq,
      source,
      ...(number !== undefined && { matter: number }),
      ...(card !== undefined && { card }),
      ...(from !== undefined && { from }),
    });
    if (binding.includes(source)) state.urgentSince ??= occurredOn;
  },
});

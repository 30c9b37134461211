import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { bureau, handed, head, heard, labour, officer, opinion, story, told, wages } from './walk/story.ts';

const tibetan = { writtenIn: 'bo', wants: { language: 'bo' } };
const registered = (more: object = tibetan) => story().on('2026-03-02', bureau, 'register', { ...wages, ...more });
const inHand = () =>
  registered()
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'signFor');
const decided = () =>
  inHand()
    .on('2026-03-10', labour, 'accept', told)
    .on('2026-03-12', labour, 'investigate', heard('2026-03-12'))
    .on('2026-03-19', labour, 'submitOpinion', opinion())
    .on('2026-03-20', head, 'conclude');
const due = (id: string, { state } = registered()) => openClocks(state, nationalCalendar).find((one) => one.id === id);
const ofPetition = {
  of: 'petition',
  text: '去年十一月到今年一月的工资没有发。',
  translator: '扎西',
  translatedOn: '2026-03-04',
};
const ofAnswer = { of: 'answer', text: 'བཀའ་ལན།', translator: '扎西', translatedOn: '2026-03-23' };

describe('a petition in another language (1.18)', () => {
  test('is registered as it was written, and its translation is owed in 5 working days by whoever holds it', () => {
    expect(registered().state).toMatchObject({ phase: 'registered', writtenIn: 'bo', answerIn: 'bo' });
    expect(due('H-52')).toMatchObject({
      due: '2026-03-09',
      owedBy: { organId: 'county-bureau' },
      cite: 'H.own-language',
    });
    expect(due('H-52', inHand())).toMatchObject({ due: '2026-03-09', owedBy: { organId: 'county-labour' } });
  });

  test('is translated by a translator whom the office names; both texts stay, and nothing else moves', () => {
    const it = inHand();
    const before = it.state.phase;
    it.on('2026-03-05', labour, 'recordTranslation', ofPetition);
    expect([it.state.phase, it.state.translatedOn]).toEqual([before, '2026-03-05']);
    expect(it.facts.at(-1)?.sealed).toMatchObject({ text: ofPetition.text, translator: '扎西' });
    const all = clocks(it.facts, nationalCalendar).filter(({ id }) => id === 'H-52');
    expect(all.map(({ status }) => status)).toContain('met');
    expect(due('H-52', it)).toBeUndefined();
  });

  test('in Chinese there is nothing to translate', () => {
    const it = registered({});
    expect(it.refused('2026-03-03', bureau, 'recordTranslation', ofPetition).code).toBe('recordTranslation.chinese');
    expect(due('H-52', it)).toBeUndefined();
  });

  test('a translation that does not fit is refused with its field', () => {
    const refused = (change: object) =>
      inHand().refused('2026-03-05', labour, 'recordTranslation', { ...ofPetition, ...change });
    expect(refused({ translatedOn: '2026-03-06' })).toMatchObject({ field: 'translatedOn' });
    expect(refused({ translatedOn: '2026-03-01' })).toMatchObject({ field: 'translatedOn' });
    expect(refused({ requests: [{ text: '付清工资' }] })).toMatchObject({ code: 'recordTranslation.requests' });
    expect(refused({ of: 'answer' })).toMatchObject({ code: 'recordTranslation.no-answer', cite: 'H.chinese-counts' });
    expect(refused({ translator: ' ' })).toMatchObject({ field: 'translator' });
    expect(inHand().refused('2026-03-05', officer('west-town'), 'recordTranslation', ofPetition).code).toBe(
      'recordTranslation.not-yours',
    );
    const onlyAnswer = registered({ wants: { language: 'ug' } });
    expect(onlyAnswer.refused('2026-03-05', bureau, 'recordTranslation', ofPetition).code).toBe(
      'recordTranslation.petition-chinese',
    );
  });
});

describe('the answer in both languages', () => {
  test('is served together with its translation', () => {
    const it = decided();
    expect(due('H-53', it)).toMatchObject({ due: '2026-03-27', startedOn: '2026-03-20', cite: 'H.chinese-counts' });
    expect(it.refused('2026-03-23', labour, 'serve', handed('2026-03-23'))).toMatchObject({
      code: 'serve.translation-first',
      cite: 'H.chinese-counts',
      data: { due: '2026-03-27' },
    });
    it.on('2026-03-23', labour, 'recordTranslation', ofAnswer).on('2026-03-23', labour, 'serve', handed('2026-03-23'));
    expect([it.state.phase, it.state.review]).toEqual(['served', 'open']);
    expect(due('H-53', it)).toBeUndefined();
  });

  test('never waits for a translator without end: after its period the Chinese text is served, and the translation follows', () => {
    const it = decided();
    expect(it.refused('2026-03-27', labour, 'serve', handed('2026-03-27')).code).toBe('serve.translation-first');
    it.on('2026-03-28', labour, 'serve', handed('2026-03-28')).on('2026-03-30', labour, 'recordTranslation', ofAnswer);
    expect(clocks(it.facts, nationalCalendar).find(({ id }) => id === 'H-53')).toMatchObject({ status: 'met-late' });
  });
});

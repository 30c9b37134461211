import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { bureau, handed, head, heard, labour, officer, opinion, petitioner, story, told, wages } from './walk/story.ts';

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

  test('handled anew, the new answer waits for a translation of its own', () => {
    const it = decided()
      .on('2026-03-23', labour, 'recordTranslation', ofAnswer)
      .on('2026-03-23', labour, 'serve', handed('2026-03-23'))
      .on('2026-03-24', labour, 'recordExecution', { executedOn: '2026-03-24', evidence: '凭证' })
      .closes('2026-03-25', labour, { guidance: '已说明' })
      .on('2026-03-30', bureau, 'reopen', { ground: 'false-closure', reason: '没有付', by: '2026-05-01', ...told })
      .on('2026-04-01', labour, 'investigate', heard('2026-04-01'))
      .on('2026-04-02', labour, 'submitOpinion', {
        ...opinion(['support', 'explain']),
      })
      .on('2026-04-03', head, 'conclude');
    expect(it.refused('2026-04-07', labour, 'serve', handed('2026-04-07')).code).toBe('serve.translation-first');
  });
});

describe('review opinions in both languages', () => {
  const city = officer('city-labour');
  const province = officer('province-labour');
  const upheld = { outcome: 'uphold', findings: '清楚', opinion: '维持', basis: ['信访工作条例第三十五条'] };
  const translated = (of: string, on: string) => ({ ...ofAnswer, of, translatedOn: on });
  const reviewed = () =>
    decided()
      .on('2026-03-23', labour, 'recordTranslation', ofAnswer)
      .on('2026-03-23', labour, 'serve', handed('2026-03-23'))
      .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '少算了' })
      .on('2026-04-10', city, 'decideReview', upheld);
  const clock = (it: ReturnType<typeof reviewed>, key: string) =>
    openClocks(it.state, nationalCalendar).find((one) => one.key === key);

  test('the review opinion is served together with its own translation, which its own body owes', () => {
    const it = reviewed();
    // Five working days from Friday 10 April.
    expect(clock(it, 'review-translation')).toMatchObject({ due: '2026-04-17', owedBy: { organId: 'city-labour' } });
    const refused = it.refused('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(refused).toMatchObject({
      code: 'serveReview.translation-first',
      cite: 'H.chinese-counts',
      data: { due: '2026-04-17' },
    });
    expect([refused.what.zh, refused.way.zh]).toEqual([
      expect.stringContaining('复查意见的译文'),
      expect.stringContaining('登记译文'),
    ]);
    it.on('2026-04-13', city, 'recordTranslation', translated('review', '2026-04-13'));
    expect(clock(it, 'review-translation')).toBeUndefined();
    it.on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(it.state).toMatchObject({ review: 'rereview-open', firstReview: { translatedOn: '2026-04-13' } });
  });

  test('the translation of the answer does not stand for that of the review, nor that one for the re-review', () => {
    const it = reviewed()
      .on('2026-04-13', city, 'recordTranslation', translated('review', '2026-04-13'))
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
      .on('2026-04-20', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '还是少' })
      .on('2026-05-06', province, 'decideRereview', upheld);
    expect(it.refused('2026-05-07', province, 'serveRereview', handed('2026-05-07'))).toMatchObject({
      code: 'serveRereview.translation-first',
      cite: 'H.chinese-counts',
    });
    expect(clock(it, 'rereview-translation')?.owedBy).toEqual({ organId: 'province-labour' });
    it.on('2026-05-07', province, 'recordTranslation', translated('rereview', '2026-05-07'));
    expect(it.on('2026-05-07', province, 'serveRereview', handed('2026-05-07')).state.review).toBe('ended');
  });

  test('never waits without end: after its period the Chinese text goes first', () => {
    const it = reviewed();
    expect(it.refused('2026-04-17', city, 'serveReview', handed('2026-04-17')).code).toBe(
      'serveReview.translation-first',
    );
    it.on('2026-04-18', city, 'serveReview', handed('2026-04-18'));
    it.on('2026-04-20', city, 'recordTranslation', translated('review', '2026-04-20'));
    expect(clocks(it.facts, nationalCalendar).find(({ key }) => key === 'review-translation')).toMatchObject({
      status: 'met-late',
    });
  });

  test('before there is an opinion, and by whoever has no part, there is nothing to translate', () => {
    const it = decided();
    expect(it.refused('2026-03-23', labour, 'recordTranslation', translated('review', '2026-03-23'))).toMatchObject({
      code: 'recordTranslation.no-answer',
      field: 'of',
    });
    expect(
      reviewed().refused('2026-04-13', province, 'recordTranslation', translated('review', '2026-04-13')).code,
    ).toBe('recordTranslation.not-yours');
  });
});

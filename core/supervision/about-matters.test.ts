import { describe, expect, test } from 'vitest';
import { acting, contextOf, Life, quietMatter } from '../../test/kit/dossier-life.ts';
import { localDate } from '../calendar/index.ts';
import { copyOf, decideDossier, foldDossier, permitsDossier } from '../dossier/index.ts';
import type { Refusal } from '../refusal.ts';
import type { Card } from './card.ts';
import { bulletin, supervisionCard as kind, triggers } from './index.ts';

const fresh = () => new Life<Card>(kind);
const monday = localDate('2026-03-02');
const draftOf = (draft: ReturnType<typeof decideDossier>) => draft as Exclude<typeof draft, Refusal>;

const byHand = (more: Record<string, unknown> = {}) => ({
  problem: '受理已超期，没有书面告知。',
  matter: quietMatter.number,
  responsible: 'county-labour',
  trigger: 'by-hand',
  method: 'letter',
  dueOn: '2026-03-16',
  wanted: '三日内书面告知。',
  ...more,
});
const answered = { answer: '已查清并告知。', investigated: true, handled: true, implemented: true };
const closing = { result: 'solved', verified: '看了告知书和回执。', callBack: '本人说收到了。' };
const working = () =>
  fresh()
    .does('sup-1', 'issue', byHand())
    .does('labour', 'accept', { plan: [{ step: '约谈施工方', by: '2026-03-10' }] });

describe('about matters, never about people', () => {
  test('words of watching people are refused wherever an officer writes; a petitioner’s own words are not asked', () => {
    for (const word of ['稳控', '盯人', '劝返', '截访', '重点人员', '缠访', '息诉罢访', '稳 控']) {
      const life = fresh();
      expect(life.tries('sup-1', 'issue', byHand({ wanted: `做好${word}工作` }))).toMatchObject({
        code: 'supervision-card.issue.about-a-person',
        field: 'wanted',
      });
    }
    working()
      .does('labour', 'answer', answered)
      .does('sup-1', 'close', { ...closing, callBack: '本人说镇里派人盯人、劝返。' });
  });

  test('a complaint names its petitioner to the unit only with consent', () => {
    const life = fresh();
    expect(life.tries('sup-1', 'issue', byHand({ trigger: 'complaint' }))?.code).toBe(
      'supervision-card.issue.not-agreed',
    );
    life.does('sup-1', 'issue', byHand({ trigger: 'complaint', agreed: true }));
  });

  test('the petitioner reads why, by which article and until when, and no name, in every trigger (T-38)', () => {
    for (const [trigger, { zh }] of Object.entries(triggers)) {
      const life = fresh().does('sup-1', 'issue', byHand({ trigger, agreed: true }));
      const told = kind.tells!(life.state)!;
      expect(told.zh).toContain(zh);
      expect(told.zh).toMatch(/第\d+条|本系统规则|系统规则/);
      expect(told.zh).toContain('2026-03-16');
      expect(told.en).toContain('2026-03-16');
    }
  });

  test('a bulletin is approved by somebody who did not write it, and its units learn of it when it is sent', () => {
    const draft = { title: '三月督办情况', content: '县人社局两件逾期。', about: ['county-labour'], to: ['east-town'] };
    const write = (payload: Record<string, unknown>) =>
      decideDossier(bulletin, copyOf(bulletin.nothing), 'draft', payload, contextOf(monday, acting('head-1')));
    expect(write({ ...draft, content: '信访人电话13912345678' })).toMatchObject({
      code: 'supervision-bulletin.draft.person',
    });
    const first = { ...draftOf(write(draft)), seq: 1 };
    const drafted = foldDossier(bulletin, [first]);
    expect(drafted.organs).toEqual({});
    expect(permitsDossier(bulletin, drafted, 'approve', contextOf(monday, acting('head-1')))?.code).toBe(
      'supervision-bulletin.approve.own-text',
    );
    const sent = draftOf(decideDossier(bulletin, drafted, 'approve', {}, contextOf(monday, acting('head-2'))));
    expect(foldDossier(bulletin, [first, { ...sent, seq: 2 }]).organs).toEqual({
      about: ['county-labour'],
      to: ['east-town'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { wording } from './wording.ts';

const sender = { name: { zh: '澄溪县信访局', en: 'Petition Bureau of Chengxi County' }, phone: '0999-1234567' };

describe('a message on a locked screen', () => {
  test('says that there is news, how to look, and who tells it', () => {
    expect(wording(sender, { restricted: false, language: 'zh' })).toBe(
      '您登记的事项有新进展，请凭编号和查询码查看，或拨0999-1234567。澄溪县信访局',
    );
  });

  test('told without a letter, that it can be had on paper, and nothing of the matter (1.7)', () => {
    const said = wording(sender, { restricted: false, language: 'en', onRequest: true });
    expect(said).toBe(
      '您登记的事项有新进展，请凭编号和查询码查看，或拨0999-1234567。要纸质的，请说一声。澄溪县信访局 There is news on what you registered. Look with number and code, or call 0999-1234567. It can be had on paper: just ask. Petition Bureau of Chengxi County',
    );
    expect(wording(sender, { restricted: true, language: 'zh', onRequest: true })).toBe(
      '您有一条新消息，可拨0999-1234567查询。',
    );
  });

  test('of a restricted matter does not even say that something was registered, nor where', () => {
    const text = wording(sender, { restricted: true, language: 'zh' });
    expect(text).toBe('您有一条新消息，可拨0999-1234567查询。');
    for (const word of ['登记', '信访', '举报', '事项', '编号']) expect(text).not.toContain(word);
  });

  test('has both languages where the answer is wanted in another', () => {
    expect(wording(sender, { restricted: false, language: 'ii' })).toMatch(/澄溪县信访局 There is news/);
    expect(wording(sender, { restricted: true, language: 'en' })).not.toMatch(/[Pp]etition|register/);
  });
});

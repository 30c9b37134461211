import { describe, expect, test } from 'vitest';
import { aboutPetitioner } from './about-petitioner.ts';

describe('a recommendation is about organs and the duties of officials, never about those who petition', () => {
  test.each([
    '对信访人进行训诫。',
    '建议公安机关对上访户依法处理',
    '将该上访人列入重点人员名单',
    '做好信访人的稳控工作',
    '落实稳控责任，包保上访人员',
    '对缠访闹访的严肃处理',
    '追究信访人的责任',
    '请派出所对来访人予以拘留',
    '对老上访依法打击',
    '对张三依法训诫',
    '将李某某纳入管控',
    '把信访群众劝返',
  ])('refused: %s', (text) => {
    expect(aboutPetitioner(text, true)).toBeDefined();
  });

  test.each([
    '对信访人反映的问题限期处理。',
    '对信访人的诉求依法处理，书面答复。',
    '向信访人说明理由并道歉',
    '纠正对信访人截访、拦截的做法',
    '不得对信访人打击报复',
    '停止以稳控名义限制信访人出行',
    '完善欠薪处理流程，明确15日内告知',
    '对办理单位负责人予以问责',
    '对经办人员未按期告知的行为作出处理',
    '建立工资保证金制度，按月公示',
    '信访事项处理意见应当逐项写明依据',
  ])('taken: %s', (text) => {
    expect(aboutPetitioner(text, true)).toBeUndefined();
  });

  test('a person may be named as one to be held to account in a letter on officials alone', () => {
    const text = '对王强予以政务处分';
    expect(aboutPetitioner(text, true)).toBeUndefined();
    expect(aboutPetitioner(text, false)).toBe('named');
  });

  test('no number of a person stands in it', () => {
    expect(aboutPetitioner('请联系 13900001234 核实', true)).toBe('number');
  });
});

import { expect, test } from 'vitest';
import { loneNames } from './index.ts';

test.each([
  ['重点看王建国家的房子', '王建国'],
  ['王建国的工资没有发', '王建国'],
  ['城关镇排查，注意李秀英', '李秀英'],
  ['学府路工地欠薪，带头的是张伟', '张伟'],
  ['村民赵大海反映水浑', '赵大海'],
  ['李秀英户漏水', '李秀英'],
])('one name in a text: %s', (text, name) => {
  expect(loneNames(text)).toEqual([name]);
});

test.each([
  '第10周矛盾排查',
  '工地两个月没有发工资，约23人。',
  '约见总包单位，限期支付。',
  '高压线下的房子和石材厂的水',
  '青石镇王家坪、金龙湾小区物业',
  '凭登记编号在本站查进展，方当事人和应措施都写明',
])('matters, places and units are none: %s', (text) => {
  expect(loneNames(text)).toEqual([]);
});

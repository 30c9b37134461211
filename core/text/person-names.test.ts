import { expect, test } from 'vitest';
import { findNames, nameLists } from './person-names.ts';

const names = (text: string) => findNames(text).map(({ from, to }) => text.slice(from, to));

test('names after a label, before a title, half hidden, and in lists are found', () => {
  expect(names('村民陈桂香，反映拖欠工资。')).toEqual(['陈桂香']);
  expect(names('我叫欧阳小雯，住在青石镇。')).toEqual(['欧阳小雯']);
  expect(names('联系人：刘梅。')).toEqual(['刘梅']);
  expect(names('周师傅说，张某某没有来。')).toEqual(['周', '张某某']);
  expect(names('名单：王建国、李秀英、赵大海。')).toEqual(['王建国', '李秀英', '赵大海']);
});

test('a list of persons is told from a list of places and things', () => {
  expect(nameLists('王建国、李秀英').length).toBe(1);
  expect(nameLists('供水、供电、燃气三个问题').length).toBe(0);
  expect(nameLists('青石镇、城关镇、河湾村').length).toBe(0);
});

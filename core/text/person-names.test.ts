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

test('names in running prose are found by what is done, told or owned: and wherever they stand again', () => {
  expect(names('关于举报陈大明长期在上班时间打牌的问题。')).toEqual(['陈大明']);
  expect(names('经查，给予陈大明党内警告处分。')).toEqual(['陈大明']);
  expect(names('赵小山与被执行人钱大海，民间借贷纠纷一案。')).toEqual(['赵小山', '钱大海']);
  expect(names('少部分被河湾村刘树根主动清运。刘树根家在山脚。')).toEqual(['刘树根', '刘树根']);
  expect(names('与周边村民周贵生发生了口角。')).toEqual(['周贵生']);
  expect(names('孙桂莲原系青石镇人。龙三开，青石镇人，在县城做工。')).toEqual(['孙桂莲', '龙三开']);
  expect(names('此人曾用名为张连汉，又名张廷汉，1986年搬来。')).toEqual(['张连汉', '张廷汉']);
  expect(names('只有学生陈小山、刘雷没有到校。妻子黃秀莲在家。')).toEqual(['陈小山', '刘雷', '黃秀莲']);
  expect(names('委派党委委员秦太田等同志到您家；受到过曾老师的批评。')).toEqual(['秦太田', '曾']);
});

test('what reads like a name in running prose and is none stands', () => {
  for (const plain of [
    '全国廉租住房和公共租赁住房。',
    '耕地承包，向土地承包经营权人说明。',
    '施工方的车辆承诺立刻清洗。',
    '业主委员会和群众代表开了会，高三教师参加。',
    '学生姓名、家长姓名都没有公布。',
  ])
    expect([plain, names(plain)]).toEqual([plain, []]);
});

test('a list of persons is told from a list of places and things', () => {
  expect(nameLists('王建国、李秀英').length).toBe(1);
  expect(nameLists('供水、供电、燃气三个问题').length).toBe(0);
  expect(nameLists('青石镇、城关镇、河湾村').length).toBe(0);
});

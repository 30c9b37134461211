import { describe, expect, test } from 'vitest';
import { compareMatters, type MatterText, profileOf } from './same-matter.ts';

const BASE: MatterText = {
  subject: '青石镇柳树小区楼下烧烤店油烟扰民',
  text: '我是柳树小区的住户。小区楼下新开的烧烤店每天营业到凌晨两点，油烟直接排到楼上，窗户都不敢开，喝酒划拳的声音吵得老人孩子整夜睡不着。找过物业几次，都说管不了，请派人来看看，给我们一个安静的晚上。',
};

function verdict(a: MatterText, b: MatterText) {
  return compareMatters(profileOf(a), profileOf(b));
}

function changed(from: string | RegExp, to: string): MatterText {
  return { subject: BASE.subject.replaceAll(from, to), text: BASE.text.replaceAll(from, to) };
}

describe('the same matter', () => {
  test('a copy, and a copy with another greeting, title and small changes', () => {
    expect(verdict(BASE, BASE).verdict).toBe('same-matter');
    const again = {
      subject: '再次反映青石镇柳树小区楼下烧烤店油烟扰民',
      text: `尊敬的书记：您好！${BASE.text.replace('几次', '三四次')}谢谢！`,
    };
    const result = verdict(BASE, again);
    expect(result.verdict).toBe('same-matter');
    expect(result.shared.length).toBeGreaterThanOrEqual(2);
    expect(result.why.zh).toMatch(/^文字有\d+处相同，地点和单位也一致$/);
  });

  test('a longer letter that quotes the first', () => {
    const longer = {
      subject: BASE.subject,
      text: `${BASE.text}${'此后又过去了一个月，情况没有任何改变，我把经过逐日记在下面。'.repeat(6)}`,
    };
    expect(verdict(BASE, longer).verdict).toBe('same-matter');
  });

  test('an estate named in short in one heading, in full in both texts', () => {
    const a = { subject: '柳树新城小区油烟扰民', text: BASE.text.replace('柳树小区', '柳树新城小区') };
    const b = { subject: '柳树小区油烟扰民', text: a.text };
    expect(verdict(a, b).verdict).toBe('same-matter');
  });

  test('a city in one heading, its district in the other', () => {
    expect(
      verdict({ ...BASE, subject: `A市${BASE.subject}` }, { ...BASE, subject: `A3区${BASE.subject}` }).verdict,
    ).toBe('same-matter');
  });

  test('swapped characters of a name are a slip', () => {
    const a = { subject: '长大建筑公司夜里施工', text: `${BASE.text}施工的是长大建筑公司。` };
    const b = { subject: '大长建筑公司夜里施工', text: `${BASE.text}施工的是大长建筑公司。` };
    expect(verdict(a, b).verdict).toBe('same-matter');
  });
});

describe('the same text about another place is another matter', () => {
  test.each([
    ['another estate', '柳树小区', '桃园小区'],
    ['another town', '青石镇', '白塔镇'],
    ['a name without an ending', '烧烤店', '洗车行'],
  ])('%s', (_what, from, to) => {
    const result = verdict(BASE, changed(from, to));
    expect(result.verdict).toBe('same-text-elsewhere');
    expect(result.why.zh).toContain('不同的地方或单位');
    expect(result.instead.length).toBeGreaterThan(0);
  });

  test.each([
    ['school', '县第一中学强制学生订奶', '县第二中学强制学生订奶'],
    ['longer school name', '澄溪师范学院强制实习', '涉外师范学院强制实习'],
    ['bus line', '12路公交车总是晚点', '15路公交车总是晚点'],
    ['building', '3栋电梯又坏了', '5栋电梯又坏了'],
    ['road', '和平路的路灯不亮', '建国路的路灯不亮'],
    ['county', 'A7县补贴没有发', 'A8县补贴没有发'],
    ['village', '大塘村的桥断了', '大新村的桥断了'],
  ])('%s differs in the heading alone', (_what, a, b) => {
    const text =
      '从去年九月到现在，家长和居民多次打电话，每次都答复正在研究，至今没有下文。请有关部门尽快核实，把处理结果告诉我们，不要再拖下去了。';
    expect(verdict({ subject: a, text }, { subject: b, text }).verdict).toBe('same-text-elsewhere');
  });
});

describe('other texts', () => {
  test('with little in common are different', () => {
    expect(verdict(BASE, { subject: '公交车班次太少', text: '早晚高峰等四十分钟，请加开两班。' }).verdict).toBe(
      'different',
    );
  });

  test('the order of the two makes no difference to the verdict', () => {
    for (const other of [BASE, changed('柳树小区', '桃园小区'), { subject: '停水', text: BASE.text.slice(0, 60) }]) {
      expect(verdict(BASE, other).verdict).toBe(verdict(other, BASE).verdict);
    }
  });

  test('empty texts are not the same matter', () => {
    expect(verdict({ subject: '', text: '' }, { subject: '', text: '' }).verdict).toBe('different');
  });
});

import { categoryRows } from './category-rows.ts';

/** One content category (内容分类), edition B: level 1 ends in 0000. */
export interface DemoCategory {
  code: string;
  parentCode: string | null;
  name: string;
  nameEn: string;
  keywords: string[];
}

/** Twenty first-level values and their second level, in code order. `990000` is 其他. */
export const categories: DemoCategory[] = categoryRows.map(([code, name, nameEn, keywords]) => ({
  code,
  parentCode: code.endsWith('0000') ? null : `${code.slice(0, 2)}0000`,
  name,
  nameEn,
  keywords: keywords === '' ? [] : keywords.split(' '),
}));

const byCode = new Map(categories.map((category) => [category.code, category]));

/** The category with this code, or undefined. */
export function categoryByCode(code: string): DemoCategory | undefined {
  return byCode.get(code);
}

import type { Block, Text } from '../model.ts';
import { lawZh } from '../words.ts';

/** 您的权利: the same lines on each notice, so that nobody has to ask what they may do. */
export function rights(more: Text[] = []): Block {
  return {
    kind: 'list',
    items: [
      ...more,
      '凭登记编号和您手里的查询码，可以随时查询办理进展和谁看过这件事；查询码只有您有，凭证遗失可以带身份证件到任一接待窗口补领。',
      `认为工作人员与本事项或者与您有直接利害关系的，可以要求其回避（${lawZh('R.28')}）。`,
      '可以随时补充事实和材料，不影响期限。',
      '本机关对您的个人信息和所反映的内容保密。因反映问题受到打击报复的，请直接向信访局举报，举报不经过办理单位。',
    ],
  };
}

/** The same in short, for the sheet in English. */
export const rightsEn = [
  'You can follow this matter at any time with your registration number and the query code on your receipt.',
  'You may ask that an official with an interest in the matter step aside, and you may add facts and papers at any time.',
  'Your personal details are kept confidential. Report any retaliation directly to the petition bureau.',
];

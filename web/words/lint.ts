/** Words that accuse, blame the reader, or hide what happened (the voice of the product, in its own sentences). */
const banned = [
  '成功！',
  '失败',
  '非法',
  '无效',
  '异常',
  '系统繁忙',
  '暂无数据',
  '请知悉',
  '缠访',
  '闹访',
  '重点人员',
  '无理',
  '息诉罢访',
  '流转中',
  '相关部门',
];

/** What is wrong with a Chinese sentence of the product; empty when nothing is. */
export function faultsOf(text: string): string[] {
  // What is put in later, addresses and examples of digits are not our punctuation.
  const plain = text.replace(/\{\{?[^}]*\}?\}/g, 'X');
  return [
    ...banned.filter((word) => plain.includes(word)).map((word) => `「${word}」`),
    ...(/[\u4e00-\u9fff][,.:;?!()]|[,:;?!(][\u4e00-\u9fff]/.test(plain) ? ['half-width punctuation'] : []),
    ...(/[“”‘’"]/.test(plain) && /[\u4e00-\u9fff]/.test(plain) ? ['quotes other than 「」'] : []),
    ...(/[!！]/.test(plain) ? ['an exclamation mark'] : []),
    ...(/你/.test(plain) ? ['「你」: the reader is 「您」, or nobody'] : []),
  ];
}

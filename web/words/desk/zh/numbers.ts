/** 文号登记簿 */
export const numbers = {
  windowTitle: '文号登记簿 · 回音',
  title: '{{year}}年文号登记簿',
  about: '本单位这一年的每个文号、哪份文书用的、作废的原因。文号不重复，作废的不再用。',
  year: '{{year}}年',
  waiting: '正在取文号',
  none: '这一年还没有文号。',
  number: '文号',
  document: '文书',
  issuedOn: '签发日期',
  state: '情况',
  valid: '有效',
  taken: '已取号，文书还没有签发',
  void: '作废：{{reason}}',
  replaced: '由{{number}}代替',
  returned: '{{date}}退回（{{reason}}），还没有送到',
};

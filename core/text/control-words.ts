/** Words of watching, stopping or labelling people. They have no place in anything the office keeps about a matter. */
const words = [
  '盯死',
  '列管',
  '管控对象',
  '稳控',
  '盯人',
  '盯防',
  '盯守',
  '盯梢',
  '人盯人',
  '看住',
  '布控',
  '监视',
  '管控人',
  '包保人',
  '劝返',
  '截访',
  '接返',
  '遣返',
  '拦访',
  '缠访',
  '闹访',
  '非访',
  '非正常上访',
  '重点人员',
  '重点人',
  '老上访户',
  '上访专业户',
  '息诉罢访',
  '息访',
  '罢访',
  '行踪',
  '行程轨迹',
];

/** The first word of control in a text, white space aside; undefined where it speaks of the matter alone. */
export const controlWord = (text: string): string | undefined => {
  const plain = text.replace(/\s/g, '');
  return words.find((word) => plain.includes(word));
};

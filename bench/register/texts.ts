const things = [
  '自来水发黄有铁锈味',
  '路灯坏了一整排',
  '工地夜里两点还在打桩',
  '补偿款少算了一间偏房',
  '三个月工资没有发',
  '公交车晚点没有人管',
];
const places = ['翠湖小区', '青石镇石匠岭村', '柳溪镇老堰村', '东湖街道学府社区', '白沙镇望江墩村', '南门街道纺织社区'];
const wishes = ['请派人来看一看并修好', '请核实以后补发差额', '请给一个书面答复', '请督促有关单位尽快办理'];

/** The n-th registration of a run: about 300 characters, two requests, a name and a telephone; no two alike. */
export function registrationNo(n: number) {
  const pick = (list: readonly string[], step: number) => list[(n * step + Math.floor(n / list.length)) % list.length]!;
  const sentence = (i: number) =>
    `${pick(places, i + 1)}第${(n * 7 + i) % 97}号附近${pick(things, i + 3)}，已经${((n + i) % 60) + 2}天，打过${(n + i) % 9}次电话，每次都说在安排，到现在没有结果。`;
  return {
    form: 'visit' as const,
    divisionCode: '990123002',
    subject: `${pick(places, 1)}${pick(things, 1)}`,
    narrative: Array.from({ length: 5 }, (_, i) => sentence(i)).join('') + pick(wishes, 5),
    place: pick(places, 1),
    requests: [pick(wishes, 1), pick(wishes, 3)],
    petitioner: { name: `甲${n}`, phone: `139${String(n).padStart(8, '0')}`, address: pick(places, 2) },
  };
}

import type { PlaceKind, PlaceWords } from './place-words.ts';
import { findPlaces, type Place } from './places.ts';

/**
 * Named places smaller than a town, and the schools, hospitals and companies that tell where somebody lives or works. The
 * places of `findPlaces`, cut where a name cannot reach back further, less general words (道路, 入户路).
 */
export function findSmallPlaces(text: string, words?: PlaceWords): Place[] {
  return findPlaces(text, words).flatMap((place) => {
    if (place.name.endsWith('道路')) return [];
    const ending = ENDINGS[place.kind]?.exec(place.name)?.[0];
    if (ending === undefined) return place.kind === 'building' ? [place] : [];
    const stem = [...place.name.slice(0, place.name.length - ending.length)];
    const cut = stem.findLastIndex((letter) => CUTS.has(letter)) + 1;
    let name = stem.slice(cut).join('');
    for (let verb = verbBefore(name); verb; verb = verbBefore(name)) name = name.slice(verb.length);
    if (
      name.length < 2 ||
      /\d位$/.test(name) ||
      name.length > MOST[place.kind]! ||
      GENERAL.has(name) ||
      [...GENERAL].some((word) => word.length > 1 && name.endsWith(word))
    )
      return [];
    const length = name.length + ending.length;
    // A place's `name` leaves spaces out; its span does not.
    return place.to - place.from === place.name.length
      ? [{ ...place, name: name + ending, from: place.to - length }]
      : [place];
  });
}

const verbBefore = (name: string) => VERBS.find((verb) => name.startsWith(verb) && name.length > verb.length);

const ENDINGS: Partial<Record<PlaceKind, RegExp>> = {
  village: /(?:居委会|村委会|社区|新村|村)$/,
  estate:
    /(?:安置小区|国际城|国际社区|小区|花园|家园|嘉园|名园|公寓|雅苑|华苑|佳苑|广场|大厦|山庄|别墅|公馆|府邸|名邸|华府|华庭|新城|楼盘|苑)$/,
  road: /(?:路口|大道|大街|公路|国道|省道|高速|立交桥|大桥|胡同|路|街|巷)$/,
  school:
    /(?:职业技术学院|职业学院|幼儿园|幼稚园|附属中学|附属小学|实验小学|实验中学|大学|学院|中学|小学|学校|技校|附中|附小)$/,
  hospital: /(?:人民医院|卫生院|医院)$/,
  company: /(?:有限责任公司|有限公司|分公司|公司|集团)$/,
};
const MOST: Partial<Record<PlaceKind, number>> = {
  village: 5,
  estate: 6,
  road: 5,
  school: 8,
  hospital: 6,
  company: 12,
};
const CUTS = new Set([
  ...'的了在是被把让这那该也就但却并且及或跟到着吗呢吧去和与为对因以向从由于给将已再又还均都等其此他它您你我们每各某个所按据如若则可能会要请使用入内外上下往至经沿距离过地条处',
]);
const VERBS = list(`
  修建 修复 新建 新修 改建 扩建 拓宽 硬化 设置 实施 提升 减少 保证 保障 允许 引起 反映 投诉 举报 涉及 位于 地处 建设 规划 整治 改造 加快 推进 打通 连接
  途经 途径 进入 通过 属于 来自 前往 安排 组织 联系 责令 要求 督促 协调 调查 核实 约谈 告知 通知 委托 开展 全市 全县 全区 全镇 我市 我县 我区 我镇
  需加盖 加盖 增加 切断 强化 确保 渠道发布 些 道路 发布 提高 发现 联合 不允许 配合 落实 负责 管理 负责人 社区 街道 城区 市区 县区 区 市 县 镇 乡 街 开通 关闭 靠近 毗邻 邻近 取消 针对 关于 包括 部分 现有 原有 目前 有关 相关
`);
const GENERAL = new Set(
  list(`
    道 道路 机动车道 公交 公交线 城际公交线 铁线 线 杂 城市次 公 铁 马 线 水 电 网 思 出 走 入户 进户 户户通水泥 水泥 砂石 沙石 泥 土 主干 主 次干 支 城市 农村 乡村 城乡 内部 机动车 非机动车 村级 组级 通村 通组 断头 泥巴
    窄 宽 便民 人行 盲 车 生活 商业 安置 老旧 封闭 住宅 居民 高档 小 本 全 整 省级 中心 自然 行政 建制 贫困 示范 文明 美丽 附近 周边 相邻 有关 相关 全部
    物业 开发 建筑 施工 房地产 房产 自来水 供水 供电 电力 燃气 公交 客运 运输 出租车 保险 投资 建设 置业 服务 管理 科技 环保 商贸 劳务 母 子 总 分 贵 该
    完全 公办 民办 普通 重点 高等 中等 初级 高级 义务教育 城镇 公立 私立 定点 二级 三级 专科 综合 住院 民营 公益 幼儿 新建 配套 片区 优质 特殊 各级
    共和国 人民共和国 交通 高速 一级 二级 三级 四级
  `),
);

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

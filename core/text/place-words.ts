/** What sort of named place or body a span names. Two matters about different ones of a sort are different matters. */
export type PlaceKind =
  | 'district' // 市、区、县
  | 'town' // 镇、乡、街道
  | 'village' // 村、社区
  | 'estate' // 小区、花园、大厦
  | 'school'
  | 'hospital'
  | 'road'
  | 'line' // 805路、3号线、G107
  | 'building' // 9栋、2单元
  | 'company'
  | 'organ'; // 机关: found, but never what tells two matters apart

/** Endings by kind, longest first within a kind. Data, so that a county can pass its own. */
export interface PlaceWords {
  endings: readonly { kind: PlaceKind; words: readonly string[] }[];
  /** Words that never begin a name: the name starts after them. */
  before: readonly string[];
  /** Single characters that may begin a name (和平路) but join words when two more characters follow (和万科小区). */
  joints: string;
  /** Stems that make a general word with any ending: 本小区、全村、这条路. */
  general: readonly string[];
  /** Whole words that look like names and are none. */
  notNames: readonly string[];
  /** Names known for sure, such as a county's towns, villages and schools. */
  known?: readonly { name: string; kind: PlaceKind }[];
}

/** The words that come with the product. They name no place. */
export const PLACE_WORDS: PlaceWords = {
  endings: [
    {
      kind: 'organ',
      words: list(`
        人民政府 人民法院 人民检察院 检察院 法院 市政府 县政府 区政府 镇政府 乡政府 省政府 公安局 派出所 街道办事处 办事处 街道办
        交警大队 执法大队 城管局 住建局 人社局 人社保局 教育局 卫健局 卫健委 民政局 税务局 国税局 地税局 国土局 国土资源局 规划局
        环保局 信访局 财政局 水务局 水利局 交通局 交通运输局 工商局 司法局 审计局 统计局 林业局 农业农村局 应急局 文旅局 发改委
        发改局 纪委 监委 管委会 房产局 房管局 质监局 药监局 物价局 医保局 管理局 监督局 监管局 保障局
      `),
    },
    { kind: 'company', words: list('有限责任公司 有限公司 分公司 公司 集团') },
    {
      kind: 'school',
      words: list(
        '职业技术学院 职业学院 幼儿园 幼稚园 附属中学 附属小学 实验小学 实验中学 大学 学院 中学 小学 学校 技校 附中 附小',
      ),
    },
    { kind: 'hospital', words: list('人民医院 卫生院 医院') },
    {
      kind: 'estate',
      words: list(`
      安置小区 国际城 国际社区 小区 花园 家园 嘉园 名园 公寓 雅苑 华苑 佳苑 广场 大厦 山庄 别墅
      公馆 府邸 名邸 华府 华庭 新城 楼盘 苑
    `),
    },
    { kind: 'village', words: list('居委会 村委会 社区 新村 村') },
    { kind: 'town', words: list('街道 镇 乡') },
    { kind: 'road', words: list('路口 大道 大街 公路 国道 省道 高速 立交桥 大桥 胡同 路 街 巷') },
    { kind: 'district', words: list('自治州 自治县 新区 市 区 县 旗') },
  ],
  before: list(`
    改道 走 多次 单方面 调整 协商 自行 实行 每个 一下 一套 剩下 真正 出自 今日 今天 早晨 晚上 上述 告知 很多 许多 例如 比如 实际上 本来 严抓
    一方面 一直 组建 限制 加快 难道 费用 中心 两个 多个 几个 各个 平层 复式 一线 二线 省会 文明 卫生 国家 任何 更没有 次来 拜访 等
    我们 我是 你们 他们 她们 它们 咱们 大家 这个 那个 一个 某个 这里 那里 这条 那条 一条
    两条 多条 整条 关于 反映 反应 投诉 举报 咨询 询问 请问 问问 建议 希望 要求 请求 恳请
    恳求 强烈 坚决 反对 解决 处理 取缔 拆除 关闭 位于 坐落 座落 处于 住在 家住 居住 来自
    就读 毕业 附近 旁边 周边 对面 门口 楼下 隔壁 紧邻 毗邻 靠近 靠着 沿着 横跨 通往 前往
    途经 经过 直到 增设 新增 开通 修建 建设 规划 尊敬 敬爱 领导 书记 市长 县长 局长 您好
    你好 大家好 业主 居民 村民 市民 学生 家长 员工 职工 购买 租住 入住 整个 所有 全部 部分
    目前 现在 本人 同时 表示 街道 因为 由于 所以 但是 如果 而且 以及 还有 没有 就是 只有
    属于 作为 通过 根据 按照 什么 如何 为何 何时 能否 是否 可以 应该 需要 导致 造成 影响
    严重 长期 违法 违规 非法 公司 的 了 在 是 们 被 把 让 请 这 那 该 也 就 但 却 并
    且 及 或 跟 到 离 距 着 吗 呢 吧 叫 要 想 去 某
  `),
  joints: '往而更喊找来就以和与为有无对向于以因如等之将来住我你他她其本此各每给使所经沿进出过能问说由至从',
  general: list(`
    我 本 该 此 某 全 各 同 邻 每 农 乡 城 老 新 旧 小 大 多 几 整 原 外 内 我们
    你们 他们 自己 老旧 新建 安置 住宅 高档 封闭 商业 居民 周边 其他 其它 别的 相关 民营
    私立 公立 公办 民办 重点 普通 物业 开发 建设 房地产 工业 乡镇 集体 一 二 两 三 四 五
    六 七 八 九 十 条 个 所 家 道 马 公 铁 网 思 出 走 修 开 水 电 线 后 前 上 下
    本地 当地 外地 省 门 超 股 城镇 片 园 厂 景 山 库 地 学 校 辖 市 县 区 郊 牧 灾
    老家 同乡 他 逛 上班 下班 回家 过马
  `),
  notNames: list(`
    城市 超市 上市 门市 股市 楼市 夜市 都市 省市 县市 集市 全市 我市 本市 社区 园区 校区
    片区 城区 景区 厂区 学区 辖区 地区 库区 山区 郊区 市区 县区 工业区 开发区 经开区 高新区
    住宅区 商业区 生活区 公共区 新区 城乡 家乡 老乡 下乡 村镇 乡镇 城镇 集镇 道路 公路 铁路
    马路 线路 电路 网路 出路 思路 走路 修路 一路 过路 半路 拦路 大街 上街 逛街 街道 乡村
    农村 进村 驻村 自然村 行政村 城中村 中小学 义务教育学校 分公司 物业公司 子公司 总公司
  `),
};

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** A fictional person's name with its pinyin, the given name written together. */
export interface NamePair {
  zh: string;
  pinyin: string;
}

const surnames =
  '陶tao 汪wang 钟zhong 俞yu 葛ge 祝zhu 邱qiu 傅fu 戚qi 骆luo 樊fan 庄zhuang 柯ke 蒋jiang 裘qiu 洪hong 滕teng 程cheng 崔cui 谷gu 栾luan 应ying 霍huo 凌ling 项xiang 季ji 冉ran 麦mai 池chi 廖liao 宋song 高gao 薛xue 邹zou 田tian 曲qu'.split(
    ' ',
  );

const givens =
  '海燕haiyan 立群liqun 秋生qiusheng 雅琴yaqin 松年songnian 春晓chunxiao 学文xuewen 美华meihua 国梁guoliang 素兰sulan 向东xiangdong 玉珍yuzhen 晓峰xiaofeng 慧敏huimin 长林changlin 静怡jingyi 云飞yunfei 佩芳peifang 守义shouyi 思齐siqi 永康yongkang 月红yuehong 振华zhenhua 巧云qiaoyun 明远mingyuan 爱莲ailian 启航qihang 翠萍cuiping 世杰shijie 冬梅dongmei 家宝jiabao 淑贞shuzhen 大勇dayong 若兰ruolan 德顺deshun 婉清wanqing 铁军tiejun 彩霞caixia 子谦ziqian 桂英guiying 志平zhiping'.split(
    ' ',
  );

/** The n-th fictional name; the first 1,476 are all different, pinyin included where the surnames differ in sound. */
export function nameAt(n: number): NamePair {
  const s = split(surnames[n % surnames.length] ?? '');
  const g = split(givens[(n * 7 + Math.floor(n / surnames.length) * 3) % givens.length] ?? '');
  return { zh: s.zh + g.zh, pinyin: s.pinyin + g.pinyin };
}

function split(word: string): NamePair {
  const zh = word.replace(/[a-z]/g, '');
  return { zh, pinyin: word.slice(zh.length) };
}

/** One administrative division of the demonstration. Codes beginning 99 are assigned to nobody. */
export interface DemoDivision {
  code: string;
  parentCode: string | null;
  level: 'province' | 'city' | 'county' | 'town';
  name: string;
  nameEn: string;
}

/** Code of the demonstration county 南屏省青岚市澄溪县. */
export const COUNTY_CODE = '990123';

const towns: [string, string, string][] = [
  ['990123001', '城关镇', 'Chengguan Town'],
  ['990123002', '青石镇', 'Qingshi Town'],
  ['990123003', '柳溪镇', 'Liuxi Town'],
  ['990123004', '白沙镇', 'Baisha Town'],
  ['990123005', '石桥镇', 'Shiqiao Town'],
  ['990123006', '双河镇', 'Shuanghe Town'],
  ['990123007', '云岭乡', 'Yunling Township'],
  ['990123008', '杨树乡', 'Yangshu Township'],
  ['990123009', '南门街道', 'Nanmen Subdistrict'],
  ['990123010', '东湖街道', 'Donghu Subdistrict'],
];

/** The fictional province, city, county and its ten towns, townships and subdistricts. */
export const divisions: DemoDivision[] = [
  { code: '990000', parentCode: null, level: 'province', name: '南屏省', nameEn: 'Nanping Province' },
  { code: '990100', parentCode: '990000', level: 'city', name: '青岚市', nameEn: 'Qinglan City' },
  { code: COUNTY_CODE, parentCode: '990100', level: 'county', name: '澄溪县', nameEn: 'Chengxi County' },
  ...towns.map(
    ([code, name, nameEn]): DemoDivision => ({ code, parentCode: COUNTY_CODE, level: 'town', name, nameEn }),
  ),
];

/** Villages and neighbourhoods of each town, used where a narrative says where something happened. */
export const villages: Record<string, string[]> = {
  城关镇: ['北关社区', '文庙社区', '菱塘村', '小东门社区'],
  青石镇: ['石匠岭村', '落雁村', '青石街社区', '上磨村'],
  柳溪镇: ['柳湾村', '西渡口村', '石榴园村', '老堰村'],
  白沙镇: ['白沙洲村', '望江墩村', '沙井村', '渔家埠村'],
  石桥镇: ['三孔桥村', '桥头社区', '枣林村', '何家畈村'],
  双河镇: ['两汊口村', '双河街社区', '蒲草塘村', '新圩村'],
  云岭乡: ['云脚村', '茶亭村', '岭背村', '半山村'],
  杨树乡: ['杨树坪村', '鸭儿湖村', '土门村', '磨盘山村'],
  南门街道: ['南门口社区', '药王庙社区', '纺织社区', '染坊巷社区'],
  东湖街道: ['东湖花园社区', '荷叶街社区', '学府社区', '湖滨社区'],
};

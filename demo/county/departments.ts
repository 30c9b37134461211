/** One line of business that exists at county, city and province. */
export interface DepartmentSpec {
  code: string;
  /** Name without the place, at county and city. */
  name: string;
  short: string;
  en: string;
  /** Name at the province. */
  provinceName: string;
  /** The word in document numbers (文号), after the word of the place. */
  numberWord: string;
  /** Vertically managed: the superior is the department above, not the own government (decisions: organs). */
  vertical: boolean;
  address: string;
}

type Row = [code: string, name: string, short: string, en: string, province: string, word: string, address: string];

const rows: Row[] = [
  [
    'rsj',
    '人力资源和社会保障局',
    '人社局',
    'Human Resources and Social Security',
    '人力资源和社会保障厅',
    '人社',
    '澄溪路26号',
  ],
  ['zjj', '住房和城乡建设局', '住建局', 'Housing and Urban-Rural Development', '住房和城乡建设厅', '建', '建设路11号'],
  ['zrj', '自然资源和规划局', '自然资源局', 'Natural Resources and Planning', '自然资源厅', '自然', '建设路15号'],
  ['swj', '水务局', '水务局', 'Water Affairs', '水利厅', '水', '堤东路3号'],
  ['jyj', '教育局', '教育局', 'Education', '教育厅', '教', '学府路2号'],
  ['wjj', '卫生健康局', '卫健局', 'Health', '卫生健康委员会', '卫健', '康宁街9号'],
  ['mzj', '民政局', '民政局', 'Civil Affairs', '民政厅', '民', '文庙街18号'],
  ['nyj', '农业农村局', '农业农村局', 'Agriculture and Rural Affairs', '农业农村厅', '农', '丰登路5号'],
  ['jtj', '交通运输局', '交通局', 'Transport', '交通运输厅', '交', '车站路40号'],
  ['gaj', '公安局', '公安局', 'Public Security', '公安厅', '公', '平安路1号'],
  ['scj', '市场监督管理局', '市场监管局', 'Market Regulation', '市场监督管理局', '市监', '工商街7号'],
  ['hbj', '生态环境局', '生态环境局', 'Ecology and Environment', '生态环境厅', '环', '湖滨路22号'],
  ['cgj', '城市管理局', '城管局', 'Urban Management', '城市管理指导办公室', '城管', '南门大街66号'],
  ['ybj', '医疗保障局', '医保局', 'Healthcare Security', '医疗保障局', '医保', '康宁街12号'],
  ['tyj', '退役军人事务局', '退役军人局', 'Veterans Affairs', '退役军人事务厅', '退役', '文庙街30号'],
  ['yjj', '应急管理局', '应急局', 'Emergency Management', '应急管理厅', '应急', '澄溪路51号'],
  ['sfj', '司法局', '司法局', 'Justice', '司法厅', '司', '平安路8号'],
  ['swu', '税务局', '税务局', 'Taxation', '税务局', '税', '澄溪路70号'],
  ['czj', '财政局', '财政局', 'Finance', '财政厅', '财', '澄溪路60号'],
  ['fgj', '发展和改革局', '发改局', 'Development and Reform', '发展和改革委员会', '发改', '澄溪路33号'],
  ['sjj', '审计局', '审计局', 'Audit', '审计厅', '审', '澄溪路35号'],
  ['xcj', '乡村振兴局', '乡村振兴局', 'Rural Revitalisation', '乡村振兴局', '乡振', '丰登路6号'],
  ['wlj', '文化广电和旅游局', '文旅局', 'Culture, Broadcasting and Tourism', '文化和旅游厅', '文旅', '湖滨路9号'],
  ['kgj', '科技和工业信息化局', '科工局', 'Science, Industry and Information', '工业和信息化厅', '科工', '创业路1号'],
  ['lyj', '林业局', '林业局', 'Forestry', '林业局', '林', '丰登路12号'],
  ['zsj', '政务服务和数据局', '政数局', 'Government Services and Data', '政务服务和数据局', '政数', '创业路8号'],
];

const vertical = new Set(['swu', 'hbj']);

/** The 26 departments of the demonstration; taxation and environment are managed vertically. */
export const departments: DepartmentSpec[] = rows.map(([code, name, short, en, provinceName, numberWord, address]) => ({
  code,
  name,
  short,
  en,
  provinceName,
  numberWord,
  vertical: vertical.has(code),
  address,
}));

import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode, organs } from '../county/organs.ts';
import type { DossierLife } from './types.ts';

/** Organs that have published nothing: a rule opens their duty. */
const without = ['cx-lyj', 'cx-kgj'];

/** The channels of every other organ of the county that handles petitions; one of them was last gone through a year ago. */
function notices(today: LocalDate): DossierLife[] {
  const receiving = organs.filter(
    ({ id, code }) =>
      code.startsWith('cx-') &&
      code !== 'cx-xfj' &&
      !without.includes(code) &&
      officersOf(id, 'organ-handler').length > 0 &&
      officersOf(id, 'organ-head').length > 0,
  );
  return receiving.map(({ id, code, name, address, phone, hours }, i) => ({
    key: `notice-${code}`,
    kind: 'public-notice',
    steps: [
      {
        act: 'issue',
        on: addDays(today, code === 'cx-wlj' ? -358 : -60 - i),
        as: officersOf(id, 'organ-head')[0]!.login,
        payload: {
          web: '县信访局网站「写一件事」，选本单位',
          address: `${address} ${name}`,
          phone,
          times: hours,
          places: `${name}一楼接待窗口`,
          query: '凭登记编号和查询码在县信访局网站查，或打上面的电话问。',
        },
      },
    ],
  }));
}

/** What the bureau publishes of itself, and a rule of the county in the library, compared by its head. */
export function disclosures(today: LocalDate): DossierLife[] {
  const on = addDays(today, -30);
  const head = officersOf(organByCode('cx-xfj').id, 'bureau-head')[0]!.login;
  const texts = {
    web: '本网站「写一件事」',
    address: '澄溪县澄溪路8号 县信访局',
    phone: '0999-1234567',
    times: '工作日8:30—17:30，中午有人值班',
    places: '县群众来访接待大厅（一楼，有坡道和低位窗口）',
    query: '凭登记编号和查询码在本站「查进展」看；没有手机的，到窗口或打电话问。',
  };
  return [
    ...notices(today),
    {
      key: 'notice-1',
      kind: 'public-notice',
      steps: [
        { act: 'issue', on, as: 'limin', payload: texts },
        {
          act: 'renew',
          on: addDays(on, 12),
          as: 'limin',
          payload: { ...texts, convenience: '窗口代写；手语提前一天约；文书有大字版；可上门。' },
        },
      ],
    },
    {
      key: 'statute-1',
      kind: 'statute-version',
      steps: [
        {
          act: 'enter',
          on: addDays(on, 2),
          as: 'limin',
          payload: {
            title: '澄溪县来访接待办法（演示）',
            issuer: '澄溪县人民政府（演示）',
            scope: 'local',
            form: 'gist',
            passedOn: '2024-11-20',
            inForceFrom: '2025-01-01',
            source: '演示县政府公报',
            articles: [
              { no: 1, text: '来访当日登记，给凭证；大厅留有不用手机的号。' },
              { no: 2, text: '县领导接访日程提前公布；没约上的，照样可以到窗口。' },
              { no: 3, text: '接访记录当场念给来访人听，认可后存档。' },
            ],
          },
        },
        { act: 'admit', on: addDays(on, 3), as: head, payload: { compared: '与演示公报逐条核对。' } },
      ],
    },
  ];
}

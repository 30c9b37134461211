import { localDate } from '../../../core/calendar/index.ts';
import type { Publication } from '../../../core/disclosure/index.ts';
import { officersOf } from '../../../demo/county/officers.ts';
import { organByCode } from '../../../demo/county/organs.ts';
import type { Quarter } from './quarter.ts';

const on = (day: string) => localDate(`2026-${day}`);
const texts = {
  web: '本网站「写一件事」',
  address: '澄溪县澄溪路8号 县信访局',
  phone: '0999-1234567',
  times: '工作日8:30—17:30，中午有人值班',
  places: '县群众来访接待大厅（一楼，有坡道和低位窗口）',
  query: '凭登记编号和查询码在本站「查进展」看；没有手机的，到窗口或打电话问。',
};

/** 公开: where people find the office, a rule of the county for everybody to read, and one answered matter, covered. */
export async function disclosures(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  await office.until(on('01-06'));
  const notice = await quarter.opens('limin', 'public-notice', 'issue', texts);
  await law(quarter);
  await office.until(on('02-25'));
  await matter(quarter);
  await quarter.does(notice, 'limin', 'renew', { ...texts, convenience: '窗口代写；手语提前一天约；文书有大字版。' });
}

async function law(quarter: Quarter): Promise<void> {
  const statute = await quarter.opens('limin', 'statute-version', 'enter', {
    title: '澄溪县来访接待办法（演示）',
    issuer: '澄溪县人民政府（演示）',
    scope: 'local',
    form: 'gist',
    passedOn: '2024-11-20',
    inForceFrom: '2025-01-01',
    source: '演示县政府公报',
    articles: [
      { no: 1, text: '来访当日登记，给凭证；大厅留有不用手机的号。' },
      { no: 2, text: '没约上的，照样可以到窗口。' },
    ],
  });
  const compared = { compared: '与演示公报逐条核对。' };
  await quarter.office.until(on('01-09'));
  await quarter.does(statute, 'zhengguangming', 'admit', compared);
  const own = await quarter.opens('zhengguangming', 'statute-version', 'enter', {
    title: '澄溪县接访日程公布办法（演示）',
    issuer: '澄溪县人民政府（演示）',
    scope: 'local',
    form: 'gist',
    passedOn: '2025-11-20',
    inForceFrom: '2026-01-01',
    source: '演示县政府公报',
    articles: [{ no: 1, text: '日程提前五日公布。' }],
  });
  await quarter.forbidden(
    'a rule of the library compared by whoever entered it',
    'statute-version.admit.own-entry',
    quarter.tries(own, 'zhengguangming', 'admit', compared),
  );
}

/** Proposed, sent back with a name in it, covered, approved by a second person; the rule publishes it on its day. */
async function matter(quarter: Quarter): Promise<void> {
  const { story } = quarter.told.find(({ way, story: one }) => way === 'explained' && one.done.includes('serve'))!;
  const covered = {
    notBefore: '2026-02-27',
    title: '一件来访事项的办理',
    place: '本县',
    process: '由承办单位受理、调查核实后书面答复。',
    result: '经核实，作了书面说明，并告知了还可以走的途径。',
  };
  const draft = { matters: [story.at.number], mode: 'anonymous' };
  await quarter.forbidden(
    'an accusation proposed for the public page',
    'dossier.restricted-matter',
    quarter.opening('limin', 'publication', 'draft', { ...draft, ...covered, matters: [accused(quarter)] }),
  );
  const at = await quarter.opens('limin', 'publication', 'draft', {
    ...draft,
    ...covered,
    result: '已向王建国（13900001234）作了书面说明。',
  });
  await quarter.forbidden(
    'a text approved while a number stands in it',
    'publication.approve.unmasked',
    quarter.tries(at, head, 'approve', { seen: true }),
  );
  await quarter.does(at, head, 'sendBack', { remarks: '请遮盖姓名和号码。' });
  await quarter.does(at, 'limin', 'revise', covered);
  await quarter.does(at, head, 'approve', { seen: true });
}
const head = officersOf(organByCode('cx-xfj').id, 'bureau-head')[0]!.login;
const accused = ({ told }: Quarter) => told.find(({ way }) => way === 'accusation-answered')!.story.at.number;

/** What stands on the public pages at the end of the quarter. */
export async function publicPages({ office }: Quarter): Promise<Record<string, number>> {
  const nobody = async (path: string) => (await fetch(`${office.app.url}${path}`)).text();
  const [disclosed, library, channels] = await Promise.all(['/disclosed', '/law', '/channels'].map(nobody));
  const { dossiers, shardKey } = office.app.app.slices;
  const published = (await dossiers.ofKind(shardKey(), 'publication')).filter(
    ({ state }) => state.phase === 'published',
  );
  const days = published.map(({ state }) => (state as Publication).versions.at(-1)?.publishedOn);
  return {
    'matters on the public page': (disclosed!.match(/一件来访事项的办理/g) ?? []).length > 0 ? published.length : 0,
    'published on the first day allowed': days.filter((day) => day === '2026-02-27').length,
    'rules of the county in the library': library!.includes('澄溪县来访接待办法') ? 1 : 0,
    'notices with help at the window': channels!.includes('窗口代写') ? 1 : 0,
    'names or numbers on it': /王建国|13900001234/.test(disclosed!) ? 1 : 0,
  };
}

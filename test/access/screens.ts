import { mechanisms } from '../../core/mechanisms.ts';

/** A screen of the desk, and the question to the API that decides for whom it is. */
export interface DeskScreen {
  zh: string;
  /** Address below /desk; `:petition` and `:card` stand for the matter and the card of the test. */
  at: string;
  /** Asked with these, it is refused to those whose screen it is not. */
  asks: string;
  body?: object;
}

const of = (zh: string, at: string, asks: string, body?: object): DeskScreen => ({
  zh,
  at,
  asks,
  ...(body && { body }),
});

/** Every screen of `web/desk/routes` that has an address of its own, with one of each that is about one thing. */
export const deskScreens: DeskScreen[] = [
  of('今天', '/', 'GET /api/today'),
  of('登记', '/register', 'POST /api/petitions/preview', {
    form: 'visit',
    divisionCode: '990123001',
    narrative: '路灯不亮。',
  }),
  of('事项', '/find', 'GET /api/petitions'),
  of('办理反映', '/concerns', 'GET /api/concerns'),
  of('身份申请', '/identity-requests', 'GET /api/identity-requests'),
  of('要由人告知', '/reach', 'GET /api/messages/unreachable'),
  of('补打', '/reprint', 'GET /api/reprints'),
  of('接访', '/reception', 'GET /api/reception/days'),
  of('接访情况', '/reception/compliance', 'GET /api/reception/compliance?year=2026&quarter=1'),
  of('大厅叫号', '/hall', 'GET /api/hall'),
  of('看板：督办', '/supervision', 'GET /api/supervision/board'),
  of('看板：包案', '/charges', 'GET /api/charges/board'),
  of('看板：积案', '/backlog', 'GET /api/backlog'),
  of('排查情况', '/inspection', 'GET /api/inspection'),
  of('哪些决策引发信访', '/decisions/petitions', 'GET /api/decisions/petitions'),
  of('拟公开一件', '/disclosure/new', 'POST /api/dossiers/publication/preview', { act: 'draft', payload: {} }),
  of('指标', '/statistics', 'GET /api/statistics'),
  of('机关', '/organs', 'GET /api/organs'),
  of('文号登记簿', '/numbers', 'GET /api/numbers?year=2026'),
  of('文书模板', '/templates', 'GET /api/templates'),
  of('一份文书的模板', '/templates/D-14', 'GET /api/templates/D-14'),
  of('法规库', '/library', 'GET /api/statutes?q=%E5%A4%8D%E6%9F%A5'),
  of('我的', '/account', 'GET /api/session'),
  of('一件事项', '/p/:petition', 'GET /api/petitions/:petition'),
  of('一张督办卡', '/dossiers/supervision-card/:card', 'GET /api/dossiers/supervision-card/:card'),
];

/** The list of each mechanism. */
export const registers: DeskScreen[] = mechanisms.map(({ zh, name }) =>
  of(`台账：${zh}`, `/dossiers/${name}`, `GET /api/dossiers/${name}`),
);

/** Addresses about one thing whose rights are the thing's own, asked role by role in `matrix.test.ts` and `fields.test.ts`. */
export const aboutOneThing = [
  '/dossiers/$kind/new/$act',
  '/disclosure/$shardKey/$dossierId',
  '/organs/$organId',
  '/conference/$shardKey/$dossierId',
  '/decisions/$shardKey/$dossierId',
  '/reception/$planId/$n',
  '/statistics/cases',
  '/library/$versionId',
];

/**
 * Not in everybody's navigation, and open by address all the same: tasks, matters and messages lead there, and whoever comes
 * finds what is theirs.
 */
export const openByAddress = [
  '/reach',
  '/reception',
  '/reception/compliance',
  '/supervision',
  '/charges',
  '/backlog',
  '/inspection',
  '/decisions/petitions',
  '/disclosure/new',
  '/library',
  '/templates/D-14',
  '/account',
  '/p/:petition',
  '/dossiers/supervision-card/:card',
];

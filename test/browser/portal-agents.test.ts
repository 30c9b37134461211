import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { barriers } from '../kit/barriers.ts';
import type { Hands } from '../kit/hands.ts';
import { type Matter, offices, openPortal, type Portal } from '../kit/portal.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
}, 180_000);
afterAll(() => portal?.close());

/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
const picture = async ({ page }: Hands, name: string) =>
  process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }));

const paper = { name: '证明.txt', mimeType: 'text/plain', buffer: Buffer.from('兹证明监护关系。') };

/** Somebody comes with a slip of the petitioner's and leaves with a code of their own. */
async function takesCode(matter: Matter, slip: string): Promise<{ agent: Hands; code: string }> {
  const agent = await portal.visitor();
  await agent.page.goto(`${portal.app.url}/member`);
  await agent.write('编号', matter.number);
  await agent.write('取码条上的码', slip);
  await agent.press('领查询码');
  return { agent, code: await agent.seen('.code [aria-hidden]') };
}

/** The petitioner gives the first agent a slip. */
async function slipFor(own: Hands): Promise<string> {
  await own.page.goto(`${portal.app.url}/matter/agents`);
  await own.press('给这位一张取码条');
  await picture(own, 'portal-agent-slip');
  return own.seen('.slips .code [aria-hidden]');
}

const goes = async ({ page }: Hands, path: string) => (await page.goto(`${portal.app.url}${path}`))!.status();

test('old Chen Guixiang appoints her daughter, who follows the matter with a code of her own and does what the scope holds', async () => {
  const matter = await portal.register({ petitioner: { name: '陈桂香', phone: '13900001234' } });
  const own = await portal.visitor({ viewport: { width: 320, height: 640 } });
  await portal.follow(own, matter);
  await own.press('代理人、监护人');
  expect(await own.seen()).toContain('现在没有代理人');
  await own.press('增加代理人');
  await picture(own, 'portal-agent-form');
  await own.press('增加');
  expect(await own.seen('[role=alert]')).toMatch(
    /有3处要改[\s\S]*请选是什么身份[\s\S]*请写代理人的姓名[\s\S]*请写委托书上的日期/,
  );
  await own.choose('是什么身份', '我委托的代理人');
  await own.write('姓名', '刘梅');
  await own.date('委托书', '2026-03-01');
  await own.press('增加');
  // 刘梅 works at the bureau that registered it; the daughter is another person, of another name.
  expect(await own.seen('[role=alert]')).toMatch(/刘梅是负责办理、登记或者被反映的单位的工作人员/);
  await own.write('姓名', '李秀英');
  await own.write('代理人的电话', '13855556666');
  await own.press('增加');
  expect(await own.seen('[role=status]')).toContain('代理人已增加');
  expect(await own.seen('.timeline')).toMatch(
    /您增加了代理人[\s\S]*委托代理人[\s\S]*递交、补充材料、代收文书、查询办理情况/,
  );
  // Who it is stands on the petitioner's own page alone.
  expect(await own.page.content()).not.toContain('李秀英');
  await own.press('代理人、监护人');
  expect(await own.seen()).toContain('李秀英');
  await picture(own, 'portal-agents');
  const slip = await slipFor(own);

  const { agent, code } = await takesCode(matter, slip);
  await agent.press('看进展');
  expect(await agent.seen()).toMatch(/您正在以委托代理人的身份办理[\s\S]*能代办：递交、补充材料/);
  expect(await agent.page.content()).not.toMatch(
    /href="\/matter\/(?:contact|evaluate|concern|members|code|record|messages)/,
  );
  await picture(agent, 'portal-agent-matter');
  await agent.press('补充材料');
  await agent.write('要补充', '女儿代交：村里开的证明。');
  await agent.press('补充');
  expect(await agent.seen('.timeline')).toMatch(/您补充了材料（由委托代理人代办）/);

  // Whatever is the petitioner's own stays shut, by its address too.
  for (const path of [
    ...['/matter/contact', '/matter/code', '/matter/members', '/matter/relay', '/matter/record', '/matter/messages'],
    ...['/matter/evaluate', '/matter/concern', '/matter/receipt', '/matter/receptions', '/matter/agents'],
    ...['/matter/agents/add', '/matter/agents/change', '/matter/agents/end'],
  ])
    expect([path, await goes(agent, path)]).toEqual([path, 403]);
  expect(await agent.seen()).toContain('只由信访人本人用自己的查询码打开');
  // What the scope does not hold is refused with the article and the way on.
  await agent.page.goto(`${portal.app.url}/matter/withdraw`);
  expect(await agent.seen()).toMatch(/授权里没有「撤回、放弃或变更请求」[\s\S]*民事诉讼法[\s\S]*变更代理权限/);
  await picture(agent, 'portal-agent-refused');

  // The petitioner adds it, and the daughter withdraws in her name.
  await own.page.goto(`${portal.app.url}/matter/agents`);
  await own.press('变更权限');
  await own.choose('委托他办哪些事', '撤回、放弃或变更请求');
  await own.date('委托书', '2026-03-02');
  await own.press('按新的权限办');
  expect(await own.seen('[role=status]')).toContain('权限已变更');
  await agent.page.goto(`${portal.app.url}/matter/withdraw`);
  await agent.tick('这是我自愿的');
  await agent.press('撤回这件事');
  await portal.follow(own, matter);
  expect(await own.seen('.timeline')).toMatch(/您撤回了这件事（由委托代理人代办）/);
  // Her own code opens it again, and only as what she is.
  await portal.follow(agent, { ...matter, queryCode: code });
  expect(await agent.seen()).toContain('您正在以委托代理人的身份办理');
  // She lays it down herself, at once; the code opens nothing from then on.
  await agent.press('辞去委托');
  await agent.write('想说明的', '要外出打工，请母亲另找人。');
  await picture(agent, 'portal-agent-resigns');
  await agent.press('辞去');
  expect(new URL(agent.page.url()).pathname).toBe('/follow');
  await portal.follow(agent, { ...matter, queryCode: code });
  expect(await agent.seen('[role=alert]')).toContain('已经终止');
  await portal.follow(own, matter);
  expect(await own.seen('.timeline')).toContain('代理终止了');
});

test('the guardian of a man without capacity needs no authority, only the paper that shows it', async () => {
  const matter = await portal.register({ petitioner: { name: '郑守义', phone: '13900007777' } });
  const own = await portal.visitor();
  await portal.follow(own, matter);
  await own.page.goto(`${portal.app.url}/matter/agents/add`);
  await own.choose('是什么身份', '监护人');
  await own.write('姓名', '郑守仁');
  await own.date('委托书', '2020-05-06');
  await own.press('增加');
  expect(await own.seen('[role=alert]')).toMatch(/监护人要有证明监护关系的材料/);
  await own.attach('委托书或者监护证明的照片', [paper]);
  await own.press('增加');
  expect(await own.seen('[role=status]')).toContain('代理人已增加');
  const { agent } = await takesCode(matter, await slipFor(own));
  await agent.press('看进展');
  expect(await agent.seen()).toMatch(/以监护人（法定代理人）的身份[\s\S]*撤回、放弃或变更请求、和解/);
  // Neither dismissed nor resigned: what ends it is what became of the guardianship.
  await agent.press('辞去委托');
  await agent.press('辞去');
  expect(await agent.seen('[role=alert]')).toContain('不能解除或者辞去');
  await own.page.goto(`${portal.app.url}/matter/agents/end`);
  await own.choose('为什么终止', '我不再委托了');
  await own.press('终止');
  expect(await own.seen('[role=alert]')).toContain('不能解除或者辞去');
  await own.choose('为什么终止', '监护关系终止了');
  await own.write('说明', '法院判决恢复行为能力，2026年2月27日。');
  await own.press('终止');
  expect(await own.seen('[role=status]')).toContain('代理已终止');
  expect(await goes(agent, '/matter')).toBe(403);
});

test('an agent who was dismissed in the middle tries to withdraw: the code opens nothing, at the portal or at the desk', async () => {
  const { does } = offices(portal);
  const matter = await portal.register({ petitioner: { name: '何满仓', phone: '13900008888' } });
  const clerk = await portal.app.officer('liumei');
  const appointed = {
    kind: 'authorised',
    powers: ['file', 'query', 'withdraw'],
    authorisedOn: '2026-03-01',
    seen: 'original',
  };
  await clerk.act(
    matter,
    'appointAgent',
    { ...appointed, broughtBy: 'visit', readBack: true },
    { person: { name: '钱理顺', phone: '13712340000' } },
  );
  const own = await portal.visitor();
  await portal.follow(own, matter);
  const { agent, code } = await takesCode(matter, await slipFor(own));
  await agent.press('看进展');
  await agent.press('撤回');
  const unused = await slipFor(own);
  await own.page.goto(`${portal.app.url}/matter/agents/end`);
  await own.choose('为什么终止', '我不再委托了');
  await own.press('终止');

  // The form was open; the agency is over.
  await agent.tick('这是我自愿的');
  await agent.press('撤回这件事');
  expect(await agent.seen()).toMatch(/代理在2026年3月2日 周一已经终止（本人解除委托）[\s\S]*民法典/);
  await picture(agent, 'portal-agent-ended');
  await portal.follow(agent, { ...matter, queryCode: code });
  expect(await agent.seen('[role=alert]')).toContain('已经终止');
  const body = new URLSearchParams({ number: matter.number, slip: unused });
  const knocked = await fetch(`${portal.app.url}/member`, { method: 'POST', body });
  expect(await knocked.text()).toContain('编号或取码条对不上');
  const said = await clerk
    .act(matter, 'withdraw', { ownWill: true }, { agent: 1 })
    .catch((error: Error) => error.message);
  expect(said).toContain('agency.ended');
  await does('limin', matter, 'classify', { categoryCode: '010000' }).catch(() => undefined);
  await portal.follow(own, matter);
  expect(await own.seen('.timeline')).toContain('代理终止了');
  expect(await own.seen('.timeline')).not.toContain('您撤回了这件事');
  await own.press('代理人、监护人');
  expect(await own.seen()).toMatch(/以前的代理人[\s\S]*钱理顺[\s\S]*本人解除委托/);
});

test('with the web form an agent is named at registration, with the paper among the papers; the pages keep nobody out', async () => {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  const { page } = hands;
  await page.goto(`${portal.app.url}/write/2`);
  await hands.write('事情经过', '塘坝渗水，淹了我家两亩菜地。');
  await hands.press('继续');
  await page.goto(`${portal.app.url}/write/5`);
  await page.goto(`${portal.app.url}/write/6`);
  await hands.write('姓名', '周德福');
  await hands.open('有人代办吗');
  await hands.choose('是什么身份', '我委托的代理人');
  await page.locator('#f-agent1Name').fill('周小满');
  await page.locator('#f-agent1Day').fill('2026-03-01');
  await picture(hands, 'portal-write-agent');
  expect(await barriers(page)).toEqual([]);
  await hands.press('继续');
  expect(await hands.seen()).toContain('周小满（我委托的代理人）');
  await hands.press('提交登记');
  // Without the paper nothing is lost, and the way on is said.
  expect(await hands.seen('[role=alert]')).toMatch(/要有本人签名的书面委托[\s\S]*没有的也照样登记/);
  await page.goto(`${portal.app.url}/write/5?check=yes`);
  await hands.attach('选择文件', [paper]);
  await hands.press('改好了，回去核对');
  await hands.press('提交登记');
  expect(await hands.seen()).toContain('请先保存下面的凭证');
  await portal.follow(hands, await portal.register());
  for (const path of ['/matter/agents', '/matter/agents/add', '/matter/agents/end']) {
    await page.goto(`${portal.app.url}${path}`);
    expect([path, await barriers(page)]).toEqual([path, []]);
  }
});

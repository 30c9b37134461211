import { expect } from 'vitest';
import type { DeskPage } from './desk-page.ts';
import { printed } from './printed.ts';

/**
 * The clerk registers somebody on the window's own screen, by keyboard, and prints the slip.
 * @returns the number and the query code as they stand on the paper in the villager's hand
 */
export async function registeredOnPaper(clerk: DeskPage): Promise<{ number: string; query: string }> {
  await clerk.press('Escape', 'F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type('我儿子在溪口工地干了三个月，工资一直没有发。');
  await clerk.fill('诉求1', '补发三个月工资');
  await clerk.fill('姓名', '陈桂香');
  await clerk.press('F9');
  await clerk.page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('已登记');
  // The printer gets the bytes that the desk got: no screen has what stands on them.
  const paper = Promise.withResolvers<Uint8Array>();
  await clerk.page.route('**/slip.pdf', async (route) => {
    const response = await route.fetch();
    paper.resolve(await response.body());
    await route.fulfill({ response });
  });
  await clerk.reach('打印凭条');
  await clerk.press('Enter');
  const inHand = await printed(await paper.promise);
  const number = inHand.replace(/\s/g, '').match(/990123\d{19}/)?.[0] ?? '';
  const query = inHand.match(/查询码\s*([0-9A-Z][0-9A-Z \r\n-]{15,}[0-9A-Z])/)?.[1] ?? '';
  expect([number.length, bare(query).length > 15]).toEqual([25, true]);
  expect(bare((await clerk.page.locator('body').textContent()) ?? '')).not.toContain(bare(query));
  return { number, query };
}

const bare = (text: string) => text.replace(/[^0-9A-Z]/g, '');

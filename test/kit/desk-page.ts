import type { Browser, Page } from 'playwright-core';
import { officersPassword, type RunningApp } from './running-app.ts';

/** The desk in a browser, worked by keyboard alone: there is no way to click here. */
export interface DeskPage {
  page: Page;
  /** Presses keys one after another: `F9`, `Control+Enter`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab by Tab to the next thing whose label or words begin so. @throws when a round finds none */
  reach(words: string): Promise<void>;
  /** Waits until these words are on the screen. */
  sees(words: string): Promise<void>;
  /** Puts the cursor into the field with this label and types. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses out of a list that is searched by typing. */
  pick(label: string, typed: string): Promise<void>;
  /** Presses of the mouse, of which there are none. */
  mousePresses(): Promise<number>;
  close(): Promise<void>;
}

/** Signs an officer in at the sign-in page, by keyboard. @param language of the desk */
export async function openDesk(
  browser: Browser,
  app: Pick<RunningApp, 'url'>,
  login: string,
  { language = 'zh', password = officersPassword }: { language?: 'zh' | 'en'; password?: string } = {},
): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await context.addInitScript(`
    localStorage.getItem('huiyin.desk') ?? localStorage.setItem('huiyin.desk', '${JSON.stringify({ language })}');
    addEventListener('mousedown', () =>
      sessionStorage.setItem('pressed', String(Number(sessionStorage.getItem('pressed') ?? '0') + 1)));
  `);
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const desk = deskPage(page);
  await page.goto(`${app.url}/desk/`);
  await page.locator('#f-account:focus').waitFor();
  await desk.type(login);
  await desk.press('Tab');
  await desk.type(password);
  await desk.press('Enter');
  await page.locator('#f-account').waitFor({ state: 'detached' });
  return desk;
}

function deskPage(page: Page): DeskPage {
  const { keyboard } = page;
  const desk: DeskPage = {
    page,
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    type: (text) => keyboard.insertText(text),
    async reach(words) {
      for (let step = 0; step < 150; step += 1) {
        if ((await page.evaluate<string[]>(nameOfFocused)).some((name) => name.startsWith(words))) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab never came to "${words}"`);
    },
    async sees(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor();
    },
    async fill(label, text) {
      await desk.reach(label);
      await keyboard.insertText(text);
    },
    async pick(label, typed) {
      await desk.reach(label);
      await keyboard.type(typed);
      await page.locator('.ant-select-item-option-active').filter({ visible: true }).first().waitFor();
      await keyboard.press('Enter');
    },
    mousePresses: () => page.evaluate<number>(`Number(sessionStorage.getItem('pressed') ?? '0')`),
    close: () => page.context().close(),
  };
  return desk;
}

/** In the page: what the thing with the cursor is called: its label, its group's, its own words. */
const nameOfFocused = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return [];
  const isField = element.matches('input, textarea, select');
  return [
    element.getAttribute('aria-label'),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    element.matches('input[type=radio]') && element.closest('fieldset')?.querySelector('legend')?.textContent,
    !isField && element.textContent,
  ].map((text) => (text || '').trim()).filter((text) => text !== '');
})()`;

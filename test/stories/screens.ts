import { mkdirSync } from 'node:fs';
import { openBrowser } from '../kit/browser.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { type OnScreen, onTheScreens } from './on-the-screens.ts';

/** The county's offices in Chromium, and how often each form was filled there. */
export async function openScreens(): Promise<{ office: Office; forms: Map<string, number> }> {
  const forms: OnScreen['forms'] = new Map();
  const watched: OnScreen = { forms, look: pictures(forms, process.env.STORIES_PICTURES) };
  const browser = await openBrowser();
  return { office: await openOfficeForStories('2026-03-02', (app) => onTheScreens(app, browser, watched)), forms };
}

/** A picture of each form as it was filled in the first time, for whoever wants to look. */
function pictures(forms: OnScreen['forms'], folder: string | undefined): OnScreen['look'] {
  if (!folder) return undefined;
  mkdirSync(folder, { recursive: true });
  return async (act, page) => {
    if (!forms.has(act)) await page.screenshot({ path: `${folder}/${act}.png`, fullPage: true });
  };
}

export const counts = (of: Map<string, number>) => [...of].map(([name, count]) => `${name} ${count}`).join(', ');

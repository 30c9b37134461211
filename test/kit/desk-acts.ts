import type { DeskPage } from './desk-page.ts';
import type { RunningApp } from './running-app.ts';

/** An act on one matter at the desk, by keyboard from its page to the confirmation. */
export interface DeskActs {
  /** The address of the matter's page. */
  page: string;
  /** Comes to the matter's page and opens the form of the act of this name. */
  takesUp(desk: DeskPage, name: string): Promise<void>;
  /** Shows what would leave, and does it. */
  sends(desk: DeskPage): Promise<void>;
}

/** @param shown words by which the page of the matter is known to be there */
export function actsOn(
  app: Pick<RunningApp, 'url'>,
  at: { shardKey: string; petitionId: string },
  shown: string,
): DeskActs {
  const page = `${app.url}/desk/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  return {
    page,
    async takesUp(desk, name) {
      await desk.page.goto(page);
      await desk.sees(shown);
      await desk.press('F8');
      await desk.reach(name);
      await desk.press('Enter');
      await desk.page.locator('.act-form').waitFor();
    },
    async sends(desk) {
      await desk.press('F9');
      await desk.page.locator('.confirm').waitFor();
      await desk.press('Control+Enter');
    },
  };
}

/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
export async function picture({ page }: Pick<DeskPage, 'page'>, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

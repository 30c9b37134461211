import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { openPortal } from '../kit/portal.ts';
import { stagesOf } from '../kit/portal-stages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

/** What stands out to the right. */
const wide = `(() => {
  const most = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll('*')]
    .filter((one) => !one.closest('.sr, .skip') && one.getBoundingClientRect().right > most + 1)
    .map((one) => one.outerHTML.slice(0, 80));
})()`;

/** A day that does not open its four lines. */
const bare = '.deadline:not(:has(details dl dt:nth-of-type(4)))';

/** Two halves: one address opens at most 30 matters in ten minutes. */
test.each(['handling', 'afterwards'] as const)(
  '%s: wherever the matter stands, its page says so in plain words, with the day and its reason, in very large type on a small telephone',
  async (half) => {
    const portal = await openPortal('2026-03-02');
    try {
      const hands = await portal.visitor({ javaScriptEnabled: true, size: 'huge' });
      const { page } = hands;
      const found = { unsaid: [] as unknown[], wide: [] as string[], serious: [] as string[], bare: [] as unknown[] };
      const look = async (name: string) => {
        for (const width of [320, 360]) {
          await page.setViewportSize({ width, height: 640 });
          for (const html of await page.evaluate<string[]>(wide)) found.wide.push(`${name} ${width}: ${html}`);
        }
        await page.evaluate(axe);
        const { violations } = await page.evaluate<{ violations: { id: string; impact: string }[] }>('axe.run()');
        for (const { id, impact } of violations)
          if (impact === 'serious' || impact === 'critical') found.serious.push(`${name}: ${id}`);
      };
      for (const { name, bring, says } of stagesOf(portal).filter((stage) => stage.half === half)) {
        portal.app.clock.goTo('2026-03-02' as LocalDate);
        await portal.follow(hands, await bring());
        const text = await hands.seen();
        if (!says.test(text)) found.unsaid.push([name, text]);
        if (!/现由.+负责/.test(text)) found.unsaid.push([name, 'holder']);
        for (const shown of await page.locator(bare).allInnerTexts()) found.bare.push([name, shown]);
        await look(name);
        await page.goto(`${portal.app.url}/matter/ways`);
        if (!/现在开着的路[\s\S]*法律援助/.test(await hands.seen())) found.unsaid.push([name, 'ways']);
        await look(`${name}, ways`);
      }
      expect(found).toEqual({ unsaid: [], wide: [], serious: [], bare: [] });
      expect(portal.app.failures()).toEqual([]);
    } finally {
      await portal.close();
    }
  },
);

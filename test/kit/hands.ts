import type { Page } from 'playwright-core';

/** Somebody who has a keyboard and nothing else: finds things by the words beside them, moves with Tab and the arrows. */
export interface Hands {
  page: Page;
  /** What can be read there now: in the main part, or in the first that fits the selector. */
  seen(selector?: string): Promise<string>;
  /** Moves on with Tab until the focus is on what bears these words. @throws after a round through the page */
  reach(words: string, kinds?: readonly Kind[]): Promise<Focus>;
  /** Types into the field with this label, in place of what stands in it. */
  write(label: string, text: string): Promise<void>;
  /** Chooses one of the radio buttons, or ticks a box, in the group with this legend. */
  choose(legend: string, option: string): Promise<void>;
  /** Ticks or unticks a box of its own. */
  tick(label: string): Promise<void>;
  /** Chooses from a list. */
  pick(label: string, option: string): Promise<void>;
  /** A day into a date field. */
  date(label: string, day: string): Promise<void>;
  /** Chooses files, through the dialogue that Space opens. */
  attach(label: string, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void>;
  /** Presses a button or follows a link, and waits for the page that comes. */
  press(words: string): Promise<void>;
  /** Presses what leads to no other page. */
  jump(words: string): Promise<void>;
  /** Opens what is folded. */
  open(words: string): Promise<void>;
}

type Kind = 'link' | 'button' | 'field' | 'radio' | 'checkbox' | 'select' | 'file' | 'summary' | 'other';

interface Focus {
  kind: Kind;
  name: string;
  group: string;
  checked: boolean;
  value: string;
}

const mostSteps = 150;

/** Works in a browser without scripts too: the page is only asked where its focus is. */
export function handsOn(page: Page): Hands {
  // From the start: the first listener makes the browser hand the dialogue over, and that takes a moment.
  page.on('filechooser', () => {});
  const key = (name: string) => page.keyboard.press(name);
  const focus = () => page.evaluate<Focus>(focusScript);

  async function reach(words: string, kinds?: readonly Kind[], group?: string): Promise<Focus> {
    for (let step = 0; step < mostSteps; step++) {
      const at = await focus();
      const fits = group === undefined ? at.name.includes(words) : at.group.includes(group);
      if (fits && (!kinds || kinds.includes(at.kind))) return at;
      await key('Tab');
    }
    throw new Error(`nothing that Tab reaches says "${group ?? words}" on ${page.url()}`);
  }

  const hands: Hands = {
    page,
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden is not seen
    seen: (selector = 'main') => page.locator(selector).first().innerText(),
    reach,
    async write(label, text) {
      await reach(label, ['field']);
      await key('ControlOrMeta+a');
      await key('Delete');
      await page.keyboard.insertText(text);
    },
    async choose(legend, option) {
      let at = await reach('', ['radio', 'checkbox'], legend);
      for (let step = 0; step < 30 && !at.name.includes(option); step++) {
        await key(at.kind === 'radio' ? 'ArrowDown' : 'Tab');
        at = await focus();
      }
      if (!at.name.includes(option)) throw new Error(`"${legend}" has no "${option}"`);
      if (!at.checked) await key('Space');
    },
    async tick(label) {
      await reach(label, ['checkbox']);
      await key('Space');
    },
    async pick(label, option) {
      let at = await reach(label, ['select']);
      for (let step = 0; step < 200 && !at.value.includes(option); step++) {
        await key('ArrowDown');
        at = await focus();
      }
      if (!at.value.includes(option)) throw new Error(`"${label}" has no "${option}"`);
    },
    async date(label, day) {
      await reach(label, ['field']);
      const [year, month, date] = day.split('-') as [string, string, string];
      // The order of the parts is the browser's own language's.
      for (const keys of [
        [month, date, year],
        [date, month, year],
        [year, 'ArrowRight', month, date],
      ]) {
        for (const part of keys) await (part.startsWith('Arrow') ? key(part) : page.keyboard.type(part));
        if ((await focus()).value === day) return;
        for (const back of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await key(back);
      }
      throw new Error(`"${label}" does not take ${day}`);
    },
    async attach(label, files) {
      await reach(label, ['file']);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Space')]);
      await chooser.setFiles(files);
    },
    async press(words) {
      await reach(words, ['link', 'button']);
      await Promise.all([page.waitForEvent('load'), key('Enter')]);
    },
    async jump(words) {
      await reach(words, ['link', 'button']);
      await key('Enter');
    },
    async open(words) {
      await reach(words, ['summary']);
      await key('Enter');
    },
  };
  return hands;
}

/** Text, because it runs in the page: what has the focus, as a person would name it. */
const focusScript = `(() => {
  const at = document.activeElement ?? document.body;
  const words = (node) => (node?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const label = at.labels?.length ? [...at.labels].map(words).join(' ') : '';
  const kinds = { A: 'link', BUTTON: 'button', TEXTAREA: 'field', SELECT: 'select', SUMMARY: 'summary' };
  const inputs = { radio: 'radio', checkbox: 'checkbox', file: 'file', submit: 'button' };
  const kind = at.tagName === 'INPUT' ? (inputs[at.type] ?? 'field') : (kinds[at.tagName] ?? 'other');
  return {
    kind,
    name: label || at.getAttribute('aria-label') || (kind === 'other' ? '' : words(at)),
    group: words(at.closest('fieldset')?.querySelector('legend')),
    checked: at.checked === true,
    value: at.tagName === 'SELECT' ? words(at.selectedOptions[0]) : (at.value ?? ''),
  };
})()`;

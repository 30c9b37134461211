import type { Page } from 'playwright-core';
import { officers } from '../../demo/county/officers.ts';
import { organs } from '../../demo/county/organs.ts';
import { zh } from '../../web/words/desk/zh/index.ts';

/** One thing that is to be written, and where: `answers.0.reply`. */
interface Leaf {
  path: string;
  value: Written;
}
type Written = string | number | boolean | readonly (string | number)[];

/** How the page takes what is written at a path. */
interface Control {
  id: string;
  kind: 'radio' | 'tick' | 'pick' | 'entries' | 'text' | 'lines';
  /** The words beside it, as a person finds it. */
  label: string;
}

/**
 * Writes a payload into a form of the desk, as whoever reads it there would: each value into the field of its name,
 * on whatever the desk draws for it. Fields that come with a choice, and rows to be added, are waited for.
 * @param form selector of the form
 * @returns what has no field there, by path
 */
export async function fillFrom(page: Page, form: string, payload: object): Promise<string[]> {
  let open = leavesOf(payload);
  for (let round = 0; round < 8 && open.length > 0; round++) {
    const left: Leaf[] = [];
    for (const leaf of open) if (!(await write(page, form, leaf))) left.push(leaf);
    if (left.length === open.length && !(await addRow(page, form, left))) break;
    open = left;
  }
  return open.map(({ path }) => path);
}

async function write(page: Page, form: string, { path, value }: Leaf): Promise<boolean> {
  const found = await controlsOf(page, form, placesFor(path, value));
  const at = (place: string) => found[place];
  const one = at(path) ?? at(parentOf(path));
  if (one) {
    if (one.label === '') throw new Error(`the field of ${path} has no words beside it`);
    return put(page, one, value);
  }
  if (!Array.isArray(value)) return false;
  const rows = value.map((_, i) => at(`${path}.${i}`) ?? at(`${path}.${i}.text`));
  if (!rows.every((row) => row !== undefined)) return false;
  for (const [i, row] of rows.entries()) await put(page, row!, value[i]!);
  return true;
}

/** @returns whether the field takes it: a choice that is not offered is none */
async function put(page: Page, { id, kind }: Control, value: Written): Promise<boolean> {
  const field = page.locator(`#${id}`);
  if (kind === 'tick' && Array.isArray(value)) {
    const boxes = page.locator(`fieldset:has(> .choices #${id}) input[type=checkbox]`);
    const offered = await boxes.evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    const wanted = value.map(String);
    if (wanted.some((one) => !offered.includes(one))) return false;
    for (const [i, one] of offered.entries()) await boxes.nth(i).setChecked(wanted.includes(one));
  }
  if (kind === 'tick' && !Array.isArray(value)) await field.setChecked(value === true);
  if (kind === 'radio') {
    const wanted = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    const option = page.locator(`input[name="${id}"][value="${wanted}"]`);
    if ((await option.count()) === 0) return false;
    await option.check();
  }
  if (kind === 'pick') {
    for (const each of several(value)) {
      // An officer of any organ: the organ comes first.
      const organ = organOf.get(String(each));
      if (organ && (await page.locator(`#${id}-organ`).count()) > 0) await pick(page, `${id}-organ`, organ);
      await pick(page, id, wordsOf(String(each)));
    }
  }
  if (kind === 'entries') {
    for (const each of several(value)) {
      await field.fill(String(each));
      await field.press('Enter');
    }
  }
  if (kind === 'text' || kind === 'lines') await field.fill(several(value).join(kind === 'lines' ? '\n' : ' '));
  return true;
}

const several = (value: Written): readonly (string | number | boolean)[] =>
  Array.isArray(value) ? (value as readonly (string | number)[]) : [value as string];

/** Out of a list that is searched by typing. What was found is chosen, not whatever stands first. */
async function pick(page: Page, id: string, words: string): Promise<void> {
  const field = page.locator(`#${id}`);
  await field.click();
  await field.fill(words);
  const shown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  const exact = shown.and(page.locator(`[title="${words}"], [title^="${words} ·"]`));
  await exact.or(shown.first()).first().waitFor();
  await ((await exact.count()) > 0 ? exact : shown).first().click();
  // A list of several stays open for the next one, above whatever comes below.
  if (await field.evaluate((input) => input.closest('.ant-select-multiple') !== null)) await field.blur();
}

/** What is typed to find it: an organ and an officer by name, everything else by its code. */
const names = new Map([...organs, ...officers].map(({ id, name }) => [id, name]));
const organOf = new Map(officers.map(({ id, organId }) => [id, names.get(organId)]));
const wordsOf = (value: string) => names.get(value) ?? value;

/** Presses the button that adds the row which the first of these waits for. */
async function addRow(page: Page, form: string, leaves: readonly Leaf[]): Promise<boolean> {
  for (const { path } of leaves) {
    const rows = path.split('.')[0]!;
    const words = adds[rows];
    const own = page.locator(`${form} button#f-${rows}`);
    const button = words ? page.locator(form).getByRole('button', { name: words, exact: true }) : own;
    if ((await button.count()) === 0) continue;
    await button.click();
    return true;
  }
  return false;
}

const adds: Record<string, string> = {
  papers: zh.acts.addPaper,
  parts: zh.acts.addPart,
  requests: zh.register.addRequest,
  representatives: zh.register.addRepresentative,
  members: zh.register.addMember,
};

function leavesOf(value: object, prefix = ''): Leaf[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]): Leaf[] => {
    const path = prefix + key;
    if (each === undefined || each === '') return [];
    if (Array.isArray(each) && each.length === 0) return [];
    if (Array.isArray(each) && each.every((one) => typeof one !== 'object')) return [{ path, value: each }];
    if (Array.isArray(each) && each.every(isText)) return [{ path, value: each.map(({ text }) => text) }];
    if (Array.isArray(each) && each.every(isSomebody)) return [{ path, value: each.map(inALine) }];
    if (typeof each === 'object' && each !== null) return leavesOf(each, `${path}.`);
    return [{ path, value: each as Written }];
  });
}

/** One entry of a list of texts. */
const isText = (one: object): one is { text: string } => Object.keys(one).join() === 'text';

/** Somebody who sits at a hearing, in a line of their own: 「王明，人大代表」. */
const isSomebody = (one: object): one is Seated => Object.keys(one).join() === 'name,capacity';
const inALine = ({ name, capacity }: Seated) => `${name}，${capacity}`;
type Seated = { name: string; capacity: string };

const parentOf = (path: string) => path.split('.').slice(0, -1).join('.') || path;

const placesFor = (path: string, value: Written): string[] => [
  path,
  parentOf(path),
  ...(Array.isArray(value) ? value.flatMap((_, i) => [`${path}.${i}`, `${path}.${i}.text`]) : []),
];

const controlsOf = (page: Page, form: string, places: string[]): Promise<Record<string, Control>> =>
  page.evaluate<Record<string, Control>>(`(${lookUp})(${JSON.stringify(form)}, ${JSON.stringify(places)})`);

/** Text, because it runs in the page. Only what is shown counts. */
const lookUp = `(form, places) => {
  const words = (node) => (node?.textContent ?? '').trim();
  const found = {};
  for (const place of places) {
    const id = 'f-' + place.replaceAll('.', '-');
    const at = document.getElementById(id);
    if (!at || !at.closest(form) || at.getClientRects().length === 0) continue;
    const kinds = { radio: 'radio', checkbox: 'tick' };
    const kind = kinds[at.type] ?? (at.closest('.ant-select') ? 'pick' : at.matches('[role=combobox]') ? 'entries' : at.tagName === 'TEXTAREA' ? 'lines' : 'text');
    const label = kind === 'radio' ? words(at.closest('fieldset')?.querySelector('legend')) : [...(at.labels ?? [])].map(words).join(' ');
    found[place] = { id, kind, label };
  }
  return found;
}`;

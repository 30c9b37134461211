import {
  judgeReceipt,
  parseReceipt,
  parseVerifierKey,
  receiptsOfCode,
  type VerifierKey,
} from '../../../core/merkle/index.ts';
import { documentLines } from './document-verdict.ts';
import { type Line, type Verdict, verdictLines } from './verdict.ts';

/** The keys come with the page and the page works without a network: nothing typed here leaves the telephone. */
const form = document.querySelector<HTMLFormElement>('#verify');
const results = document.querySelector<HTMLElement>('#results');
const text = document.querySelector<HTMLTextAreaElement>('#f-receipt, #f-c');
const image = document.querySelector<HTMLInputElement>('#f-image');

if (form && results && text && image) {
  const english = form.dataset.language === 'en';
  const keyTexts = (JSON.parse(form.dataset.keys ?? '[]') as { key: string }[]).map(({ key }) => key);
  const keys = keyTexts.flatMap((one) => parseVerifierKey(one) ?? []);

  form.addEventListener('submit', (event) => {
    // A letter's code is also compared with the register, where there is a network; its page answers that by itself.
    if (/HY2/i.test(text.value) && form.hasAttribute('action') && navigator.onLine) return;
    event.preventDefault();
    show(linesOf(text.value, keyTexts, keys, english), results);
  });
  // Fetched at once though used later: by then there may be no network.
  const scanner = import('./scan.ts');
  image.addEventListener('change', async () => {
    const [file] = image.files ?? [];
    if (!file) return;
    const { codeInImage } = await scanner;
    const isText = !file.type.startsWith('image/') && file.size < 100_000;
    const code = isText ? await file.text() : await codeInImage(file);
    if (code) {
      text.value = code;
      form.requestSubmit();
    } else {
      show(verdictLines('no-code', english), results);
    }
  });
}

/** A letter's code begins with HY2, whatever address stands before it. */
function linesOf(typed: string, keyTexts: string[], keys: VerifierKey[], english: boolean): Line[] {
  return /HY2/i.test(typed) ? documentLines(typed, keys, english) : verdictLines(judge(typed, keyTexts, keys), english);
}

function judge(typed: string, keyTexts: string[], keys: VerifierKey[]): Verdict {
  const trimmed = typed.trim();
  const now = new Date().toISOString();
  const read = trimmed.startsWith('{') ? parseReceipt(trimmed) : undefined;
  const candidates = read ? [read] : receiptsOfCode(trimmed, keyTexts);
  if (candidates.length === 0) return /^HY1/i.test(trimmed) ? 'unknown-key' : 'unreadable';
  const judged = candidates.map((receipt) => ({ receipt, judgement: judgeReceipt(receipt, { keys, now }) }));
  return judged.find(({ judgement }) => judgement.state !== 'invalid') ?? judged[0]!;
}

function show(lines: { state: string; text: string }[], into: HTMLElement): void {
  const list = document.createElement('ul');
  list.className = 'plain';
  for (const { state, text: words } of lines) {
    const item = document.createElement('li');
    item.className = state;
    item.textContent = words;
    list.append(item);
  }
  into.replaceChildren(list);
}

import { hallWords } from '../../words/portal/hall.ts';

/** Seconds without a touch or key until the question, and until the screen is wiped. */
const asksAfter = 30;
const wipesAfter = 60;

const t = hallWords[document.documentElement.lang === 'en' ? 'en' : 'zh'];

let asking: ReturnType<typeof setTimeout> | undefined;
let wiping: ReturnType<typeof setTimeout> | undefined;
let question: HTMLDialogElement | undefined;

/** Nothing of the person before is left: cookies end on the server, and this page leaves the history. */
const wipe = () => location.replace('/kiosk/away');

const ask = () => {
  question = document.createElement('dialog');
  question.className = 'still';
  const heading = document.createElement('h2');
  heading.textContent = t.still;
  const words = document.createElement('p');
  words.textContent = t.stillHint;
  const here = button(t.here, 'button', start);
  const away = button(t.away, 'button second', wipe);
  question.append(heading, words, here, away);
  document.body.append(question);
  question.showModal();
  here.focus();
};

function start(): void {
  clearTimeout(asking);
  clearTimeout(wiping);
  question?.remove();
  question = undefined;
  asking = setTimeout(ask, asksAfter * 1000);
  wiping = setTimeout(wipe, wipesAfter * 1000);
}

function button(words: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

for (const kind of ['pointerdown', 'keydown', 'input']) {
  addEventListener(kind, () => {
    if (!question) start();
  });
}
// A page that comes back by the button of the browser would show the person before.
addEventListener('pageshow', (event) => {
  if (event.persisted) wipe();
});
// The start of the machine keeps nothing and needs no question.
if (location.pathname !== '/kiosk') start();

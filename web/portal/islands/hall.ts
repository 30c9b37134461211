import { hallWords } from '../../words/portal/hall.ts';

interface Screen {
  calls: { label: string; place: string; n: number; at: string }[];
  next: string[];
  waiting: number;
  minutes: number;
}

/** Asks again so often: with the answer's way, a call stands on the screen within a second. */
const every = 700;

const main = document.querySelector<HTMLElement>('#screen');
const lost = document.querySelector<HTMLElement>('#lost');
const voice = document.querySelector<HTMLButtonElement>('#voice');

if (main && lost) {
  const language = main.dataset.language === 'en' ? 'en' : 'zh';
  const t = hallWords[language];
  const spoken = new Set<string>();
  let first = true;
  let aloud = new URLSearchParams(location.search).has('voice');
  const setVoice = (on: boolean) => {
    aloud = on;
    voice?.setAttribute('aria-pressed', String(on));
  };
  setVoice(aloud);
  voice?.addEventListener('click', () => setVoice(!aloud));

  const draw = (state: Screen) => {
    const list = document.createElement('ol');
    list.className = 'calls';
    for (const { label, place } of state.calls) list.append(call(label, t.window(place)));
    if (state.calls.length === 0) list.append(line('li', 'idle', t.idle));
    const next = line('p', 'next', state.next.length > 0 ? `${t.next} ${state.next.join(' ')}` : '');
    main.replaceChildren(list, next, line('p', 'count', t.waiting(state.waiting, state.minutes)));
  };

  /** Each call once, twice over; what was called before the screen came on is not called again. */
  const speak = (state: Screen) => {
    for (const { label, place, n } of state.calls) {
      const key = `${label}/${n}`;
      if (spoken.has(key)) continue;
      spoken.add(key);
      if (first || !aloud || !('speechSynthesis' in window)) continue;
      for (let twice = 0; twice < 2; twice++) {
        const said = new SpeechSynthesisUtterance(
          language === 'zh' ? `请${label}到${t.window(place)}` : `${label}, ${t.window(place)}`,
        );
        said.lang = language === 'zh' ? 'zh-CN' : 'en';
        speechSynthesis.speak(said);
      }
    }
    first = false;
    // The screen runs for weeks: what was called yesterday is forgotten.
    if (spoken.size > 2000) spoken.clear();
  };

  const look = async () => {
    try {
      const answer = await fetch('/hall/state', { cache: 'no-store', signal: AbortSignal.timeout(4000) });
      if (!answer.ok) throw new Error(String(answer.status));
      const state = (await answer.json()) as Screen;
      draw(state);
      speak(state);
      lost.hidden = true;
    } catch {
      // The last numbers stay; people are told to listen.
      lost.hidden = false;
    }
    setTimeout(look, every);
  };
  void look();
}

function call(label: string, window: string): HTMLElement {
  const item = document.createElement('li');
  item.append(line('b', '', label), line('span', '', '→'), line('i', '', window));
  return item;
}

function line(tag: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

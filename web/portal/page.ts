import { html } from 'hono/html';
import type { Words } from '../../core/refusal.ts';
import type { Language } from '../words/bilingual.ts';
import type { PortalWords } from '../words/portal/index.ts';

/** Escaped markup, as the `html` tag makes it: everything put into it is escaped unless it is markup itself. */
export type Html = ReturnType<typeof html>;

export interface Office {
  name: Words;
  phone: string;
  address: string;
  hours: string;
}

export interface Settings {
  language: Language;
  size: 'normal' | 'large' | 'huge';
  colours: 'light' | 'contrast';
  loose: boolean;
}

/** What every page is given: words, settings, the office, where its files lie. */
export interface Frame {
  words: PortalWords;
  settings: Settings;
  office: Office;
  demo: boolean;
  /** The legal day it is now, 'YYYY-MM-DD'. */
  today: string;
  /** Path of this page, for coming back after changing the language. */
  path: string;
  stylesheet: string;
  /** Set on the machines in the hall: the script that wipes the screen when its user has gone. */
  kiosk?: string;
}

/** A date as the reader's language writes it: 「2026年5月6日 周三」. */
export function dateIn(language: Language, day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, date));
  if (language === 'en') return at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${year}年${month}月${date}日 周${'日一二三四五六'[at.getUTCDay()]}`;
}

/** A text of ours or of an office, with its dates as the reader's language writes them. */
export const withDates = (language: Language, text: string): string =>
  text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (day) => dateIn(language, day));

/** An instant as Shanghai shows it: 「2026年4月28日 周二 10:42」. */
export function momentIn(language: Language, instant: string): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${dateIn(language, shanghai.slice(0, 10))} ${shanghai.slice(11, 16)}`;
}

/** A registration number in readable groups: 990123 00 20260302 02 000017 4. */
export function numberGroups(number: string): string {
  return [
    number.slice(0, 6),
    number.slice(6, 8),
    number.slice(8, 16),
    number.slice(16, 18),
    number.slice(18, 24),
    number.slice(24),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number or code for eyes in groups, for readers aloud sign by sign. */
export function spelled(grouped: string): Html {
  const signs = [...grouped.replaceAll(/[\s-]/g, '')].join(' ');
  return html`<span aria-hidden="true">${grouped}</span><span class="sr">${signs}</span>`;
}

interface Page {
  /** The window's title and the page's one heading. It never says what the matter is. */
  title: string;
  /** The heading, where it says more than a passer-by may read in the window's title. */
  heading?: Html;
  body: Html;
  /** Where 「返回」 leads; the home page has none. */
  back?: string;
  /** 「第2步，共6步」, beside the way back. */
  step?: string;
  /** Set when a refusal or field errors stand at the top. */
  trouble?: boolean;
  scripts?: string[];
}

/** The frame of every page (ui P0): skip link, one column, help in the same place. */
export function page(frame: Frame, given: Page): Html {
  const { title, heading, body, back, step, trouble = false, scripts = [] } = given;
  const { words, settings, office } = frame;
  const t = words.frame;
  const other = settings.language === 'zh' ? 'en' : 'zh';
  const name = office.name[settings.language];
  return html`<!doctype html>
<html lang="${settings.language === 'zh' ? 'zh-CN' : 'en'}" data-size="${settings.size}" data-colours="${settings.colours}"${settings.loose ? html` data-loose` : ''}${frame.kiosk ? html` data-kiosk` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>${trouble ? t.trouble : ''}${title} · ${name}</title>
<link rel="stylesheet" href="${frame.stylesheet}">
<link rel="icon" href="data:,">
${frame.kiosk ? html`<noscript><meta http-equiv="refresh" content="60;url=/kiosk/away"></noscript><script type="module" src="${frame.kiosk}"></script>` : ''}
${scripts.map((source) => html`<script type="module" src="${source}"></script>`)}
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top">
<a class="name" href="${frame.kiosk ? '/kiosk' : '/'}">${name}</a>
<nav class="tools" aria-label="${t.access}">
<a href="/settings?from=${encodeURIComponent(frame.path)}">${t.size}</a>
<a href="/settings/language?to=${other}&from=${encodeURIComponent(frame.path)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${t.other}</a>
<form method="post" action="/leave"><button class="leave">${t.leave}</button></form>
</nav>
</header>
${back ? html`<p class="back"><a href="${back}"><span aria-hidden="true">‹&nbsp;</span>${t.back}</a></p>` : ''}
<main id="main" tabindex="-1">
${step ? html`<p class="step">${step}</p>` : ''}
<h1>${heading ?? title}</h1>
${body}
</main>
<footer>
<p><a class="help" href="tel:${office.phone}">${t.help(office.phone)}</a></p>
<ul>
<li><a href="/verify">${t.verify}</a></li>
<li><a href="/check">${t.checkLetter}</a></li>
<li><a href="/law">${t.law}</a></li>
<li><a href="/channels">${words.disclosed.channels.title}</a></li>
<li><a href="/disclosed">${words.disclosed.list.title}</a></li>
<li><a href="/privacy">${t.privacy}</a></li>
<li><a href="/settings">${t.access}</a></li>
</ul>
<p class="small">${office.address} · ${office.hours}</p>
${frame.demo ? html`<p class="small">${t.demo}</p>` : ''}
</footer>
</body>
</html>`;
}

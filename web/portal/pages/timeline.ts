import { html } from 'hono/html';
import type { ClockView, PetitionView } from '../../../server/petitions/contract.ts';
import { plainDuty } from '../clock-of.ts';
import { dateIn, type Frame, type Html, withDates } from '../page.ts';

type Item = PetitionView['timeline'][number];

/**
 * 「发生了什么 → 接下来」: oldest first, each act as the petitioner would tell it, its article on demand; what is owed hollow and dated.
 * @param shownAbove the fact whose content the page shows already
 * @param theirs how the petitioner's acts are told to somebody else
 */
export function timeline(
  frame: Frame,
  view: PetitionView,
  owed: ClockView[],
  shownAbove?: number,
  theirs?: Record<string, string>,
): Html {
  const { story, follow } = frame.words;
  const language = frame.settings.language;
  const ahead = [...owed].sort((a, b) => (a.due < b.due ? -1 : 1));
  return html`<ol class="timeline">
${[...view.timeline].reverse().map(
  (
    item,
  ) => html`<li><span class="sr">${follow.past} </span><time datetime="${item.on}">${dateIn(language, item.on)}</time>
<p><strong>${theirs && item.by.kind === 'petitioner' && item.act in theirs ? theirs[item.act] : told(frame, item)}</strong></p>
${(item.seq === shownAbove ? [] : item.lines).map(({ label, text }) => html`<p class="line"><span class="small">${label[language]}</span> <span class="pre">${withDates(language, text[language])}</span></p>`)}
${papers(frame, view, item)}
${article(frame, item)}</li>`,
)}
${ahead.map(
  (
    clock,
  ) => html`<li class="future"><span class="sr">${follow.comes} </span><time datetime="${clock.due}">${story.by(dateIn(language, clock.due))}</time>
<p>${plainDuty(story.duties, clock, language)}</p></li>`,
)}
</ol>`;
}

function told(frame: Frame, { act, by }: Item): string {
  const { story } = frame.words;
  const who = by.kind === 'petitioner' ? story.you : (by.organ?.[frame.settings.language] ?? '');
  const said = act in story.told ? story.told[act as keyof typeof story.told](who) : act;
  return by.agent ? `${said}${story.agent(by.agent[frame.settings.language])}` : said;
}

/** The law behind the act, on demand; a rule of this system's own is none. */
function article(frame: Frame, { cite }: Item): Html | '' {
  if (cite.id.startsWith('H.')) return '';
  const language = frame.settings.language;
  return html`<details><summary>${frame.words.story.article(cite.label[language])}</summary><p class="small">${cite.gist[language]}</p></details>`;
}

/** The documents of this very act, at hand where they are told of. */
function papers(frame: Frame, view: PetitionView, item: Item): Html[] {
  return view.documents
    .filter(({ documentId, forPetitioner }) => forPetitioner && item.documents.includes(documentId))
    .map(
      ({ documentId, title }) =>
        html`<p><a href="/matter/document/${documentId}?format=html">${title[frame.settings.language]} ${frame.words.follow.web}</a></p>`,
    );
}

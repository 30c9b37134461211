import type { DisclosureSheet, MadeCopyView, Region } from '../api/ask-disclosure.ts';
import { sheetAddress } from '../api/ask-disclosure.ts';
import { useWords } from '../frame/words.ts';
import { PagePicture } from './page-picture.tsx';

interface SheetsProps {
  at: { shardKey: string; dossierId: string };
  copyId: string;
  sheets: MadeCopyView['sheets'];
  description: string;
  regions?: Region[];
  add?: (region: Region) => void;
}

/** The very bytes of a copy: pictures page by page, texts as a link. */
export function AttachedSheets({ at, copyId, sheets, description, regions = [], add }: SheetsProps) {
  const { t } = useWords();
  return sheets.map(({ digest, type, bytes }, i) => {
    const src = sheetAddress(at, copyId, digest);
    const page = t('disclosure.page', { n: String(i + 1), of: String(sheets.length) });
    return (
      <figure key={src} className="page-figure">
        {type === 'image/jpeg' ? (
          <PagePicture src={src} alt={`${description} ${page}`} page={i + 1} regions={regions} {...(add && { add })} />
        ) : (
          <a href={src}>{t('disclosure.copied.readText')}</a>
        )}
        <figcaption className="quiet small">
          {page} · {t('disclosure.copied.bytes', { kb: String(Math.ceil(bytes / 1024)) })}
          <br />
          SHA-256 <span className="wrap">{digest}</span>
        </figcaption>
      </figure>
    );
  });
}

/** Every attachment of the version at hand, as it will be public. */
export function Attachments({ at, sheet }: { at: SheetsProps['at']; sheet: DisclosureSheet }) {
  const { t, say } = useWords();
  if (sheet.attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('disclosure.attachments')}</h2>
      {sheet.attachments.map(({ copyId, description, sheets, removed }, i) => (
        <section key={copyId} aria-label={t('disclosure.attachment', { n: String(i + 1) })}>
          <h3>{t('disclosure.attachment', { n: String(i + 1) })}</h3>
          <p>{description}</p>
          {removed.length > 0 && (
            <p className="quiet small">
              {t('disclosure.removedThere')} {removed.map((one) => say(one)).join('；')}
            </p>
          )}
          <AttachedSheets at={at} copyId={copyId} sheets={sheets} description={description} />
        </section>
      ))}
    </section>
  );
}

import { unzipSync, zipSync } from 'fflate';
import { withoutMetadata } from '../without-metadata.ts';

/** What a document unpacks to at most: more is an attack, not a paper. */
const mostBytes = 120 * 1024 * 1024;

/** Of the document's own remarks nothing is kept; the parts stay, because other parts point to them. */
const emptied: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
};
const pictures: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};
const people = /^(?:word\/people|xl\/persons\/.*)\.xml$/;

/**
 * A Word or Excel file without who wrote, changed and commented on it, for whom and with what, and without the place and device
 * of its pictures (ECMA-376 Part 2 §11; Part 1 §17.13). What a reader sees stays.
 * @throws where it cannot be followed
 */
export function officeAnew(bytes: Uint8Array): Uint8Array {
  let whole = 0;
  const files = unzipSync(bytes, {
    filter({ originalSize }) {
      whole += originalSize;
      if (whole > mostBytes) throw new Error('it unpacks to more than is read');
      return true;
    },
  });
  const made = Object.entries(files).map(([name, part]) => [name, cleaned(name, part)] as const);
  return zipSync(Object.fromEntries(made), { mtime: '1980-01-02T00:00:00' });
}

function cleaned(name: string, part: Uint8Array): Uint8Array {
  const empty = emptied[name];
  if (empty) return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${empty}`);
  const picture = pictures[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (picture) return withoutMetadata(picture, part);
  if (!name.endsWith('.xml')) return part;
  const text = Buffer.from(part).toString('utf8');
  const unnamed = text
    .replace(/\b(w:author|w:initials|w15:author|w15:userId)="[^"]*"/g, '$1=""')
    .replace(/<author>[^<]*<\/author>/g, '<author></author>');
  const nobody = people.test(name) ? unnamed.replace(/\b(displayName|userId)="[^"]*"/g, '$1=""') : unnamed;
  return nobody === text ? part : Buffer.from(nobody);
}

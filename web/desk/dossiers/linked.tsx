import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { DossierView } from '../../../server/dossiers/contract.ts';

/** A text in which the numbers of dossiers that the reader may open lead to them. */
export function Linked({ text, links }: { text: string; links: DossierView['links'] }) {
  const known = links.filter(({ number }) => text.includes(number));
  if (known.length === 0) return text;
  const parts = text.split(new RegExp(`(${known.map(({ number }) => number).join('|')})`));
  return parts.map((part, i) => {
    const link = known.find(({ number }) => number === part);
    const key = i;
    if (!link) return <Fragment key={key}>{part}</Fragment>;
    const { kind, shardKey, dossierId } = link;
    return (
      <Link key={key} to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind, shardKey, dossierId }}>
        {part}
      </Link>
    );
  });
}

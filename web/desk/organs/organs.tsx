import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Tree } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { OrganView } from '../../../server/organs/contract.ts';
import { directoryQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { OrganDetailPage } from './organ.tsx';

interface Node {
  key: string;
  title: string;
  children: Node[];
}

/** D18: who is there, what each is for, who sits in it. Administrators tend accounts and open no petition. */
export function Organs() {
  const { t, language } = useWords();
  const { organ } = useOfficer();
  const { organId = organ.id } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data, error } = useQuery(directoryQuery);
  const [typed, setTyped] = useState('');
  const nodes = useMemo(() => treeOf(data?.organs ?? [], language), [data, language]);
  useTitle(t('organs.windowTitle'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another organ, or the tree has come: bring it into view
  useEffect(() => {
    document.querySelector('.organ-tree .ant-tree-treenode-selected')?.scrollIntoView({ block: 'nearest' });
  }, [organId, data]);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('organs.waiting')} />;
  const wanted = typed.trim().toLowerCase();
  const hits =
    wanted === ''
      ? []
      : data.organs.filter((one) =>
          `${one.nameZh} ${one.shortZh} ${one.nameEn} ${one.initials}`.toLowerCase().includes(wanted),
        );
  return (
    <div className="organs screen">
      <h1>{t('organs.title')}</h1>
      <nav aria-label={t('organs.tree')} className="organ-tree">
        <label className="field" htmlFor="organ-filter">
          <span>{t('organs.filter')}</span>
          <input
            id="organ-filter"
            className="control"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={t('kit.organPlaceholder')}
          />
        </label>
        {wanted !== '' ? (
          <ul className="plain-list">
            {hits.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => void navigate({ to: '/organs/$organId', params: { organId: one.id } })}
                >
                  {language === 'zh' ? one.nameZh : one.nameEn}
                </button>
              </li>
            ))}
            {hits.length === 0 && <li className="quiet">{t('organs.noHit')}</li>}
          </ul>
        ) : (
          <Tree
            treeData={nodes}
            selectedKeys={[organId]}
            defaultExpandedKeys={pathTo(data.organs, organId)}
            blockNode
            onSelect={([key]) =>
              key !== undefined && void navigate({ to: '/organs/$organId', params: { organId: String(key) } })
            }
          />
        )}
      </nav>
      <OrganDetailPage organId={organId} key={organId} />
    </div>
  );
}

function treeOf(organs: OrganView[], language: 'zh' | 'en'): Node[] {
  const ids = new Set(organs.map(({ id }) => id));
  const under = (superiorId: string | null): Node[] =>
    organs
      .filter((one) =>
        superiorId === null ? one.superiorId === null || !ids.has(one.superiorId) : one.superiorId === superiorId,
      )
      .map((one) => ({ key: one.id, title: language === 'zh' ? one.nameZh : one.nameEn, children: under(one.id) }));
  return under(null);
}

function pathTo(organs: OrganView[], id: string): string[] {
  const organ = organs.find((one) => one.id === id);
  return organ?.superiorId ? [...pathTo(organs, organ.superiorId), id] : [id];
}

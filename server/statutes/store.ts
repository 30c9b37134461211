import { ARTICLES, type ArticleId, citeEn, citeZh, gistOf, lawOf } from '../../core/law/index.ts';
import { type Db, type Runner, sql } from '../platform/db/index.ts';
import type { StatuteRow } from './contract.ts';
import { versionsFromProgram } from './from-program.ts';
import { writeVersion } from './store/versions.ts';

/** Brings the library up to the articles that this version of the program cites. Runs after the migrations. */
export async function writeArticles(tx: Runner): Promise<number> {
  const rows = (Object.keys(ARTICLES) as ArticleId[]).map(rowOf);
  for (const version of versionsFromProgram()) await writeVersion(tx, version);
  return tx.run(sql`insert into statutes.article (article_id, valid_from, valid_to, law_zh, law_en, label_zh, label_en,
      gist_zh, gist_en, standing)
    select x->>'articleId', (x->>'validFrom')::date, null, x->>'lawZh', x->>'lawEn', x->>'labelZh', x->>'labelEn',
      x->>'gistZh', x->>'gistEn', x->>'standing'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as x
    on conflict (article_id, valid_from) do update set law_zh = excluded.law_zh, law_en = excluded.law_en,
      label_zh = excluded.label_zh, label_en = excluded.label_en, gist_zh = excluded.gist_zh, gist_en = excluded.gist_en,
      standing = excluded.standing`);
}

/** Every article cited and every one admitted at the desk, the Regulations first; `q` filters by words of law, label or gist. */
export async function findArticles(db: Db, q = ''): Promise<StatuteRow[]> {
  const like = `%${q.replace(/[\\%_]/g, (one) => `\\${one}`)}%`;
  return db.wide().rows<StatuteRow>(sql`select * from (
      select article_id as "articleId", valid_from as "validFrom", valid_to as "validTo", law_zh as "lawZh", law_en as "lawEn",
        label_zh as "labelZh", label_en as "labelEn", gist_zh as "gistZh", gist_en as "gistEn", standing
      from statutes.article
      union all
      select v.version_id || '.' || p.article, v.in_force_from, v.ends_on, v.title_zh, v.title_en,
        v.title_zh || p.label_zh, v.title_en || ', ' || p.label_en, p.text_zh, p.text_en,
        case when v.scope = 'local' then 'local' else 'in-force' end
      from statutes.version v join statutes.passage p on p.version_id = v.version_id where v.origin = 'desk'
    ) as known
    where "lawZh" || "labelZh" || "gistZh" || "lawEn" || "labelEn" || "gistEn" ilike ${like}
    order by ("articleId" like 'R.%') desc, (standing = 'house'), "lawZh", length("articleId"), "articleId", "validFrom" desc`);
}

function rowOf(id: ArticleId): Omit<StatuteRow, 'validTo'> {
  const law = lawOf(id);
  const gist = gistOf(id);
  return {
    articleId: id,
    validFrom: law.inForceFrom ?? '2022-05-01',
    lawZh: law.zh,
    lawEn: law.en,
    labelZh: citeZh(id, true),
    labelEn: citeEn(id, true),
    gistZh: gist.zh,
    gistEn: gist.en,
    standing: law.standing ?? 'in-force',
  };
}

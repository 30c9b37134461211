import { choice, dossierNumber, form, many, matters, optional, organ, rows, text } from '../dossier/index.ts';
import type { DossierContext } from '../dossier/kind.ts';
import type { Refusal } from '../refusal.ts';
import { aboutPetitioner } from './about-petitioner.ts';
import { brokenArticles, no, recommendationSorts, type Sort } from './recommendation.ts';

/** What a recommendation says: evidence, finding, advice, addressee. */
export const content = form({
  sort: choice('建议种类', 'Kind', recommendationSorts),
  addressee: organ('送达单位', 'Addressee', {
    hint: {
      zh: '改进工作送该单位；完善政策送本级党委政府；追责送有管理权限的机关',
      en: 'Work: the organ; policy: own government or party committee; accountability: who has authority',
    },
  }),
  subject: text('题目', 'Subject', { max: 100, rows: 1 }),
  finding: text('发现的问题', 'Finding', { max: 6_000, rows: 6 }),
  matters: matters('关联信访事项', 'Petitions as evidence'),
  dossiers: optional(
    rows(
      '关联督办、会议等',
      'Other records as evidence',
      { number: dossierNumber('编号', 'Number', []), about: text('说明什么', 'What it shows', { max: 300, rows: 2 }) },
      { min: 0, max: 20 },
    ),
  ),
  figures: optional(
    text('数据', 'Figures', { max: 2_000, hint: { zh: '写明口径和时间', en: 'With basis and period' } }),
  ),
  articles: optional(many('违反的条款', 'Provisions broken', brokenArticles)),
  advice: rows('建议', 'Advice', { advice: text('建议内容', 'Advice', { max: 1_000, rows: 3 }) }, { min: 1, max: 10 }),
});

export interface Content {
  sort: Sort;
  addressee: string;
  subject: string;
  finding: string;
  matters: string[];
  dossiers?: { number: string; about: string }[] | undefined;
  figures?: string | undefined;
  articles?: string[] | undefined;
  advice: { advice: string }[];
}

/** Kinds of organs that have authority over officials. */
const overOfficials: readonly string[] = ['discipline', 'party', 'government'];
const governing: readonly string[] = ['party', 'government'];

/** Addressee, evidence, and that it is about duties and never about a person who petitions. */
export function guardContent(act: string, given: Content, context: DossierContext): Refusal | undefined {
  return wrongAddressee(act, given, context) ?? withoutEvidence(act, given) ?? aboutPerson(act, given);
}

function wrongAddressee(act: string, { sort, addressee }: Content, { organs, actor }: DossierContext) {
  const own = actor.kind === 'officer' ? actor.organId : actor.keeperId;
  const kind = organs.get(addressee)?.kind ?? '';
  const fits =
    addressee !== own &&
    (sort === 'improve-work' || (sort === 'accountability' ? overOfficials : governing).includes(kind)) &&
    (sort !== 'improve-policy' || organs.get(addressee)?.level === organs.get(own)?.level);
  if (fits) return undefined;
  const what = {
    'improve-work': { zh: '建议不发给本单位自己。', en: 'It is not addressed to the own organ.' },
    'improve-policy': {
      zh: '完善政策的建议送本级党委、政府（第14条第6项）。',
      en: 'Advice on policy goes to the own party committee or government (Art. 14(6)).',
    },
    accountability: {
      zh: '追责建议函送有管理权限的机关：纪检监察、党委或政府。',
      en: 'It goes to the body with authority over officials: discipline, party committee or government.',
    },
  }[sort];
  return no(
    act,
    ['invalid', 'addressee', sort === 'improve-policy' ? 'R.14.6' : sort === 'accountability' ? 'R.40.3' : 'R.40'],
    what,
    { zh: '请另选送达单位，或改建议种类。', en: 'Choose another addressee, or another kind.' },
    'addressee',
  );
}

function withoutEvidence(act: string, { sort, matters: numbers, dossiers = [], figures, articles = [] }: Content) {
  const linked = numbers.length + dossiers.length;
  if (linked === 0 && (sort === 'accountability' || figures === undefined)) {
    return no(
      act,
      ['unlawful', 'no-evidence', 'H.recommendation-evidence'],
      { zh: '没有证据，不能提建议。', en: 'Without evidence there is no recommendation.' },
      {
        zh: '请关联信访事项或督办等编号；追责以外的也可写数据。',
        en: 'Link petitions or records; other kinds may rest on figures.',
      },
      'matters',
    );
  }
  if (sort !== 'accountability' || articles.length > 0) return undefined;
  return no(
    act,
    ['unlawful', 'no-article', 'H.recommendation-evidence'],
    { zh: '追责建议函要写明违反了第42至46条的哪一条。', en: 'It names which of Articles 42–46 was broken.' },
    { zh: '请勾选违反的条款。', en: 'Tick the provision.' },
    'articles',
  );
}

function aboutPerson(act: string, { sort, subject, finding, figures = '', advice, dossiers = [] }: Content) {
  const texts: [field: string, text: string][] = [
    ['subject', subject],
    ...advice.map(({ advice: one }, i): [string, string] => [`advice.${i}.advice`, one]),
  ];
  const found = texts.find(([, one]) => aboutPetitioner(one, sort === 'accountability'));
  // A finding may tell what was done to somebody: what officials did wrong is just that. Numbers of persons have no place.
  const numbered = [
    ['finding', finding],
    ['figures', figures],
    ...dossiers.map(({ about }, i) => [`dossiers.${i}.about`, about]),
  ].find(([, one]) => aboutPetitioner(one!, true) === 'number' || askedFor(one!));
  const field = found?.[0] ?? numbered?.[0];
  if (field === undefined) return undefined;
  return no(
    act,
    ['unlawful', 'about-petitioner', 'H.recommendation-about-duties'],
    {
      zh: '建议是对机关和公职人员履职的，不能针对信访人，也不写个人号码。',
      en: 'A recommendation is about organs and the duties of officials: not against those who petition, and without numbers of persons.',
    },
    { zh: '请改写成对单位工作的建议。', en: 'Write what the organ should do better.' },
    field,
  );
}

/** A demand hidden in the finding: 建议对信访人稳控. */
const askedFor = (text: string) =>
  text
    .split(/[。；！？\n]/)
    .filter((sentence) => /建议|应当|应该|必须|要求|请|宜/.test(sentence))
    .some((sentence) => (aboutPetitioner(sentence, true) ?? 'number') !== 'number');

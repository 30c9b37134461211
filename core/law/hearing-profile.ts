import { type Refusal, refuse, type Words } from '../refusal.ts';
import { citeEn, citeZh } from './articles.ts';
import { limitOf } from './limits.ts';

/** How a hearing is made up (1.12). A local rule may ask for more officers and more notice, never for less. */
export interface HearingProfile {
  /** Officers who sit at least; odd. */
  officers: number;
  /** The same in a weighty, complex or difficult matter; odd. */
  weightyOfficers: number;
  /** From how many people a matter counts as weighty whatever else is said of it; absent where no rule says so. */
  weightyPeople?: number;
  /** Days of notice ahead. */
  noticeDays: number;
  /** Working days of notice ahead, where officers are chosen. */
  choosingWorkdays: number;
  /** How many of a hundred officers are at least from outside the organ that holds it. */
  outsidePercent: number;
}

/** What a local rule says of hearings; what it leaves out stays as it is. */
export interface LocalHearing extends Partial<HearingProfile> {
  /** Where it stands in the local text, as printed: 「第九条」. */
  article: Words;
}

/** The default profile, where no local rule says more. */
export const DEFAULT_HEARING: HearingProfile = {
  officers: 3,
  weightyOfficers: 5,
  noticeDays: limitOf('hearingNotice').length.count,
  choosingWorkdays: limitOf('hearingNoticeChoosing').length.count,
  outsidePercent: 0,
};

const cite = 'H.hearing-profile' as const;

/** Refuses a local profile that gives less than the default, or could not be kept within the days of a hearing. */
export function guardHearing(name: Words, local: LocalHearing): Refusal | undefined {
  for (const [key, said] of Object.entries(called) as [keyof typeof called, Words][]) {
    const mine = local[key];
    if (mine !== undefined && mine < DEFAULT_HEARING[key]) {
      return refused(name, 'overlay.hearing-less', {
        zh: `听证的${said.zh}${local.article.zh}写的是${mine}，少于${DEFAULT_HEARING[key]}（${citeZh(cite)}）`,
        en: `${said.en} of a hearing by ${local.article.en} is ${mine}, less than ${DEFAULT_HEARING[key]} (${citeEn(cite)})`,
      });
    }
  }
  const even = (['officers', 'weightyOfficers'] as const).find((key) => local[key] && local[key] % 2 === 0);
  if (even) {
    return refused(name, 'overlay.hearing-even', {
      zh: `${called[even].zh}${local.article.zh}写的是${local[even]}，听证员要单数（${citeZh(cite)}）`,
      en: `${called[even].en} by ${local.article.en} is ${local[even]}: hearing officers are odd in number (${citeEn(cite)})`,
    });
  }
  return undefined;
}

const called = {
  officers: { zh: '听证员人数', en: 'the number of officers' },
  weightyOfficers: { zh: '重大事项的听证员人数', en: 'the number of officers in a weighty matter' },
  noticeDays: { zh: '提前通知日数', en: 'the days of notice' },
  choosingWorkdays: { zh: '选听证员时提前通知的工作日数', en: 'the working days of notice where officers are chosen' },
} satisfies { [K in keyof HearingProfile]?: Words };

function refused({ zh, en }: Words, code: string, what: Words): Refusal {
  return refuse({
    kind: 'unlawful',
    code,
    cite,
    what: { zh: `${zh}没有启用：${what.zh}。`, en: `${en} not taken: ${what.en}.` },
    way: {
      zh: '地方规定只能多安排听证员、提前更多日子通知；请改或删去这一条。',
      en: 'A local rule may only ask for more officers and more notice: change or remove it.',
    },
  });
}

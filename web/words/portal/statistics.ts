import { bilingual } from '../bilingual.ts';

export const statistics = bilingual(
  {
    title: '办得怎么样',
    lead: '全县信访事项按季度办理的情况：按期告知、按期答复、兑现和信访人的评价，分开写，不合成一个数。',
    none: '还没有公布过季度数字。一个季度过去15日后公布。',
    withheld: '不公布',
    unit: { items: (n: number) => `${n}件次`, visits: (n: number) => `${n}批次`, persons: (n: number) => `${n}人次` },
    inTime: (percent: string) => `按期的占${percent}%`,
    satisfied: (percent: string) => `评价了的人里，满意和基本满意的占${percent}%`,
    published: (on: string) => `${on}公布，公布以后不再改。`,
    how: '怎么算的，怎样保护个人',
    notes: [
      '登记按登记日算；告知、答复、兑现按期限日落在这个季度的算，超期没有办的一直在内；评价按评价期满的算，没有评价不算满意。',
      '地域按问题属地，不按信访人从哪里来。按信访事项算，同一件事的同一项义务只算一次。检举控告不在这里。',
      '少于5的数不公布；为了不让人从合计里推出来，同一张表里有时还要多盖一个数，或连合计一起盖。写「不公布」的，有的本来不小。',
      '这里没有单位排名，也没有任何按人、按来源地的数。来信访的人多少，不是考核的内容。',
    ],
  },
  {
    title: 'How it went',
    lead: 'How matters were handled in the county, by quarter: told in time, answered in time, carried out, and what petitioners said. Each stands apart; they are never merged into one figure.',
    none: 'No quarter has been published yet. A quarter is published 15 days after its end.',
    withheld: 'not published',
    unit: {
      items: (n: number) => `${n} matters`,
      visits: (n: number) => `${n} visits`,
      persons: (n: number) => `${n} persons`,
    },
    inTime: (percent: string) => `${percent} % in time`,
    satisfied: (percent: string) => `${percent} % of those who evaluated were satisfied or basically satisfied`,
    published: (on: string) => `Published on ${on}, and not changed afterwards.`,
    how: 'How it is reckoned, and how people are protected',
    notes: [
      'Registrations go by their day; notices, answers and carrying out by the day on which they were due, and what is overdue stays in; evaluations by the end of their time. Silence is no satisfaction.',
      'By the place of the problem, never by where somebody comes from; by matter, one duty on one matter once. Accusations are not in it.',
      'Counts below five are not published. So that nobody works them out from the total, another count of the same table is sometimes withheld, or the total too: what is marked so is not always small.',
      'No organ is ranked here, and nothing is counted by person or place of origin. How many people petition is assessed by nobody.',
    ],
  },
);

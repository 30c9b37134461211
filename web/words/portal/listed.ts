import { bilingual } from '../bilingual.ts';

/** 挂牌督办: the public list. */
export const listedWords = bilingual(
  {
    title: '挂牌督办',
    lead: '下列单位有信访事项久拖未决，联席会议挂牌督办（第39条）。只公开事项类别、责任单位和期限，不公开任何人。',
    none: '现在没有挂牌督办的事项。',
    category: '事项类别',
    unit: '责任单位',
    until: '办结期限',
    since: (date: string) => `${date}挂牌`,
    late: '已过期限',
    told: '督办和包案',
    link: '看挂牌督办的名单',
  },
  {
    title: 'Listed supervision',
    lead: 'These units have matters long unsettled; the joint conference has put them on the list (Art. 39). It names the kind of matter, the unit and the day, and nobody.',
    none: 'Nothing is on the list now.',
    category: 'Kind of matter',
    unit: 'Responsible unit',
    until: 'To be settled by',
    since: (date: string) => `listed on ${date}`,
    late: 'the day has passed',
    told: 'Supervision and charge',
    link: 'The list of supervised units',
  },
);

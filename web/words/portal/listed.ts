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
    link: '看挂牌督办的名单和专项督查',
    inspections: '专项督查',
    inspectionsLead: '信访局每年对各单位办理信访的职责至少督查一次（第38条）。查职责，不查人；问题整改并核实后公布。',
    noInspection: '今年还没有公布的专项督查。',
    duties: '督查的职责',
    when: '督查时间',
    figures: '结果',
    counts: (units: number, findings: number) => `${units}个单位，${findings}个问题，都已整改`,
    publishedOn: (date: string) => `${date}公布`,
    comma: '、',
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
    link: 'Listed supervision and special inspections',
    inspections: 'Special inspections',
    inspectionsLead:
      'At least once a year the office inspects how each unit does its duties in petition work (Art. 38). Duties, not people; published once what was found is mended and verified.',
    noInspection: 'No special inspection has been published yet.',
    duties: 'Duties inspected',
    when: 'When',
    figures: 'Result',
    counts: (units: number, findings: number) =>
      `${units} unit${units === 1 ? '' : 's'}, ${findings} finding${findings === 1 ? '' : 's'}, all mended`,
    publishedOn: (date: string) => `published on ${date}`,
    comma: ', ',
  },
);

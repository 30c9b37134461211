import { called, headed } from '../called.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh } from '../words.ts';
import { addressee, contactOf, latest, notice, numbered, para, type Several } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

/**
 * 法定途径接收情况告知书 (Art. 31; R-DIV-4): the body of the legal route has taken the matter over, and this office follows it no
 * more. Until when one may go there stays as D-07 says it.
 */
export const takenOver: Several<PayloadOf<'confirmDiversion'>> = (context, { evidence, delivery }) => {
  if ('waived' in delivery) return [];
  const diverted = latest(context, 'divert');
  if (!diverted) throw new Error('a route was taken over that nobody was led to');
  const { body, address, phone, lastDay, way } = diverted.payload;
  return [
    notice(context, {
      document: 'D-36',
      layout: 'notice',
      reader: 'petitioner',
      ...headed('route-taken'),
      series: '告',
      addressee: addressee(context),
      blocks: [
        para([
          `您反映的事项（登记编号${context.caseNumber}），本机关于${dateZh(diverted.occurredOn)}告知您通过法定途径解决（${lawZh(`R.${way}`)}）。`,
          { strong: `经核实，${body}已经接手，由其依照法定程序办理。` },
          '本机关的跟进到此结束。',
        ]),
        ...numbered([
          { heading: '接手的情况', blocks: paragraphs(evidence) },
          {
            heading: '向谁询问',
            blocks: [
              {
                kind: 'rows',
                rows: [
                  { label: '单　　位', value: body },
                  { label: '地　　址', value: address },
                  ...(phone ? [{ label: '电　　话', value: phone }] : []),
                  ...(lastDay ? [{ label: '最后一天', value: dateZh(lastDay) }] : []),
                ],
              },
              ...(lastDay
                ? [para('本告知书不使向该单位提出的期限停下来或者重新计算；还没有提出的，请在最后一天以前提出。')]
                : []),
            ],
          },
          {
            heading: '对方没有办怎么办',
            blocks: [
              para(
                '该单位没有接手、不办，或者您认为这条途径不对的，请告诉本机关；情况属实的，本机关重新启动办理。登记一直保留。',
              ),
            ],
          },
          { heading: '您的权利', blocks: [rights()] },
        ]),
      ],
      contact: contactOf(context),
      english: {
        title: called['route-taken'].en,
        lines: [
          `The body named above has taken over your matter, registration number ${context.caseNumber}, and handles it by its own law. This office follows it no more.`,
          'If that body does not act, tell this office: the matter can be taken up again.',
          ...rightsEn,
        ],
      },
    }),
  ];
};

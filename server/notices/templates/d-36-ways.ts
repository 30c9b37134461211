import { type Called, called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { addressee, clockBlock, contactOf, latest, notice, numbered, para, type Several } from './base.ts';
import { paragraphs } from './d-13.ts';
import { runningClock } from './dates.ts';
import { rights, rightsEn } from './rights.ts';

/** What a letter about the way of a matter says: one sentence, its parts, and the same in English. */
interface Told {
  as: Called;
  opening: string;
  news: string;
  parts: { heading: string; blocks: Block[] }[];
  english: string[];
}

const told = (context: NoticeContext, { as, opening, news, parts, english }: Told) => [
  notice(context, {
    document: 'D-36',
    layout: 'notice',
    reader: 'petitioner',
    ...headed(as),
    series: '告',
    addressee: addressee(context),
    blocks: [para([opening, { strong: news }]), ...numbered([...parts, { heading: '您的权利', blocks: [rights()] }])],
    contact: contactOf(context),
    english: { title: called[as].en, lines: [...english, ...rightsEn] },
  }),
];

/** 转入普通程序告知书 (1.7): the day that the acceptance told is another one now, and still counted from the acceptance. */
export const ordinaryAgain: Several<PayloadOf<'leaveSimple'>> = (context, { reason, delivery }) => {
  if (!delivery || 'waived' in delivery) return [];
  const { state, caseNumber } = context;
  const answer = runningClock(context, 'handling');
  return told(context, {
    as: 'ordinary-again',
    opening: `您反映的事项（登记编号${caseNumber}），本机关自${dateZh(state.acceptedOn!)}起受理，按简易办理程序办理。`,
    news: '现转入普通程序，继续办理。',
    parts: [
      { heading: '理由', blocks: paragraphs(reason) },
      {
        heading: '书面答复的期限',
        blocks: [
          clockBlock(answer),
          para('期限从原来受理的那天起算，不重新计算。受理时告诉您的日期，以本告知书写明的为准。'),
        ],
      },
      {
        heading: '接下来',
        blocks: [
          para(
            `本机关听取您陈述事实和理由，调查核实后书面答复您（${lawZh('R.31.6', state.receivedOn)}）。您已经说明的情况、交来的材料继续有效。`,
          ),
        ],
      },
    ],
    english: [
      `Your matter, registration number ${caseNumber}, leaves the simplified way. It is answered in writing by ${answer.due}, counted from its acceptance; this day takes the place of the one you were told.`,
    ],
  });
};

/**
 * 移送接收情况告知书 (Art. 22; H.tracked-diversion): the organ it was passed to has it. Of an accusation it says neither which organ nor
 * whom it concerns: an envelope may be opened by others.
 */
export const receivedThere: Several<PayloadOf<'confirmRelay'>> = (context, { delivery }) => {
  if ('waived' in delivery) return [];
  const { state, caseNumber } = context;
  const number = `您的信访事项（登记编号${caseNumber}），`;
  if (state.restricted || state.relay?.kind === 'accusation') {
    return told(context, {
      as: 'received-there',
      opening: number,
      news: '已由有权处理的机关接收，依照有关规定办理。',
      parts: [
        {
          heading: '接下来',
          blocks: [para('办理有了结果，本机关书面告知您。有新的线索、事实或者证据的，可以随时补充。')],
        },
      ],
      english: [
        `The organ with the power to handle your matter, registration number ${caseNumber}, has received it. You will be told the result.`,
      ],
    });
  }
  const relayed = latest(context, 'relayLaw');
  if (!relayed) throw new Error('a matter was received that nobody passed on');
  const { body, address, phone, lastDay } = relayed.payload;
  return told(context, {
    as: 'received-there',
    opening: `${number}本机关于${dateZh(relayed.occurredOn)}转送并告知过您（${lawZh('R.22')}）。`,
    news: `经核实，${body}已经接收，由其依照法定程序办理。本机关的跟进到此结束。`,
    parts: [
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
            ? [para('转送不使向该单位提出的期限停下来或者重新计算；还没有提出的，请在最后一天以前提出。')]
            : []),
        ],
      },
    ],
    english: [
      `The organ named above has received your matter, registration number ${caseNumber}, and handles it by its own law. This office follows it no more.`,
    ],
  });
};

/** 恢复办理告知书 (R-DIV-4): the body of the legal route did not take it; D-07 no longer stands, its last day does. */
export const takenUpAgain: Several<PayloadOf<'resumeFromDiversion'>> = (context, { reason, delivery }) => {
  if ('waived' in delivery) return [];
  const diverted = latest(context, 'divert');
  if (!diverted) throw new Error('a matter was taken back that nobody was led away with');
  const { body, lastDay } = diverted.payload;
  const { caseNumber } = context;
  return told(context, {
    as: 'taken-up-again',
    opening: `您反映的事项（登记编号${caseNumber}），本机关于${dateZh(diverted.occurredOn)}告知您通过法定途径，向${body}提出。`,
    news: '该单位没有接手，本机关收回，继续办理。',
    parts: [
      { heading: '理由', blocks: paragraphs(reason) },
      {
        heading: '接下来',
        blocks: [
          para('是否受理、由谁办理、哪天以前答复，本机关另行书面告知您。您已经说明的情况、交来的材料继续有效。'),
          ...(lastDay
            ? [
                para(
                  `收回办理不使法定途径的期限停下来或者重新计算：您仍想向${body}提出的，最后一天还是${dateZh(lastDay)}。`,
                ),
              ]
            : []),
        ],
      },
    ],
    english: [
      `The body you were led to did not take your matter, registration number ${caseNumber}; this organ goes on with it and will tell you in writing what follows.`,
      ...(lastDay ? [`The last day to go to that body is still ${lastDay}.`] : []),
    ],
  });
};

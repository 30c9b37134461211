import { type CallBack, callBackReasons } from '../../../core/call-back/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import { called } from '../called.ts';
import { officePaper } from '../templates/base.ts';
import { paragraphs } from '../templates/d-13.ts';
import { dateZh } from '../words.ts';
import type { OfficeTemplate, OfficeTemplates } from './context.ts';

const solved = { yes: '本人说解决了', partly: '本人说部分解决', no: '本人说没有解决' } as const;

/** 回访记录 (D-35): in the petitioner's words, without a name. */
const callBackRecord: OfficeTemplate = (context) => {
  const state = context.state as CallBack;
  const said = context.payload as { said: string; solved: keyof typeof solved; wantsReopening: boolean; note?: string };
  const caller = context.history.at(-1)?.officerId;
  return officePaper(context, {
    document: 'D-35',
    layout: 'form',
    reader: 'file',
    title: [called['call-back'].zh],
    called: 'call-back',
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '登记编号', value: state.matters.map(groupedNumber).join('、') },
          { label: '回访原因', value: callBackReasons[state.openedFor].zh, half: true },
          { label: '回访日期', value: dateZh(context.on), half: true },
          { label: '办理单位', value: context.organ(state.handledBy).name, half: true },
          {
            label: '回 访 人',
            value: `${context.issuer.name} ${caller ? context.officerName(caller) : ''}`.trim(),
            half: true,
          },
          { label: '是否解决', value: solved[said.solved], half: true },
          { label: '要求重办', value: said.wantsReopening ? '是' : '否', half: true },
        ],
      },
      { kind: 'heading', level: 1, text: '本人怎么说' },
      ...paragraphs(said.said),
      ...(said.note
        ? [{ kind: 'heading' as const, level: 1 as const, text: '回访人的说明' }, ...paragraphs(said.note)]
        : []),
      { kind: 'signatures', labels: ['回访人签名'] },
    ],
  });
};

export const callBackPapers: OfficeTemplates = { record: [callBackRecord] };

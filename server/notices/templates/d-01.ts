import { languageWords } from '../../../core/procedure/languages.ts';
import type { PayloadOf } from '../context.ts';
import type { Row } from '../model.ts';
import { dateZh, formZh, purposeZh } from '../words.ts';
import { agentRows } from './agents.ts';
import { identity, notice, type Template } from './base.ts';

/** 信访事项登记表 (Art. 22, 23; domain 3.1): what was registered, as the petitioner said it. */
export const d01: Template<PayloadOf<'register'>> = (context, payload) => {
  const { petitioner, state } = context;
  const agents = agentRows(context);
  const half = (label: string, value: Row['value']): Row => ({ label, value, half: true });
  return notice(context, {
    document: 'D-01',
    layout: 'form',
    reader: 'file',
    title: [payload.form === 'visit' ? '来访登记表' : '信访事项登记表'],
    blocks: [
      {
        kind: 'rows',
        rows: [
          half('信访形式', formZh[payload.form]),
          half('收到日期', dateZh(payload.receivedOn)),
          half('姓　　名', payload.anonymous && !petitioner.name ? '未署名' : identity(petitioner.name)),
          half('联系电话', identity(petitioner.phone)),
          half('证件号码', identity(petitioner.idNumber)),
          half('住　　址', identity(petitioner.address)),
          half('人　　数', `${state.personCount}人`),
          half('代　　表', petitioner.representatives?.length ? identity(petitioner.representatives.join('、')) : '无'),
          ...(agents.length > 0 ? agents : [half('代 理 人', '无')]),
          half('信访目的', purposeZh[payload.purpose]),
          half('内容分类', payload.categoryCode ? context.category(payload.categoryCode) : '待确认'),
          half('问题属地', payload.place ?? context.division(payload.divisionCode)),
          ...(payload.counterpart ? [{ label: '涉及单位', value: payload.counterpart }] : []),
          ...(payload.complainedOrganIds.length > 0
            ? [
                {
                  label: '反映对象',
                  value: payload.complainedOrganIds.map((id) => context.organ(id)?.name ?? id).join('、'),
                },
              ]
            : []),
          { label: '事　　由', value: payload.subject },
        ],
      },
      { kind: 'heading', level: 1, text: '诉求' },
      { kind: 'requests', rows: payload.requests.map(({ text }, i) => ({ no: i + 1, text })) },
      { kind: 'heading', level: 1, text: '事实和理由' },
      { kind: 'para', text: payload.narrative },
      ...(payload.reasons ? [{ kind: 'para' as const, text: payload.reasons }] : []),
      {
        kind: 'rows',
        rows: [
          half('材　　料', payload.fileIds.length > 0 ? `${payload.fileIds.length}份` : '无'),
          half('要求纸质答复', payload.wants.paper ? '是' : '否'),
          half('大字版', payload.wants.largePrint ? '需要' : '不需要'),
          half('答复语言', answerLanguage(payload.wants.language)),
          ...(payload.helped ? [half('代为填写', '是'), half('已向本人宣读', payload.readBack ? '是' : '否')] : []),
          half('登记单位', context.issuer.name),
          half('登记日期', dateZh(context.on)),
        ],
      },
      { kind: 'signatures', labels: ['信访人确认签名', '登记人签名'] },
    ],
  });
};

const answerLanguage = (code: string) => (code.startsWith('zh') ? '汉语' : (languageWords[code]?.zh ?? code));

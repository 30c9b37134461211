import { type LocalDate, yearOf } from '../../../core/calendar/index.ts';
import { dateZh } from '../words.ts';
import { notice, para, registrationOf, type Template, table } from './base.ts';

/** 案卷 (S-DAT): one file a matter, in the order things came. */
export interface FileContents {
  documents: {
    title: string;
    number: string | null;
    issuedOn: LocalDate;
    organ: string;
    servedOn?: LocalDate | null;
    /** Recalled before anybody was served with it: it stays in the file, without effect. */
    recalledOn?: LocalDate | null;
  }[];
  /** What was done, in its order: the name of each act, by whom; nothing of what it said. */
  events?: { on: LocalDate; what: string; by: string }[];
  /** The reader may not open what lies in it: listed, not told. */
  sealed?: boolean;
  files: { name: string; addedOn: LocalDate; by: 'petitioner' | 'office'; sha256?: string }[];
  /** Set with the archives authority; empty until then. */
  retention?: string;
  /** The root of the public log when the file was closed, so that its completeness can be proved. */
  ledger?: { size: number; root: string };
}

/** 案卷目录、归档清单: what lies in the file of this matter. */
export const d34: Template<FileContents> = (context, payload) => {
  const entries = [
    ...payload.documents.map(({ title, number, issuedOn, organ, servedOn, recalledOn }) => ({
      on: issuedOn,
      row: [
        title,
        number ?? '—',
        organ,
        dateZh(issuedOn),
        recalledOn
          ? `${shortly(recalledOn, issuedOn)}收回，不生效`
          : servedOn
            ? `${shortly(servedOn, issuedOn)}送达`
            : '',
      ],
    })),
    ...payload.files.map(({ name, addedOn, by, sha256 }) => ({
      on: addedOn,
      row: [
        payload.sealed ? '材料（已封存）' : name,
        sha256?.slice(0, 16).match(/.{4}/g)?.join(' ') ?? '—',
        by === 'petitioner' ? '信访人' : '办理单位',
        dateZh(addedOn),
        '材料',
      ],
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return notice(context, {
    document: 'D-34',
    layout: 'form',
    reader: 'file',
    title: ['信访事项案卷目录'],
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '事　　由', value: payload.sealed ? '（已封存，由保管人查阅）' : registrationOf(context).subject },
          { label: '立卷单位', value: context.issuer.name, half: true },
          { label: '立卷日期', value: dateZh(context.on), half: true },
          { label: '文书件数', value: String(payload.documents.length), half: true },
          { label: '材料件数', value: String(payload.files.length), half: true },
          { label: '保管期限', value: payload.retention ?? '待与档案主管部门核定' },
          ...(payload.ledger
            ? [{ label: '公开日志', value: `共${payload.ledger.size}条，根 ${payload.ledger.root}` }]
            : []),
        ],
      },
      ...table(
        ['序号', '题名', '文号或校验值', '责任者', '日期', '备注'],
        entries.map(({ row }, i) => [String(i + 1), ...row]),
        [0.8, 3.2, 3.2, 3.2, 2.4, 2.7],
      ),
      ...(payload.events?.length
        ? [
            { kind: 'heading', level: 1, text: '办理经过' } as const,
            ...table(
              ['序号', '日期', '办了什么', '由谁办'],
              payload.events.map(({ on, what, by }, i) => [String(i + 1), dateZh(on), what, by]),
              [0.8, 2.4, 4, 4],
            ),
          ]
        : []),
      para('本目录由系统按事实自动生成，缺一件即与公开日志不符。'),
      { kind: 'signatures', labels: ['立卷人签名', '接收人签名'] },
    ],
  });
};

/** A day in the column beside another: its year is said where it is not the same. */
const shortly = (day: LocalDate, beside: LocalDate) =>
  yearOf(day) === yearOf(beside) ? dateZh(day).replace(/^\d+年/, '') : dateZh(day);

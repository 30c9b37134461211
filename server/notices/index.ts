import { type Instant, type LocalDate, shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import { groupedNumber } from '../../core/registration-number.ts';
import type { Change, Documents, Officer } from '../petitions/index.ts';
import { batchPdf, lettersToPost } from './batch.ts';
import { titleOf } from './called.ts';
import type { NoticesDeps } from './deps.ts';
import { fileContents } from './file-contents.ts';
import { issue } from './issue.ts';
import { numberRegister } from './number-register.ts';
import { type OpenAs, openDocument } from './open.ts';
import { preview } from './preview.ts';
import { type ReceiptSheet, receiptPdf } from './receipt.ts';
import { openTypesetter } from './render/typst.ts';
import { checkCode, checkNumber, sealKeys } from './seal.ts';
import { rereviewOfNumber } from './store/numbers.ts';
import { documentsOf, numbersOf } from './store.ts';
import { isForPetitioner } from './titles.ts';
import { voidUnused } from './voids.ts';
import { dateZh } from './words.ts';

export type { CheckedDocument, SealKey } from './contract.ts';
export type { NoticesDeps, OpenedCase } from './deps.ts';
export type { NoticeId, NoticeModel } from './model.ts';
export { officePapers } from './office/papers.ts';
export type { OpenAs, OpenedDocument } from './open.ts';
export { noticesRoutes } from './routes.ts';
export { titles } from './titles.ts';

type Receipt = Parameters<Documents['receiptPdf']>[0] & { fingerprint?: string };

export type Notices = ReturnType<typeof openNotices>;

/** 文书: what the procedure writes, numbered, kept, drawn, and printed receipts. Fits `Documents` of petitions. */
export function openNotices(deps: NoticesDeps) {
  const typesetter = openTypesetter(deps.fontFolder);
  return {
    deps,
    typesetter,
    issue: (change: Change) => issue(deps, change),

    async of(...[runner, at]: Parameters<Documents['of']>) {
      const rows = await runner.rows(documentsOf(at));
      return rows.map(
        ({ documentId, kind, called, number, issuedOn, organId, servedOn, servedBy, recalledOn, factSeq, ...row }) => ({
          documentId,
          kind,
          title: titleOf({ kind, called }),
          number,
          issuedOn,
          organ: deps.directory().organName(organId),
          servedOn,
          servedBy,
          recalledOn,
          forPetitioner: isForPetitioner({ kind, servedOn, ...row }),
          seq: factSeq,
        }),
      );
    },

    rereview: (...[runner, { shardKey, number }]: Parameters<NonNullable<Documents['rereview']>>) =>
      runner.first(rereviewOfNumber(shardKey, number)),

    /** What would leave, as HTML, and what to look at first; nothing is numbered or written. */
    preview: (change: Change) => preview(deps, change),

    /** 案卷目录 of a matter that is over. */
    contents: (...[at, by, given, format]: [...Parameters<Documents['contents']>, OpenAs['format']?]) =>
      fileContents(deps, typesetter, at, by, given, format),

    open: (where: Parameters<Documents['open']>[0], as: OpenAs) => openDocument(deps, typesetter, where, as),

    /** What an organ posts on a day, and all of it as one file with address pages. */
    lettersToPost: (officer: Officer, on: LocalDate) => lettersToPost(deps, officer, on),
    batchPdf: (officer: Officer, on: LocalDate) => batchPdf(deps, typesetter, officer, on),

    /** Public keys of all organs' seals. */
    sealKeys: () => sealKeys(deps),

    /** Whether a letter's code is genuine, or a number has these check digits: for anyone, without a name or a subject. */
    checkCode: (text: string) => checkCode(deps, text),
    checkNumber: (number: string, short: string) => checkNumber(deps, number, short),

    /** The receipt on a sheet of A4, without the query code. */
    receiptPdf: (receipt: Receipt) => receiptFile(deps, receipt, 'a4', typesetter),

    /** The slip for the petitioner's own hands: the one thing that bears the query code. */
    slipPdf: ({
      code,
      receipt,
      reprintedAt,
      agents = [],
    }: {
      number: string;
      code: string;
      receipt: Receipt;
      reprintedAt?: Instant;
      agents?: string[];
    }) =>
      receiptFile(deps, receipt, 'slip', typesetter, {
        code: code === 'withheld' ? code : spaced(code),
        ...(agents.length > 0 && { agents }),
        ...(reprintedAt && { reprintedAt: `${dateZh(shanghaiDate(reprintedAt))} ${shanghaiTime(reprintedAt)}` }),
      }),

    /** A slip for somebody who came along: number and one-time code, nothing of who or what. */
    memberSlipPdf: async ({ number, office, slip, days, agent }: MemberSlip) => {
      const organ = deps.directory().organs.find(({ nameZh }) => nameZh === office);
      const model = {
        office,
        phone: organ?.phone ?? '',
        number: groupedNumber(number),
        slip,
        days,
        portal: deps.portal,
        ...(agent && { agent }),
      };
      return { type: 'application/pdf', name: 'slip.pdf', bytes: await typesetter.pdf('member-slip', model) };
    },

    /** Every number of an organ's year and series, with the reason where it is void. */
    numbers: (shardKey: string, organId: string, year: number, series: string) =>
      deps.db.local(shardKey).rows(numbersOf(shardKey, organId, year, series)),

    /** 文号登记簿 of this officer's organ, for the desk. */
    numberRegister: (officer: Officer, year: number) => numberRegister(deps, officer, year),

    /** The job: voids numbers whose act did not come about. */
    voidUnused: () => voidUnused(deps),
  };
}

interface MemberSlip {
  /** 「委托代理人」, where it is an agent's. */
  agent?: string;
  number: string;
  /** The registering office, as the slip names it. */
  office: string;
  slip: string;
  /** For how many days it waits. */
  days: number;
}

async function receiptFile(
  deps: NoticesDeps,
  receipt: Receipt,
  paper: 'slip' | 'a4',
  typesetter: ReturnType<typeof openTypesetter>,
  more: Partial<ReceiptSheet> = {},
) {
  const organ = deps.directory().organs.find(({ nameZh }) => nameZh === receipt.office);
  const at = receipt.at as Instant;
  const sheet: ReceiptSheet = {
    office: receipt.office,
    phone: organ?.phone ?? '',
    number: groupedNumber(receipt.number),
    at: `${dateZh(shanghaiDate(at))} ${shanghaiTime(at)}`,
    commitment: Buffer.from(receipt.commitment, 'base64').toString('hex'),
    qr: receipt.qr,
    fingerprint: receipt.fingerprint ?? receipt.keyId,
    portal: deps.portal,
    ...(receipt.position !== null && { proof: `已入公开日志第${(receipt.position + 1).toLocaleString('en-US')}条。` }),
    ...more,
  };
  return { type: 'application/pdf', name: `receipt-${paper}.pdf`, bytes: await receiptPdf(sheet, paper, typesetter) };
}

/** In groups of four, as it is read aloud. */
function spaced(code: string): string {
  return (
    code
      .replace(/[\s-]/g, '')
      .match(/.{1,4}/g)
      ?.join(' ') ?? code
  );
}

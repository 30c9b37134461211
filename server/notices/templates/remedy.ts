import { type Calendar, type LocalDate, period } from '../../../core/calendar/index.ts';
import { limitOf } from '../../../core/law/index.ts';
import { isRefusal } from '../../../core/refusal.ts';
import type { Block, OrganCard, Row } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';

interface RemedyOf {
  /** What is challenged. */
  opinion: '处理意见书' | '答复意见书' | '复查意见书';
  bodies: OrganCard[];
  calendar: Calendar;
  /** Known only once it has been served. */
  servedOn?: LocalDate;
  /** The day of the matter: whose text it is. */
  receivedOn: LocalDate;
  /** The answer was given before, otherwise than by this letter: its days count from then. */
  given?: true;
  /** Slips in it were corrected by this letter: the days count from its receipt. */
  corrected?: true;
}

/**
 * The fixed words on what to do if one disagrees, with the computed body and last day (R-DOC-2; Art. 35, 36). Before
 * service the day counts from receipt and is said so; nobody types it.
 */
export function remedy({ opinion, bodies, calendar, servedOn, given, corrected, receivedOn }: RemedyOf): Block {
  const review = opinion !== '复查意见书';
  const word = review ? '复查' : '复核';
  const names = bodies.map(({ name }) => name);
  const choice = names.length > 1 ? `${names.join('或者')}（由您选择其中一个）` : (names[0] ?? '');
  const last = servedOn && lastDayOf(review ? 'askReview' : 'askRereview', servedOn, calendar);
  return {
    kind: 'remedy',
    paras: [
      [
        `如不同意${corrected ? '补正后的' : '本'}${opinion.slice(0, -1)}，可以`,
        { strong: `自收到${corrected ? '本补正书' : given ? '答复' : `本${opinion}`}次日起30日内` },
        '，向',
        { strong: choice },
        `书面请求${word}（${lawZh(review ? 'R.35' : 'R.36', receivedOn)}）。最后一日是法定休假日的，顺延到休假日后的第一日；邮寄的，以寄出的邮戳日期为准。`,
      ],
      ...(servedOn && last
        ? [
            [
              `您于${dateZh(servedOn)}收到${given ? '答复' : ''}，请求${word}的`,
              { strong: `最后一天是${dateZh(last)}` },
              '。',
            ],
          ]
        : []),
      `请求${word}请提交：${word}申请书（各接待窗口和网上都可以领取、填写），${corrected ? `原${opinion}和本补正书` : `本${opinion}${review ? '' : '和原处理意见书'}`}。不收费用。期限内因不可抗力耽误的，可以说明情况并附证明。`,
    ],
    rows: bodies.map(
      (body): Row => ({ label: `${word}机关`, value: `${body.name}，${body.address}，电话${body.phone}` }),
    ),
  };
}

/** The last day to ask, by the rule for periods (day of receipt not counted, rolls off a holiday). */
export function lastDayOf(
  name: 'askReview' | 'askRereview',
  servedOn: LocalDate,
  calendar: Calendar,
): LocalDate | undefined {
  const reckoned = period({ from: servedOn, length: limitOf(name).length, calendar });
  return isRefusal(reckoned) ? undefined : reckoned.due;
}

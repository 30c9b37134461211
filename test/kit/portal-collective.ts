import type { LocalDate } from '../../core/calendar/index.ts';
import type { Hands } from './hands.ts';
import { answerTo, type Matter, type Portal } from './portal.ts';
import { bringing } from './portal-bringing.ts';

/** Everybody who stands behind the matter; nobody of them is to be seen with a member's code. */
const people = {
  petitioner: { name: '欧阳桂蟾', phone: '13911112222', address: '青石镇隐秘巷77号' },
  representatives: [{ name: '慕容代言', phone: '13733334444' }],
  members: [{ name: '司徒同来', phone: '13655556666' }, { name: '诸葛也来' }],
};

/** Whatever tells one of them. */
export const names = /欧阳桂蟾|慕容代言|司徒同来|诸葛也来|139 ?1111 ?2222|137 ?3333 ?4444|136 ?5555 ?6666|隐秘巷/;

/** A matter of twelve people, answered on 2 March 2026, and the ways in which they come to it. */
export function collectiveAt(portal: Portal) {
  const by = bringing(portal);
  return {
    /** The answer repeats names and numbers, as answers do. */
    async answered(): Promise<Matter> {
      portal.app.clock.goTo('2026-03-02' as LocalDate);
      const matter = await portal.register({
        ...people,
        personCount: 12,
        narrative: '我叫欧阳桂蟾，我们十二个人三个月工资没有发，司徒同来有工资表。',
        requests: ['补发欧阳桂蟾等十二人三个月工资', '补缴社会保险'],
      });
      await by.accepted(matter);
      const named = { ...answerTo(1, 'support'), reply: '向欧阳桂蟾（13911112222）、司徒同来等十二人付清工资。' };
      await by.office.answer(matter, [named, answerTo(2, 'explain')]);
      return matter;
    },

    /** Slips as the representative gets them on the page. */
    async slips(matter: Matter, count: number): Promise<string[]> {
      const hands = await portal.visitor();
      await portal.follow(hands, matter);
      await hands.press('给同来的人发取码条');
      await hands.write('要几张', String(count));
      await hands.press('发取码条');
      return hands.page.locator('.slips .code [aria-hidden]').allInnerTexts();
    },

    /** Somebody comes with a slip and leaves with a code of their own. */
    async member(matter: Matter, slip: string): Promise<{ hands: Hands; code: string }> {
      const hands = await portal.visitor();
      await hands.page.goto(`${portal.app.url}/follow`);
      await hands.press('有取码条');
      await hands.write('编号', matter.number);
      await hands.write('取码条上的码', slip);
      await hands.press('领查询码');
      return { hands, code: await hands.seen('.code [aria-hidden]') };
    },

    /** What the door answers to a number and a slip. */
    async knocks({ number }: Pick<Matter, 'number'>, slip: string): Promise<{ status: number; text: string }> {
      const body = new URLSearchParams({ number, slip });
      const answer = await fetch(`${portal.app.url}/member`, { method: 'POST', body });
      return { status: answer.status, text: await answer.text() };
    },
  };
}

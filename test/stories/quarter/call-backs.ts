import { addDays, type LocalDate } from '../../../core/calendar/index.ts';
import type { CallBack } from '../../../core/call-back/index.ts';
import { each, type Quarter } from './quarter.ts';

/** 回访: asked by somebody outside; one is forgotten and gets its card; nobody reached is given up only after three days. */
export async function callBacks(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  let forgotten: string | undefined;
  let tried = false;
  let unreachedOnce = false;
  for (const tuesday of each(2)) {
    await office.until(tuesday);
    for (const one of await quarter.open('call-back')) {
      const { phase, openedFor, openedOn, solved } = await quarter.state<CallBack>(one);
      if (phase === 'recorded') {
        await quarter.does(one, 'dingzhiqiang', 'conclude', {
          follows: solved === 'yes' ? 'nothing' : 'explained',
          ...(solved !== 'yes' && { agreed: false, reason: '已当面说明依据；三十日内可以请求复查。' }),
          told: '电话告诉了本人。',
        });
        continue;
      }
      if (openedFor === 'dissatisfied') {
        forgotten ??= one.number;
        // Three weeks pass: the rule has opened a card meanwhile.
        if (one.number === forgotten && addDays(openedOn, 21) > tuesday) continue;
        await quarter.does(one, 'dingzhiqiang', 'record', said('no'));
        if (!tried)
          await quarter.forbidden(
            'a call-back ended as content where the petitioner is not',
            'call-back.conclude.not-solved',
            quarter.tries(one, 'dingzhiqiang', 'conclude', { follows: 'nothing', told: '电话。' }),
          );
        tried = true;
        continue;
      }
      if (unreachedOnce) await quarter.does(one, 'luona', 'record', said('yes'));
      else {
        unreachedOnce = true;
        await unreached(quarter, one, tuesday);
      }
    }
  }
}

const said = (solved: 'yes' | 'no') => ({
  how: 'phone',
  said: solved === 'yes' ? '办好了。' : '没有人来看过。',
  solved,
  wantsReopening: false,
});

async function unreached(quarter: Quarter, one: Parameters<Quarter['does']>[0], tuesday: LocalDate): Promise<void> {
  for (let n = 0; n < 3; n++) {
    await quarter.office.until(addDays(tuesday, n));
    if (n === 1)
      await quarter.forbidden(
        'a call-back given up after one try',
        'call-back.giveUp.few-tries',
        quarter.tries(one, 'luona', 'giveUp', { reason: '打不通。' }),
      );
    await quarter.does(one, 'luona', 'notReached', { how: '打了两次电话。' });
  }
  await quarter.does(one, 'luona', 'giveUp', { reason: '号码停机，门上留了条。' });
}

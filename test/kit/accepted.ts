import { organByCode } from '../../demo/county/organs.ts';
import type { RunningApp } from './running-app.ts';

/** 王兰's wages: brought by a visit, forwarded, signed for and accepted, each told to her by post. */
export async function acceptedByPost(app: RunningApp): Promise<{ shardKey: string; petitionId: string }> {
  const [clerk, bureau, handler] = await Promise.all(['liumei', 'limin', 'zhoujianguo'].map((one) => app.officer(one)));
  const at = await clerk!.post<{ shardKey: string; petitionId: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '三个月工资没有发，多次找人都说没有结账。',
    requests: ['补发三个月工资'],
    petitioner: { name: '王兰', phone: '13900000000', address: '澄溪县青石镇溪口村7组' },
  });
  const told = { delivery: { method: 'post' } };
  await bureau!.act(at, 'forward', { to: organByCode('cx-rsj').id, ...told });
  await handler!.act(at, 'signFor');
  await handler!.act(at, 'accept', told);
  return at;
}

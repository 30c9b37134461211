import { describe, expect, test } from 'vitest';
import { bureau, handed, head, heard, labour, opinion, story, told, wages } from './walk/story.ts';

const wants = (electronic?: boolean) => ({
  ...wages,
  wants: { paper: false, largePrint: false, language: 'zh', ...(electronic !== undefined && { electronic }) },
});
const byNet = { delivery: { method: 'electronic' } };
const forwarded = (electronic?: boolean) =>
  story()
    .on('2026-03-02', bureau, 'register', wants(electronic))
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'signFor');

describe('electronic service needs consent (R-CLK-6)', () => {
  test('whoever was asked and did not agree gets no electronic notice, and no opinion that way', () => {
    const one = forwarded(false);
    expect(one.refused('2026-03-10', labour, 'accept', byNet)).toMatchObject({
      code: 'accept.no-consent',
      cite: 'MSF.90',
    });
    const signed = one
      .on('2026-03-10', labour, 'accept', told)
      .on('2026-03-12', labour, 'investigate', heard('2026-03-12'))
      .on('2026-03-19', labour, 'submitOpinion', opinion())
      .on('2026-03-20', head, 'conclude');
    const service = { method: 'electronic', servedOn: '2026-03-23' };
    expect(signed.refused('2026-03-23', labour, 'serve', { service })).toMatchObject({
      code: 'serve.no-consent',
      field: 'service.method',
    });
    expect(signed.on('2026-03-23', labour, 'serve', handed('2026-03-23')).state.phase).toBe('served');
  });

  test('whoever agreed, or was not asked, may be told electronically', () => {
    for (const electronic of [true, undefined]) {
      expect(forwarded(electronic).on('2026-03-10', labour, 'accept', byNet).state.phase).toBe('accepted');
    }
  });
});

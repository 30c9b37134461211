import { choice } from '../dossier/index.ts';

/** Ways of local rules (1.14). By telephone and in writing any supervisor presses; the others are approved first. */
export const methods = {
  phone: { zh: '电话督办', en: 'by telephone' },
  letter: { zh: '书面督办', en: 'in writing' },
  interview: { zh: '约谈', en: 'interview' },
  'on-site': { zh: '实地督办', en: 'on site' },
  joint: { zh: '联合督办', en: 'jointly' },
} as const;
export type MethodName = keyof typeof methods;

/** Which approval a way needs: none, the head of the bureau, or a leader. */
export const approvalOf: Record<MethodName, 'none' | 'head' | 'leader'> = {
  phone: 'none',
  letter: 'none',
  interview: 'head',
  'on-site': 'leader',
  joint: 'leader',
};

export const methodField = choice('督办方式', 'Method', methods);

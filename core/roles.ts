import type { Words } from './refusal.ts';

/** 角色 (decisions 14). One officer may have several, always within one organ. */
export const roles = [
  'clerk',
  'bureau-officer',
  'bureau-head',
  'organ-handler',
  'organ-head',
  'leader',
  'reviewer',
  'supervisor',
  'custodian',
  'auditor',
  'statistician',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** 单位负责人和领导: what is complained of in one of them touches the whole organ (Art. 30). */
export const headRoles: readonly Role[] = ['organ-head', 'bureau-head', 'leader'];

/** What roles are called. */
export const roleWords: Record<Role, Words> = {
  clerk: { zh: '窗口工作人员', en: 'clerk' },
  'bureau-officer': { zh: '信访局工作人员', en: 'bureau officer' },
  'bureau-head': { zh: '信访局负责人', en: 'head of the bureau' },
  'organ-handler': { zh: '经办人', en: 'handler' },
  'organ-head': { zh: '单位负责人', en: 'head of the organ' },
  leader: { zh: '领导', en: 'leader' },
  reviewer: { zh: '复查复核人员', en: 'reviewer' },
  supervisor: { zh: '督查人员', en: 'supervisor' },
  custodian: { zh: '身份保管员', en: 'custodian' },
  auditor: { zh: '审计人员', en: 'auditor' },
  statistician: { zh: '统计人员', en: 'statistician' },
  administrator: { zh: '系统管理员', en: 'administrator' },
};

export * from './articles.ts';
export { CHARGE_THRESHOLDS, type ChargeThresholds, chargeThresholds } from './charge-thresholds.ts';
export { DUTIES, type Duty } from './duties.ts';
export * from './explain.ts';
export * from './limits.ts';
export { readOverlay } from './overlay-file.ts';
export * from './overlays.ts';
export * from './reception-frequency.ts';
export * from './route-limits.ts';

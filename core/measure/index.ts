export {
  type CameIn,
  type CameRow,
  type CameSection,
  type CollectiveBucket,
  cameIn,
  collectiveBuckets,
  collectiveMin,
  type RegisteringLevel,
  shareOf,
} from './came-in.ts';
export { type Change, change, sayChange } from './comparison.ts';
export { quotient, type Rate, rate } from './exact.ts';
export * from './indicators.ts';
export { type Item, type ItemKind, itemKinds, itemsOf, ofRegistration, ofReview } from './item.ts';
export { type LeftOut, leftOutWords } from './left-out.ts';
export { type PublicFigures, type PublicList, publicFigures, publicWords } from './public.ts';
export * from './quantity.ts';
export * from './reckon.ts';
export * from './scheme.ts';
export { fewest, type Published, protect } from './small-cells.ts';
export * from './span.ts';

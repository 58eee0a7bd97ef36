export { AnswerBuilder } from './answer.ts';
export { agreedExtensions, findExtensions } from './extensions.ts';
export { Finder, type FindOptions } from './find.ts';
export { BadIdentifier, matchOf } from './identifier.ts';
export {
  addRow,
  isAtOrAbove,
  keysOf,
  needsHeader,
  planReturn,
  type ReturnPlan,
  returnedBy,
  type Wanted,
} from './row.ts';
export { AnswerTable } from './table.ts';

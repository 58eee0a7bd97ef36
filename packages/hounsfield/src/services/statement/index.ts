export { type Talk, wouldTheseTwoTalk } from './compare.ts';
export {
  type ApplicationDescription,
  type EntityDescription,
  type EntityLimits,
  type MediaUse,
  type Port,
  type ServiceUse,
  servedUse,
  type WebUse,
} from './description.ts';
export { statementHtml } from './html.ts';
export { statementMarkdown } from './markdown.ts';
export { readStatement } from './read.ts';
export {
  type ConformanceStatement,
  conformanceStatement,
  type StatedEntity,
  type StatedService,
  type StatedStatus,
  statementFormat,
} from './statement.ts';

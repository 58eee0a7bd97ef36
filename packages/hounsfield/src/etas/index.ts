export { blockKinds, type EtasKeyword } from './block-kinds.ts';
export {
  changedBlock,
  type EtasBlock,
  type EtasFile,
  type EtasFunction,
  type EtasNode,
  type EtasValue,
} from './model.ts';
export { readEtas } from './read.ts';
export { writeEtas } from './write.ts';

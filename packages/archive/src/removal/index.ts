export { Remover, type RemoverOptions } from './remover.ts';

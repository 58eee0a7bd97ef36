export { type TransferSyntax, transferSyntax } from './transfer-syntax.ts';

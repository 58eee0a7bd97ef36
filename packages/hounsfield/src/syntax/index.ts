export { foundSyntax, implicitVrBigEndian, otherSyntax } from './other-syntaxes.ts';
export { type TransferSyntax, transferSyntax } from './transfer-syntax.ts';

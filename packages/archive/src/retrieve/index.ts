export { KeptSyntaxes } from './kept-syntaxes.ts';
export { type RetrieveParts, Retriever } from './retriever.ts';

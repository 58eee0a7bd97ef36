export { type RetrieveParts, Retriever } from './retriever.ts';

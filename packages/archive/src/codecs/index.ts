export { codecTable } from '@hounsfield/codecs';
export { fallbackSyntaxes, isNative, syntaxChoices } from './syntax-choices.ts';
export { Transcoder } from './transcoder.ts';

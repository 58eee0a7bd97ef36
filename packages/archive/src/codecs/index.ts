export { codecTable } from '@hounsfield/codecs';
export { encodableFrom, fallbackSyntaxes, isNative, syntaxChoices } from './syntax-choices.ts';
export { Transcoder } from './transcoder.ts';

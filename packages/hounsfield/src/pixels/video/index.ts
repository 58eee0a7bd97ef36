export type { FilmCodec } from './codecs.ts';
export { elementaryStream } from './elementary.ts';
export { type Film, type FilmContainer, filmContainer, filmOf } from './film.ts';
export { type FilmSource, filmInMemory } from './source.ts';
export { filmSyntax } from './syntaxes.ts';
export { mp4Of } from './to-mp4.ts';

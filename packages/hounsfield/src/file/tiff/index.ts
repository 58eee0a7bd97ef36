export { withTiff } from './with-tiff.ts';

import { codecTable } from '@hounsfield/codecs';
import { browserPort, serveFrames } from 'hounsfield/pixels/transcode';

/* A worker of the page: every codec, by the library's own protocol. */

serveFrames(browserPort(globalThis as unknown as Parameters<typeof browserPort>[0]), codecTable);

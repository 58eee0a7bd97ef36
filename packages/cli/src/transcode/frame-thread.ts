import { parentPort } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import { nodePort, serveFrames } from 'hounsfield/pixels/transcode';

/* A thread of --jobs: decodes and encodes frames until it is ended. */

if (parentPort !== null) serveFrames(nodePort(parentPort), codecTable);

import { parentPort } from 'node:worker_threads';
import { builtInCodecs } from '../decode.ts';
import { nodePort } from './port.ts';
import { serveFrames } from './serve-frames.ts';

serveFrames(nodePort(parentPort!), {
  none: async () => builtInCodecs['none']!,
  rle: async () => builtInCodecs['rle']!,
  dies: async () => process.exit(3),
});

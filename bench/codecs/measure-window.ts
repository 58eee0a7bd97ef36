// Window and level of a CT of 16 bits to 8, in a process of its own: node measure-window.ts hounsfield|loop
// Says that it is ready, then CPU milliseconds of a frame for each line that comes in.
import { render } from 'hounsfield/pixels';
import { images, nativeFrame } from './images.ts';
import { answer, cpuPass, warm } from './passes.ts';

const CENTER = 1064;
const WIDTH = 400;

const { facts } = images.ct;
const data = new Uint16Array(nativeFrame('ct').buffer);
const { rows, columns, samplesPerPixel, photometric } = facts;
const frame = { rows, columns, samplesPerPixel, photometric, data, facts };
const into = new Uint8ClampedArray(data.length);

/** What is done where nothing is prepared: PS3.3 §C.11.2.1.2 for each sample. */
function loop(): void {
  const low = CENTER - 0.5 - (WIDTH - 1) / 2;
  const factor = 255 / (WIDTH - 1);
  for (let at = 0; at < data.length; at++) into[at] = (data[at]! - low) * factor;
}

const run =
  process.argv[2] === 'loop' ? loop : () => render(frame, { voi: { center: CENTER, width: WIDTH }, channels: 1, into });
warm(run);
await answer({ isAble: true }, () => cpuPass(run));

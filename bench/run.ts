// Speed beside the peers, in one run, as ratios: node bench/run.ts [parse] [store] [durability] [files] [codecs] [codecs-lossy] [network] [web] [archive] [--rounds 5] [--print]
// The tables go to docs/performance.md; --print leaves the page as it is. Build first: npm run build.
import { parseArgs } from 'node:util';
import { benchArchive } from './archive/archive.ts';
import { benchCodecs, benchLossyCodecs } from './codecs/codecs.ts';
import { benchFiles } from './files/files.ts';
import { markdown, type Report, writeReport } from './lib/report.ts';
import { benchNetwork } from './network/network.ts';
import { benchParse } from './parse/parse.ts';
import { benchRetrieve } from './retrieve/retrieve.ts';
import { benchSoak } from './soak/soak.ts';
import { benchDurability } from './store/durability.ts';
import { benchStore } from './store/store.ts';
import { benchWeb } from './web/web.ts';

const benches: Readonly<Record<string, (rounds: number) => Promise<Report | undefined>>> = {
  parse: benchParse,
  store: benchStore,
  durability: benchDurability,
  soak: benchSoak,
  files: benchFiles,
  codecs: benchCodecs,
  'codecs-lossy': benchLossyCodecs,
  network: benchNetwork,
  retrieve: benchRetrieve,
  web: benchWeb,
  archive: benchArchive,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, print: { type: 'boolean', default: false } },
});

for (const name of positionals.length === 0 ? Object.keys(benches) : positionals) {
  const bench = benches[name];
  if (bench === undefined) throw new RangeError(`No benchmark ${name}: there are ${Object.keys(benches).join(', ')}`);
  const report = await bench(Number(values.rounds));
  if (report === undefined) continue;
  console.log(`\n${markdown(report)}`);
  if (!values.print) writeReport(report);
}

// The header of one file in a process of its own, in plain JavaScript, since Node's own handling of TypeScript takes
// 30 MB: node header.mjs WHO FILE PASSES. Prints milliseconds of each pass and, in bytes, the highest resident memory up
// to the end of the first one, with what of it is the process's own and no page of Node's program. It loads nothing that
// a reader does not need: an import of node:fs alone takes two megabytes.
const [who = '', path = '', passes = ''] = process.argv.slice(2);
const read =
  who === 'hounsfield'
    ? (await import('hounsfield/file/node')).readFileSync
    : (await import('./header-peers.mjs')).readers[who]?.();
if (read === undefined) throw new RangeError(`No reader ${who}`);
const milliseconds = [];
let memory = {};
for (let pass = 0; pass < Number(passes); pass++) {
  const start = performance.now();
  await read(path);
  milliseconds.push(performance.now() - start);
  // What later passes leave behind says more about the collector than about what one header takes.
  if (pass === 0) memory = memoryNow();
}
process.stdout.write(`${JSON.stringify({ milliseconds, files: 1, result: 1, ...memory, refusal: '' })}\n`);

/** Only Linux tells them apart. @returns {{ resident: number, own?: number }} */
function memoryNow() {
  const resident = process.resourceUsage().maxRSS * 1024;
  if (process.platform !== 'linux') return { resident };
  const status = process.getBuiltinModule('node:fs').readFileSync('/proc/self/status', 'latin1');
  const [, pages] = /^RssFile:\s+(\d+) kB$/m.exec(status) ?? [];
  return { resident, own: resident - Number(pages) * 1024 };
}

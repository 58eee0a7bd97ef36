import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { digests } from './charset.digest.support.ts';

describeWithPeers(['chromium'], 'character sets in Chromium', peers => {
  it('reads every code of every defined term as in Node, and writes Unicode as there', async () => {
    await using folder = await temporaryFolder();
    const page = folder.file('page.html');
    await writeFile(page, `<pre id="answer"></pre><script type="module">${await bundled()}</script>`);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder.file('profile')}`];
    const { stdout } = await runOk(peers.get('chromium') ?? '', [
      ...options,
      '--virtual-time-budget=120000',
      '--dump-dom',
      `file://${page}`,
    ]);
    const [, answer = ''] = /<pre id="answer">([^<]+)<\/pre>/.exec(stdout) ?? [];
    const ours = digests();
    expect(ours.length).toBeGreaterThan(30);
    expect(answer.split('\n')).toEqual(ours);
  });
});

/** The digests with the library's sources as one script that puts them on the page. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('./charset.digest.support.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'import', 'module', 'default'] },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'probe' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(each => ('output' in each ? each.output : []));
  const code = outputs.map(each => (each.type === 'chunk' ? each.code : '')).join('\n');
  return `${code}\ndocument.getElementById('answer').textContent = probe.digests().join('\\n');`;
}

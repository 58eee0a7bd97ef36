import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** Inside node_modules, so that the bundler finds the library as a user's project would. */
const folder = fileURLToPath(new URL('../node_modules/.cache/hounsfield-bundle/', import.meta.url));

/** The code that a browser would load for one module. */
async function bundle(name: string, source: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const entry = `${folder}${name}.ts`;
  writeFileSync(entry, source);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['source', 'module', 'browser', 'default'] },
    build: { write: false, lib: { entry, formats: ['es'], fileName: name }, minify: true },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('The bundler made no output');
  return first.output.map(file => (file.type === 'chunk' ? file.code : '')).join('');
}

/** A piece of each table that must not come along unasked. */
const packedAttributes = 'AffectedSOPClassUID';
const packedUids = 'CTImageStorage';
const sopClasses = 'storage-non-patient';
const vrNames = 'Application Entity';

describe('a bundle of hounsfield/dictionary', () => {
  it('holds two numbers when two tags are named', async () => {
    const code = await bundle(
      'tags',
      "import { PatientName, Rows } from 'hounsfield/dictionary';\nexport const tags = [PatientName, Rows];\n",
    );
    expect(code).toContain('1048592');
    expect(code.length).toBeLessThan(160);
  });

  it('holds one text when one UID is named', async () => {
    const code = await bundle('uids', "export { CTImageStorage } from 'hounsfield/dictionary';\n");
    expect(code).toContain('1.2.840.10008.5.1.4.1.1.2');
    expect(code.length).toBeLessThan(160);
  });

  it('holds no table when a tag is printed or read', async () => {
    const code = await bundle('texts', "export { formatTag, parseTag } from 'hounsfield/dictionary';\n");
    for (const piece of [packedAttributes, packedUids, sopClasses, vrNames]) expect(code).not.toContain(piece);
    expect(code.length).toBeLessThan(600);
  });

  it('holds the packed attributes, and no constants, UIDs or SOP classes, when a keyword is looked up', async () => {
    const code = await bundle('keywords', "export { attributeByKeyword } from 'hounsfield/dictionary';\n");
    expect(code.split(packedAttributes)).toHaveLength(2);
    for (const piece of [packedUids, sopClasses]) expect(code).not.toContain(piece);
    expect(code.length).toBeLessThan(200_000);
  });
});

/** Put here by the bundler; absent when the sources run as they are. */
declare const HU_VERSION: string | undefined;

/** The version of this package. */
export async function version(): Promise<string> {
  if (typeof HU_VERSION === 'string') return HU_VERSION;
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  // The file is our own.
  return (JSON.parse(text) as { readonly version: string }).version;
}

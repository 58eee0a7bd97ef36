import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built web page, if there is one. */
export function pageFolder(): string | undefined {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@hounsfield/viewer/package.json'))), 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

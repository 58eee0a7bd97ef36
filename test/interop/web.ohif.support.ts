import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** OHIF as its package has it, from a server of pages only: it asks another origin for everything of DICOM. */
export interface OhifPages extends AsyncDisposable {
  readonly origin: string;
}

/**
 * @param folder of `index.html`
 * @param dicomweb called once the origin is known, for it must be allowed at the archive
 */
export async function ohifPages(folder: string, dicomweb: (origin: string) => Promise<string>): Promise<OhifPages> {
  let script = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileOf(folder, pathname);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    // What the volumes of OHIF ask for: memory that its workers share.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (pathname === '/app-config.js') response.end(script);
    else createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening server of TCP has an address with a port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  script = `window.config = ${JSON.stringify(configuration(await dicomweb(origin)))};`;
  return {
    origin,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Every path that is no file is a place in the one page. */
function fileOf(folder: string, pathname: string): string {
  const file = join(folder, pathname);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : join(folder, 'index.html');
}

/** As the documentation of OHIF sets up a source of data of one's own. */
function configuration(root: string): object {
  return {
    routerBasename: null,
    extensions: [],
    modes: [],
    customizationService: {},
    showStudyList: true,
    maxNumberOfWebWorkers: 1,
    showWarningMessageForCrossOrigin: false,
    showCPUFallbackMessage: false,
    investigationalUseDialog: { option: 'never' },
    disableTours: true,
    defaultDataSourceName: 'archive',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'archive',
        configuration: {
          friendlyName: 'archive',
          name: 'archive',
          wadoUriRoot: root,
          qidoRoot: root,
          wadoRoot: root,
          qidoSupportsIncludeField: true,
          imageRendering: 'wadors',
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: true,
          supportsWildcard: true,
          omitQuotationForMultipartRequest: true,
          bulkDataURI: { enabled: true },
        },
      },
    ],
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

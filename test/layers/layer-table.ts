/** A layer of the library: who it may import, and whether it runs in browsers and workers too. */
export interface Layer {
  /** The folder below `packages/hounsfield/src`. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly isomorphic: boolean;
}

const ground = ['bytes', 'errors', 'dictionary'];
const base = [...ground, 'data', 'syntax'];

/** The borders of ARCHITECTURE.md. The compiler enforces them by one project per layer; these rows are what it is held to. */
export const layers: readonly Layer[] = [
  { folder: 'bytes', mayImport: [], isomorphic: true },
  { folder: 'errors', mayImport: [], isomorphic: true },
  { folder: 'dictionary', mayImport: ['errors'], isomorphic: true },
  { folder: 'data', mayImport: ground, isomorphic: true },
  { folder: 'private', mayImport: [...ground, 'data'], isomorphic: true },
  { folder: 'syntax', mayImport: ground, isomorphic: true },
  { folder: 'file', mayImport: base, isomorphic: true },
  { folder: 'file/node', mayImport: [...base, 'file'], isomorphic: false },
  { folder: 'file/tiff', mayImport: [...base, 'file'], isomorphic: true },
  { folder: 'models', mayImport: [...base, 'file'], isomorphic: true },
  { folder: 'etas', mayImport: ['errors'], isomorphic: true },
  { folder: 'deidentify', mayImport: [...base, 'file'], isomorphic: true },
  { folder: 'pixels', mayImport: [...base, 'file'], isomorphic: true },
  { folder: 'network', mayImport: [...base, 'file'], isomorphic: true },
  { folder: 'network/trace', mayImport: [...base, 'file', 'network'], isomorphic: true },
  { folder: 'network/node', mayImport: [...base, 'file', 'network'], isomorphic: false },
  { folder: 'services', mayImport: [...base, 'file', 'network', 'pixels'], isomorphic: true },
  { folder: 'web', mayImport: [...base, 'file', 'models', 'deidentify', 'pixels'], isomorphic: true },
  {
    folder: 'web/client',
    mayImport: [...base, 'file', 'models', 'deidentify', 'pixels', 'web'],
    isomorphic: true,
  },
  {
    folder: 'web/client/node',
    mayImport: [...base, 'file', 'models', 'deidentify', 'pixels', 'web', 'web/client'],
    isomorphic: false,
  },
  // A worklist is asked both ways.
  {
    folder: 'worklist',
    mayImport: [...base, 'file', 'models', 'deidentify', 'pixels', 'network', 'services', 'web'],
    isomorphic: true,
  },
];

/** The code of the workspace outside of the library, and the doors of the library that it may use (`all`: every one). */
export interface Product {
  readonly folder: string;
  readonly doors: 'all' | readonly string[];
  /** Packages of the workspace that it may import. */
  readonly mayImport: readonly string[];
}

export const products: readonly Product[] = [
  { folder: 'archive', doors: 'all', mayImport: ['@hounsfield/codecs', '@hounsfield/codecs/pictures'] },
  { folder: 'cli', doors: 'all', mayImport: ['@hounsfield/archive', '@hounsfield/codecs'] },
  {
    folder: 'viewer',
    doors: ['bytes', 'data', 'syntax', 'file', 'models', 'pixels', 'web', 'dictionary', 'errors'],
    mayImport: ['@hounsfield/codecs'],
  },
  { folder: 'codecs-wasm', doors: ['bytes', 'errors', 'pixels', 'pixels/codecs', 'pixels/jpeg'], mayImport: [] },
  { folder: 'testkit', doors: ['bytes', 'dictionary'], mayImport: [] },
];

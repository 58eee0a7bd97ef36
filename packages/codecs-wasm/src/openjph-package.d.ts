// The part of @cornerstonejs/codec-openjph that is used; it has no types of its own.
declare module '@cornerstonejs/codec-openjph' {
  /** Fills `module` with what is exported: at once, when `instantiateWasm` answers at once. */
  function factory(module: object): Promise<unknown>;

  // biome-ignore lint/style/noDefaultExport: it is how that package exports it.
  export { factory as default };
}

interface ImportMeta {
  url: string;
  resolve(specifier: string): string;
}

/** A tag as PS3 prints it: `(0010,0010)`. */
export function formatTag(tag: number): string {
  const digits = (tag >>> 0).toString(16).toUpperCase().padStart(8, '0');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}

/** Reads `00100010`, `0010,0010` or `(0010,0010)`, capital or small digits; undefined for anything else. */
export function parseTag(text: string): number | undefined {
  const found = TAG.exec(text);
  return found === null
    ? undefined
    : Number.parseInt(`${found[1] ?? found[3] ?? found[5]}${found[2] ?? found[4] ?? found[6]}`, 16);
}

const TAG = /^(?:\(([\dA-F]{4}),([\dA-F]{4})\)|([\dA-F]{4}),([\dA-F]{4})|([\dA-F]{4})([\dA-F]{4}))$/i;

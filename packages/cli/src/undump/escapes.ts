import type { Escapes } from '../commands/undump.ts';

/** The text with the characters that are meant. */
export function unescaped(text: string, kind: Escapes): string {
  return writers[kind](text);
}

const writers: Readonly<Record<Escapes, (text: string) => string>> = {
  none: text => text,
  newline: text => text.replaceAll('\\n', '\r\n'),
  octal: text =>
    text.replace(/\\([0-3][0-7]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8))),
  xml: text =>
    text.replace(
      /&(?:#(\d{1,3})|(amp|lt|gt|quot|apos));/g,
      (whole, code: string | undefined, name: string | undefined) => {
        if (name !== undefined) return named[name] ?? whole;
        return Number(code) > 0xff ? whole : String.fromCharCode(Number(code));
      },
    ),
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

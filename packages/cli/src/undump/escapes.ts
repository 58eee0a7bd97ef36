/** What stands for characters in the brackets of a dump. */
export const escapeKinds = ['none', 'newline', 'octal', 'xml'] as const;
/**
 * `newline` is the `\n` of dump2dcm, which becomes CR LF; `octal` is `\033` as of dcmdump +Qo; `xml` is `&#27;` as of
 * dcmdump +Qn. With `none` a text is what it looks like.
 */
export type Escapes = (typeof escapeKinds)[number];

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

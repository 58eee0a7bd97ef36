import type { Delimiters } from './code-extension.ts';

/** A text and its bytes as the standard prints them. */
export interface AnnexExample {
  readonly section: string;
  readonly terms: string;
  readonly delimiters: Delimiters;
  readonly text: string;
  /** One character a byte. */
  readonly bytes: string;
}

/** The examples of PS3.5 Annexes H, I, J and K, and of §6.1.2.3. */
export const annexExamples: readonly AnnexExample[] = [
  {
    section: 'PS3.5 §6.1.2.3, note 4',
    terms: 'ISO_IR 100',
    delimiters: 'values',
    text: 'Günther',
    bytes: 'G\xfcnther',
  },
  {
    section: 'PS3.5 §H.3.1',
    terms: '\\ISO 2022 IR 87',
    delimiters: 'names',
    text: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
    bytes: 'Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B',
  },
  {
    section: 'PS3.5 §H.3.2',
    terms: 'ISO 2022 IR 13\\ISO 2022 IR 87',
    delimiters: 'names',
    text: 'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう',
    bytes: '\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J',
  },
  {
    section: 'PS3.5 §I.2',
    terms: '\\ISO 2022 IR 149',
    delimiters: 'names',
    text: 'Hong^Gildong=洪^吉洞=홍^길동',
    bytes: 'Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf',
  },
  {
    section: 'PS3.5 §J.1',
    terms: 'ISO_IR 192',
    delimiters: 'names',
    text: 'Wang^XiaoDong=王^小東=',
    bytes: 'Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe6\x9d\xb1=',
  },
  {
    section: 'PS3.5 §J.2',
    terms: 'ISO_IR 192',
    delimiters: 'none',
    text: 'The first line includes中文.\r\nThe second line includes中文, too.\r\nThe third line.\r\n',
    bytes:
      'The first line includes\xe4\xb8\xad\xe6\x96\x87.\r\nThe second line includes\xe4\xb8\xad\xe6\x96\x87, too.\r\n' +
      'The third line.\r\n',
  },
  ...['GB18030', 'GBK'].flatMap<AnnexExample>(terms => [
    {
      section: 'PS3.5 §J.3',
      terms,
      delimiters: 'names',
      text: 'Wang^XiaoDong=王^小东=',
      bytes: 'Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab=',
    },
    {
      section: 'PS3.5 §J.4',
      terms,
      delimiters: 'none',
      text: 'The first line includes中文.\r\nThe second line includes中文, too.\r\nThe third line.\r\n',
      bytes:
        'The first line includes\xd6\xd0\xce\xc4.\r\nThe second line includes\xd6\xd0\xce\xc4, too.\r\nThe third line.\r\n',
    },
  ]),
  {
    section: 'PS3.5 §K.2',
    terms: '\\ISO 2022 IR 58',
    delimiters: 'names',
    text: 'Zhang^XiaoDong=张^小东=',
    bytes: 'Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=',
  },
  {
    section: 'PS3.5 §K.3',
    terms: '\\ISO 2022 IR 58',
    delimiters: 'none',
    text: '1.第一行文字。\r\n2.第二行文字。\r\n3.第三行文字。\r\n',
    bytes:
      '1.\x1b$)A\xb5\xda\xd2\xbb\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n' +
      '2.\x1b$)A\xb5\xda\xb6\xfe\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n' +
      '3.\x1b$)A\xb5\xda\xc8\xfd\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n',
  },
];

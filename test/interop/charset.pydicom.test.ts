import { describeWithCorpus, describeWithPeers, runOk } from '@hounsfield/testkit';
import { characterSet } from 'hounsfield/data';
import { expect, it } from 'vitest';
import { plain, readableFiles, samples, type Text, textsOf } from './charset.texts.support.ts';

describeWithPeers(['pydicom'], 'character sets against pydicom', peers => {
  const python = peers.get('pydicom') ?? '';

  describeWithCorpus('real files', corpus => {
    it('reads every text of every file as pydicom does (PS3.3 §C.12.1.1.2)', async () => {
      const files = readableFiles(corpus, 600_000);
      const input = files.map(({ row }) => corpus.path(row)).join('\n');
      const { stdout } = await runOk(python, ['-c', TEXTS], { input, timeout: 240_000 });
      const answers = stdout.trim().split('\n');
      let compared = 0;
      const sets = new Set<string>();
      for (const [k, { row, object }] of files.entries()) {
        const theirs = JSON.parse(answers[k] ?? 'null') as readonly Text[] | null;
        const ours = textsOf(object);
        for (const [path, values] of theirs ?? []) {
          const own = ours.get(path);
          // Texts that only one side knows to be texts: private elements, and a sequence that is written as bytes.
          if (own === undefined) continue;
          expect(own.map(plain), `${row.path} ${path}`).toEqual(values.map(plain));
          sets.add(row.characterSet);
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(20_000);
      expect(sets.size).toBeGreaterThan(12);
    });
  });

  it('reads every character of every defined term as we wrote it, in texts and names (PS3.5 §6.1.2.5.3)', async () => {
    const all = samples();
    expect(all.length).toBeGreaterThan(60);
    const asked = all.map(({ values, delimiters, text }) => {
      const bytes = characterSet(values).encode(text, delimiters);
      return { values, delimiters, bytes: Buffer.from(bytes).toString('hex') };
    });
    const { stdout } = await runOk(python, ['-c', DECODED], { input: JSON.stringify(asked), timeout: 120_000 });
    const answers = JSON.parse(stdout) as readonly string[];
    for (const [k, { values, delimiters, text }] of all.entries()) {
      // It leaves the escape sequences of GB 2312 in the text.
      const theirs = [...(answers[k] ?? '').replaceAll('\x1b$)A', '')];
      const ours = [...text];
      expect(theirs.length, `${values} ${delimiters}`).toBe(ours.length);
      const differences = ours.flatMap((character, at) =>
        character === theirs[at] ? [] : [`${character}${theirs[at]}`],
      );
      // A name cannot hold the yen sign of JIS X 0201.
      const known = (explained[values.at(-1) ?? ''] ?? []).filter(
        pair => delimiters === 'none' || !pair.startsWith('¥'),
      );
      expect([...new Set(differences)], `${values} ${delimiters}`).toEqual(known);
    }
  });
});

/** Characters that Python reads as others, ours first. */
const explained: Readonly<Record<string, readonly string[]>> = {
  // JIS X 0201 has these two where Shift_JIS, which stands for it in Python, has those of ISO 646.
  'ISO 2022 IR 13': ['¥\\', '‾~'],
  'ISO_IR 13': ['¥\\', '‾~'],
  // GB 18030 has these characters at the two places of GB 2312; Python keeps an older table.
  'ISO 2022 IR 58': ['·・', '—―'],
};

const TEXTS = `
import sys, json, warnings
warnings.filterwarnings('ignore')
import pydicom
from pydicom.multival import MultiValue
def walk(dataset, path, out):
    for element in dataset:
        at = path + '%08x' % element.tag
        if element.VR == 'SQ':
            for k, item in enumerate(element.value):
                walk(item, at + '[%d].' % k, out)
        elif element.VR in ('LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT'):
            value = element.value
            values = list(value) if isinstance(value, (MultiValue, list)) else [] if value is None else [value]
            out.append([at, [str(each) for each in values if str(each) != '' or len(values) > 1]])
for path in sys.stdin.read().split('\\n'):
    try:
        out = []
        walk(pydicom.dcmread(path, stop_before_pixels=True), '', out)
        print(json.dumps(out))
    except Exception as error:
        print('null')
`;

/** pydicom 2.3 has no Latin alphabet No. 9, and Python's GBK is not the part of GB 18030 that it became. */
const DECODED = `
import sys, json, warnings
warnings.filterwarnings('ignore')
import pydicom.charset as charset
from pydicom.valuerep import TEXT_VR_DELIMS, PN_DELIMS
for term in ('ISO_IR 203', 'ISO 2022 IR 203'):
    charset.python_encoding[term] = 'iso8859_15'
charset.CODES_TO_ENCODINGS[b'\\x1b-b'] = 'iso8859_15'
charset.python_encoding['GBK'] = 'gb18030'
answers = []
for given in json.load(sys.stdin):
    encodings = charset.convert_encodings(given['values'])
    delimiters = PN_DELIMS if given['delimiters'] == 'names' else TEXT_VR_DELIMS
    answers.append(charset.decode_bytes(bytes.fromhex(given['bytes']), encodings, delimiters))
print(json.dumps(answers))
`;

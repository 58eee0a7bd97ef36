import { readFile, writeFile } from 'node:fs/promises';
import { describeWithCorpus, describeWithPeers, run, temporaryFolder } from '@hounsfield/testkit';
import { convertCharacterSet, DataSet, toBytes } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { expect, it } from 'vitest';
import { plain, type ReadFile, readableFiles, samples, textsOf } from './charset.texts.support.ts';

describeWithPeers(['dcmconv'], 'character sets against DCMTK', () => {
  describeWithCorpus('real files', corpus => {
    it('converts every text to UTF-8 as dcmconv does', async () => {
      await using folder = await temporaryFolder();
      const output = folder.file('utf8.dcm');
      const sets = new Set<string>();
      let compared = 0;
      for (const { row, object } of ofSomeSet(readableFiles(corpus, 600_000))) {
        // It has no Japanese kanji, takes no misspelt term, and refuses some texts with bytes that are not of their set.
        const { code } = await run('dcmconv', ['+U8', corpus.path(row), output]);
        if (code !== 0) continue;
        const ours = textsOf(convertCharacterSet(object, ['ISO_IR 192']));
        for (const [path, values] of textsOf(readBytes(await readFile(output)))) {
          expect(ours.get(path)?.map(plain), `${row.path} ${path}`).toEqual(values.map(plain));
          compared++;
        }
        sets.add(row.characterSet);
      }
      expect(compared).toBeGreaterThan(400);
      expect([...sets].sort()).toEqual([
        'GB18030',
        'ISO_IR 100',
        'ISO_IR 126',
        'ISO_IR 127',
        'ISO_IR 138',
        'ISO_IR 144',
        '\\ISO 2022 IR 149',
      ]);
    });
  });

  it('has dcmconv convert what we write in every defined term that it knows (PS3.5 §6.1.2.5.3)', async () => {
    await using folder = await temporaryFolder();
    const [input, output] = [folder.file('written.dcm'), folder.file('utf8.dcm')];
    const refused = new Set<string>();
    for (const { values, delimiters, text } of samples()) {
      const keyword = delimiters === 'none' ? 'TextValue' : 'PatientName';
      await writeFile(input, toBytes(DataSet.of({ SpecificCharacterSet: values, [keyword]: text })));
      const { code } = await run('dcmconv', ['-f', '-te', '+U8', input, output]);
      if (code !== 0) {
        refused.add(values.join('\\'));
        continue;
      }
      const theirs = [...(readBytes(await readFile(output)).text(keyword) ?? '')];
      const ours = [...text];
      expect(theirs.length, `${values} ${delimiters}`).toBe(ours.length);
      const differences = ours.flatMap((character, at) =>
        character === theirs[at] ? [] : [`${character}${theirs[at]}`],
      );
      // GB 18030 has these characters at the two places of GB 2312; the C library keeps an older table.
      expect([...new Set(differences)], `${values}`).toEqual(values[1] === 'ISO 2022 IR 58' ? ['·・', '—―'] : []);
    }
    // Its build has no conversion for these, and of GBK only what was there in 1995.
    expect([...refused].sort()).toEqual([
      'GBK',
      'ISO_IR 203',
      '\\ISO 2022 IR 159',
      '\\ISO 2022 IR 203',
      '\\ISO 2022 IR 87',
    ]);
  });
});

/** One file of each set, and every one of the rarer ones. */
function ofSomeSet(files: readonly ReadFile[]): readonly ReadFile[] {
  const latin = files.filter(({ row }) => row.characterSet === 'ISO_IR 100');
  const others = files.filter(({ row }) => !['', 'ISO_IR 100', 'ISO_IR 192'].includes(row.characterSet));
  return [...latin.filter((_, k) => k % 20 === 0), ...others];
}

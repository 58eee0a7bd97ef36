import { DataSet } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { Output } from '../output.ts';
import { fakeStream } from '../testing/fake-process.ts';
import { MatchTable, type TableColumn } from './table.ts';

const columns: readonly TableColumn[] = [
  { path: [0x0008_0020], heading: 'Date' },
  { path: [0x0010_0010], heading: 'Patient' },
  { path: [0x0008_0061], heading: 'Modalities' },
  { path: [0x0020_000d], heading: 'Study Instance UID' },
];

const match = (name: string): DataSet =>
  DataSet.of({
    SpecificCharacterSet: ['ISO_IR 192'],
    StudyDate: '20260401',
    PatientName: name,
    ModalitiesInStudy: ['CT', 'SR'],
    StudyInstanceUID: '1.2.3.4',
  });

async function printed(names: readonly string[], terminal?: number): Promise<string[]> {
  const stream = fakeStream(terminal);
  const table = new MatchTable(new Output(() => stream, { NO_COLOR: '1' }), columns);
  for (const name of names) await table.add(match(name));
  await table.end();
  return stream.text().trimEnd().split('\n');
}

describe('the table of matches', () => {
  it('aligns its columns, those with wide characters too', async () => {
    expect(await printed(['DOE^JANE', '山田^太郎'])).toEqual([
      'Date        Patient    Modalities  Study Instance UID',
      '2026-04-01  DOE^JANE   CT, SR      1.2.3.4',
      '2026-04-01  山田^太郎  CT, SR      1.2.3.4',
    ]);
  });

  it('cuts texts where the terminal is narrow, but never a UID', async () => {
    const [, row] = await printed(['A very long name^of somebody who has many names'], 60);
    expect(row).toMatch(/^2026-04-01 {2}A very .*… {2}CT, SR {6}1\.2\.3\.4$/);
    expect(row?.length).toBeLessThanOrEqual(60);
  });

  it('cuts nothing where it is no terminal, and keeps its columns narrow', async () => {
    const long = `Long^${'x'.repeat(500)}`;
    const lines = await printed(['DOE^JANE', long, ...Array.from({ length: 120 }, () => 'N'), long]);
    expect(lines[1]).toMatch(/^2026-04-01 {2}DOE\^JANE {58}CT, SR/);
    for (const line of [lines[2], lines.at(-1)]) expect(line).toContain(`${long}  CT, SR`);
  });

  it('shows nothing when nothing matches', async () => {
    expect(await printed([])).toEqual(['']);
  });

  it('prints matches as they come once the widths are known', async () => {
    const lines = await printed(Array.from({ length: 250 }, (_, k) => `N${k}`));
    expect(lines).toHaveLength(251);
    expect(lines[250]).toContain('N249');
  });

  it('lets no value forge a line', async () => {
    expect(await printed(['A\u001b[2J\nB'])).toHaveLength(2);
  });
});

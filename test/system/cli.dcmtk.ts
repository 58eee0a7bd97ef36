import { runOk } from '@hounsfield/testkit';

/** What dcmdump shows of files: the elements of the data set with their values, whatever the lengths and the encoding. */
export async function dumped(
  dcmdump: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { stdout } = await runOk(dcmdump, ['-q', '+F', '+L', ...files]);
  const byFile = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of stdout.split('\n')) {
    const file = /^# dcmdump \(\d+\/\d+\): (.*)$/.exec(line)?.[1];
    if (file !== undefined) {
      lines = [];
      byFile.set(file, lines);
    }
    if (/^ *\([0-9a-f]{4},[0-9a-f]{4}\) /.test(line) && !NOT_COMPARED.test(line)) lines.push(plain(line));
  }
  return byFile;
}

/** Meta information, group lengths, delimiters and trailing padding, which say nothing of the content. */
const NOT_COMPARED = /^ *\((0002,|....,0000|fffe,e00d|fffe,e0dd|fffc,fffc)/;

/** Without lengths and padding, which the encoding decides. */
function plain(line: string): string {
  return line
    .replace(/ +# +[\w/]+, *\d+ .*$/, '')
    .replace(/\((Sequence|Item|PixelSequence) with (explicit|undefined) length #=(\d+)\)/, '($1 $3)')
    .replace(/ *\]$/, ']')
    .replace(/ na /, ' OB ');
}

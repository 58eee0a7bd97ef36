import { byteSize } from '../byte-size.ts';
import type { WadoFlags } from '../commands/wado.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { failureOf } from '../failure.ts';
import { printFailure } from '../report.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { nonPatientClientOf, webClientOf } from '../web-client.ts';
import { askedOf, type Fetched, fetchers, nonPatient } from './fetch.ts';
import { extensionOf, NumberedFiles } from './files.ts';

/** Fetches over the web into files. */
export async function run(hu: HuContext, flags: WadoFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...keys] = words;
  const stop = stopRequest(hu);
  const cancel = new AbortController();
  void stop.requested.then(() => cancel.abort());
  const asked = askedOf(flags, keys, { signal: cancel.signal });
  const start = performance.now();
  const count = { files: 0, bytes: 0 };
  try {
    const { category } = flags;
    const files = new NumberedFiles(flags.folder);
    const all =
      category === undefined
        ? fetchers[flags.what](await webClientOf(address, flags), asked)
        : nonPatient(await nonPatientClientOf(address, flags), asked, category);
    for await (const fetched of all) {
      const { path, bytes } = await files.write(fetched.body, {
        ...fetched.name,
        extension: extensionOf(fetched.mediaType),
      });
      count.files++;
      count.bytes += bytes;
      await tell(hu, flags, { fetched, path, bytes });
    }
  } catch (error) {
    if (count.files === 0 && !cancel.signal.aborted) throw error;
    // What is whole stays; the failure is told beside it.
    await summary(hu, flags, count, start);
    if (!cancel.signal.aborted) await printFailure(hu, failureOf(error));
    await hu.err.flush();
    return exitCode.partly;
  } finally {
    stop.end();
  }
  await summary(hu, flags, count, start);
  return exitCode.done;
}

async function tell(
  hu: HuContext,
  flags: WadoFlags,
  { fetched, path, bytes }: { readonly fetched: Fetched; readonly path: string; readonly bytes: number },
): Promise<void> {
  const { mediaType, transferSyntax } = fetched;
  if (flags.json === true) {
    await hu.out.line(JSON.stringify({ file: path, mediaType, transferSyntaxUid: transferSyntax, bytes }));
  } else if (flags.verbose === true) await hu.out.line(`${path}  ${byteSize(bytes)}`);
  await hu.out.flush();
}

async function summary(
  hu: HuContext,
  flags: WadoFlags,
  { files, bytes }: { readonly files: number; readonly bytes: number },
  start: number,
): Promise<void> {
  const seconds = (performance.now() - start) / 1000;
  await hu.out.line(
    flags.json === true
      ? JSON.stringify({ summary: { files, bytes, seconds: Number(seconds.toFixed(3)) } })
      : `Fetched ${files === 1 ? '1 file' : `${files} files`}, ${byteSize(bytes)} in ${seconds.toFixed(1)} s.`,
  );
  await hu.out.flush();
}

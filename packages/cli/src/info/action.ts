import type { InfoFlags } from '../commands/info.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { eachFile } from '../files/each-file.ts';
import { spool } from '../files/spool.ts';
import { visible } from '../text-width.ts';
import { imageInfo } from './image-info.ts';
import { infoLines } from './lines.ts';

/** Says what the images are. */
export async function run(hu: HuContext, flags: InfoFlags, ...paths: string[]): Promise<ExitCode> {
  const code = await eachFile(hu, paths, async file => {
    await using spooled = file.path === '-' ? await spool(hu.own.stdin) : undefined;
    const options = { frame: (flags.frame ?? 1) - 1, statistics: flags.statistics };
    const found = await imageInfo(spooled?.path ?? file.path, options);
    if (flags.json === true) await hu.out.line(JSON.stringify({ file: file.path, ...found }));
    else {
      await hu.out.line(hu.out.paint('bold', visible(file.subject)));
      for (const [name, value] of infoLines(found)) await hu.out.line(`  ${name.padEnd(16)} ${visible(value)}`);
    }
    return exitCode.done;
  });
  await hu.out.flush();
  return code;
}

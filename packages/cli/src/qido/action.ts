import type { QidoFlags } from '../commands/qido.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parseKey, splitKeys } from '../find/identifier.ts';
import { printMatches } from '../find/print.ts';
import { visible } from '../text-width.ts';
import { webClientOf } from '../web-client.ts';
import { keyName, webLevel, webSearch } from './request.ts';

/** Searches over the web. */
export async function run(hu: HuContext, flags: QidoFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  if (!flags.color) hu.out.withoutColour();
  const level = webLevel(flags);
  const matching = texts.map(parseKey);
  const { within, keys } = webSearch(level.name, matching);
  const named = flags.return?.flatMap(splitKeys).map(key => ({ key, heading: key }));
  const shown = texts.filter(text => !text.includes('=')).map(key => ({ key, heading: key }));
  const columns = named ?? [...level.columns, ...shown];
  const table = columns.map(({ key, heading }) => ({ heading, path: parseKey(key).path }));
  const client = await webClientOf(address, flags);
  const warnings: Promise<void>[] = [];
  const matches = client.search(level.name, keys, {
    within,
    include: flags.allFields === true ? 'all' : table.map(({ path }) => keyName(path)),
    ...(flags.limit === undefined ? {} : { limit: flags.limit }),
    ...(flags.offset === undefined ? {} : { offset: flags.offset }),
    pageSize: flags.page,
    fuzzy: flags.fuzzy === true,
    onWarning: text => void warnings.push(hu.err.line(visible(`hu: the server warns: ${text}`))),
  });
  await printMatches(hu, { json: flags.json, limit: flags.limit }, matches, { table });
  await Promise.all(warnings);
  await hu.err.flush();
  return exitCode.done;
}

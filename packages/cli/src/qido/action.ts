import type { QidoFlags } from '../commands/qido.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parseKey, splitKeys } from '../find/identifier.ts';
import { printMatches } from '../find/print.ts';
import { visible } from '../text-width.ts';
import { nonPatientClientOf, webClientOf } from '../web-client.ts';
import { keyName, webLevel, webSearch } from './request.ts';

/** Searches over the web. */
export async function run(hu: HuContext, flags: QidoFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  if (!flags.color) hu.out.withoutColour();
  const { category } = flags;
  const level = webLevel(flags);
  const usual = category === undefined ? level.columns : INSTANCE_COLUMNS;
  const matching = texts.map(parseKey);
  const { within, keys } = webSearch(category === undefined ? level.name : 'study', matching);
  const named = flags.return?.flatMap(splitKeys).map(key => ({ key, heading: key }));
  const shown = texts.filter(text => !text.includes('=')).map(key => ({ key, heading: key }));
  const columns = named ?? [...usual, ...shown];
  const table = columns.map(({ key, heading }) => ({ heading, path: parseKey(key).path }));
  const warnings: Promise<void>[] = [];
  const options = {
    include: flags.allFields === true ? ('all' as const) : table.map(({ path }) => keyName(path)),
    ...(flags.limit === undefined ? {} : { limit: flags.limit }),
    ...(flags.offset === undefined ? {} : { offset: flags.offset }),
    pageSize: flags.page,
    fuzzy: flags.fuzzy === true,
    onWarning: (text: string) => void warnings.push(hu.err.line(visible(`hu: the server warns: ${text}`))),
  };
  const matches =
    category === undefined
      ? (await webClientOf(address, flags)).search(level.name, keys, { ...options, within })
      : (await nonPatientClientOf(address, flags)).search(category, keys, options);
  await printMatches(hu, { json: flags.json, limit: flags.limit }, matches, { table });
  await Promise.all(warnings);
  await hu.err.flush();
  return exitCode.done;
}

/** Of instances that belong to no patient. */
const INSTANCE_COLUMNS = [
  { key: 'SOPClassUID', heading: 'Class' },
  { key: 'SOPInstanceUID', heading: 'Instance' },
];

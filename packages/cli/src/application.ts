import {
  AliasNotFoundError,
  type Application,
  type ApplicationText,
  ArgumentParseError,
  ArgumentScannerError,
  buildApplication,
  buildRouteMap,
  type Command,
  EnumValidationError,
  text_en as english,
  FlagNotFoundError,
  type RouteMap,
  UnexpectedFlagError,
  UnexpectedPositionalError,
  UnsatisfiedFlagError,
  UnsatisfiedPositionalError,
} from '@stricli/core';
import { archiveRebuild, archiveVerify } from './commands/archive.ts';
import { availability } from './commands/availability.ts';
import { commitRequest, commitServe } from './commands/commit.ts';
import { commitWeb } from './commands/commit-web.ts';
import { compare } from './commands/compare.ts';
import { convert } from './commands/convert.ts';
import { deidentify } from './commands/deidentify.ts';
import { diff } from './commands/diff.ts';
import { dump } from './commands/dump.ts';
import { echo } from './commands/echo.ts';
import { extract } from './commands/extract.ts';
import { find } from './commands/find.ts';
import { gateway } from './commands/gateway.ts';
import { identify } from './commands/identify.ts';
import { image } from './commands/image.ts';
import { info } from './commands/info.ts';
import { json } from './commands/json.ts';
import { make } from './commands/make.ts';
import { mppsComplete, mppsCreate, mppsDiscontinue, mppsGet, mppsServe, mppsSet } from './commands/mpps.ts';
import { proxy } from './commands/proxy.ts';
import { qido } from './commands/qido.ts';
import { receive } from './commands/receive.ts';
import { get, move } from './commands/retrieve.ts';
import { serve } from './commands/serve.ts';
import { set } from './commands/set.ts';
import { simulateModality } from './commands/simulate.ts';
import { statement } from './commands/statement.ts';
import { store } from './commands/store.ts';
import { stow } from './commands/stow.ts';
import { tokenAdd, tokenList, tokenRemove } from './commands/token.ts';
import { traceReplay } from './commands/trace-replay.ts';
import { traceShow } from './commands/trace-show.ts';
import { transcode } from './commands/transcode.ts';
import { undump } from './commands/undump.ts';
import { upsCommands, upsSearch, upsServe, upsWatch } from './commands/ups.ts';
import { upsRsCommands, upsRsSearch, upsRsWatch } from './commands/ups-rs.ts';
import { wado } from './commands/wado.ts';
import { worklistFind, worklistServe } from './commands/worklist.ts';
import { xml } from './commands/xml.ts';
import type { HuContext } from './context.ts';
import { bare, type Declaration } from './declare.ts';
import { quoted } from './parsers.ts';
import { UsageError } from './usage-error.ts';

/** All commands, in the order of the help. */
export const declarations: readonly Declaration[] = [
  dump,
  undump,
  json,
  xml,
  identify,
  set,
  diff,
  convert,
  deidentify,
  transcode,
  image,
  info,
  compare,
  make,
  extract,
  echo,
  store,
  receive,
  find,
  get,
  move,
  stow,
  qido,
  wado,
  gateway,
  worklistFind,
  worklistServe,
  mppsCreate,
  mppsSet,
  mppsComplete,
  mppsDiscontinue,
  mppsGet,
  mppsServe,
  commitRequest,
  commitServe,
  commitWeb,
  availability,
  ...upsCommands,
  upsSearch,
  upsWatch,
  upsServe,
  ...upsRsCommands,
  upsRsSearch,
  upsRsWatch,
  simulateModality,
  traceShow,
  traceReplay,
  proxy,
  serve,
  archiveRebuild,
  archiveVerify,
  tokenAdd,
  tokenList,
  tokenRemove,
  statement,
];

/** What the commands of two words have in common, by their first word. */
export const groups: Readonly<Record<string, string>> = {
  worklist: 'Ask what is scheduled, or say so (Modality Worklist)',
  mpps: 'Tell of procedure steps, or be told (Modality Performed Procedure Step)',
  commit: 'Ask for objects to be kept, or promise it (Storage Commitment)',
  ups: 'Work with a worklist of workitems, or run one (Unified Procedure Step)',
  'ups-rs': 'Work with a worklist of workitems over the web (UPS-RS)',
  simulate: 'Play the part of a device',
  archive: 'Look after the data folder of an archive',
  token: 'Say who may use the archive over the web',
  trace: 'Read traces of associations, and send them again',
};

export const applicationName = 'hu';

/** The command that the first words name. */
export function commandNamed(words: readonly string[]): Declaration | undefined {
  return declarations.find(({ name }) => name.split(' ').every((word, k) => word === words[k]));
}

/**
 * The command tree; `getVersion` is asked only for --version.
 * @param known all of it that can be asked for: making the rest would take longer than most commands do
 */
export function application(
  getVersion: () => Promise<string>,
  known: readonly Declaration[] = declarations,
): Application<HuContext> {
  const root = buildRouteMap<string, HuContext>({
    routes: bare(routes(known)),
    docs: { brief: 'The DICOM toolkit of Hounsfield', fullDescription: ABOUT },
  });
  return buildApplication(root, {
    name: applicationName,
    versionInfo: { getCurrentVersion: getVersion },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true, distanceOptions: CLOSE },
    documentation: { caseStyle: 'convert-camel-to-kebab', disableAnsiColor: true, onlyRequiredInUsageLine: true },
    localization: { text },
  });
}

/** A name of one word is a command, one of two words a command of a group. */
function routes(known: readonly Declaration[]): Record<string, Route> {
  const found: Record<string, Route> = {};
  for (const { name, command } of known) {
    const [first = '', second] = name.split(' ');
    found[first] ??= second === undefined ? command : group(first, known);
  }
  return found;
}

type Route = Command<HuContext> | RouteMap<HuContext>;

function group(name: string, known: readonly Declaration[]): RouteMap<HuContext> {
  const members = known.filter(each => each.name.startsWith(`${name} `));
  return buildRouteMap<string, HuContext>({
    routes: bare(Object.fromEntries(members.map(each => [each.name.slice(name.length + 1), each.command]))),
    docs: { brief: groups[name] ?? '' },
  });
}

const ABOUT = [
  'hu, the Hounsfield unit: DICOM files, peers and the archive from the command line.',
  '',
  'Each command explains itself: hu COMMAND --help',
  '',
  'Exit codes: 0 done, 1 partly done, 2 the command line is wrong,',
  '            3 the peer refused or was not there, 4 a file or something else on this side failed.',
].join('\n');

const text: ApplicationText = {
  ...english,
  headers: { usage: 'Usage:', aliases: 'Aliases:', commands: 'Commands:', flags: 'Options:', arguments: 'Arguments:' },
  keywords: { default: 'default', separator: 'separated by' },
  briefs: {
    help: 'Print this help',
    helpAll: 'Print this help with all that is hidden',
    version: 'Print the version',
    argumentEscapeSequence: 'All that follows is an argument, no option',
  },
  noCommandRegisteredForInput: ({ input, corrections }) => {
    const hint = corrections.length === 0 ? '' : `; did you mean ${corrections.join(' or ')}?`;
    return `There is no command ${quoted(input)}${hint}`;
  },
  exceptionWhileParsingArguments(error) {
    // What is read from a file or variable fails later than what the scanner looks at.
    if (error instanceof UsageError) return `${error.message}. ${error.remedy}`;
    if (!(error instanceof ArgumentScannerError)) return String(error);
    for (const words of complaints) {
      const said = words(error);
      if (said !== undefined) return said;
    }
    return error.message;
  },
  exceptionWhileRunningIntegrationFlag: () => 'There is no such option',
};

/** Words for one class of what can be wrong with options and arguments. */
function complaint<E extends ArgumentScannerError>(kind: new (...made: never[]) => E, words: (error: E) => string) {
  return (error: ArgumentScannerError): string | undefined => (error instanceof kind ? words(error) : undefined);
}

/** By class and not by its name, as stricli's own look-up has it: what is built has no names. */
const complaints = [
  complaint(FlagNotFoundError, ({ input, corrections }) => {
    const hint = corrections.length === 0 ? '' : `; did you mean ${corrections.map(kebabOption).join(' or ')}?`;
    return `There is no option --${input}${hint}`;
  }),
  complaint(AliasNotFoundError, ({ input }) => `There is no option -${input}`),
  complaint(ArgumentParseError, ({ exception, externalFlagNameOrPlaceholder: name, message }) =>
    exception instanceof UsageError ? `${name}: ${exception.message}. ${exception.remedy}` : message,
  ),
  complaint(
    EnumValidationError,
    ({ externalFlagName, input, values }) =>
      `--${externalFlagName} does not take ${quoted(input)}; it takes ${values.join(', ')}`,
  ),
  complaint(
    UnsatisfiedFlagError,
    ({ externalFlagName }) => `The option --${externalFlagName} and its value are needed`,
  ),
  complaint(UnsatisfiedPositionalError, ({ placeholder }) => `${placeholder} is missing`),
  complaint(UnexpectedPositionalError, ({ input }) => `The argument ${quoted(input)} is one too many`),
  complaint(UnexpectedFlagError, ({ externalFlagName }) => `The option --${externalFlagName} is given twice`),
];

function kebabOption(name: string): string {
  return `--${name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`;
}

/** Only near misses are proposed. */
const CLOSE = { threshold: 3, weights: { insertion: 1, deletion: 2, substitution: 2, transposition: 1 } };

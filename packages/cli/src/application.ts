import {
  type Application,
  type ApplicationText,
  ArgumentScannerError,
  buildApplication,
  buildRouteMap,
  type Command,
  text_en as english,
  formatMessageForArgumentScannerError,
} from '@stricli/core';
import { convert } from './commands/convert.ts';
import { diff } from './commands/diff.ts';
import { dump } from './commands/dump.ts';
import { echo } from './commands/echo.ts';
import { find } from './commands/find.ts';
import { identify } from './commands/identify.ts';
import { json } from './commands/json.ts';
import { serve } from './commands/serve.ts';
import { set } from './commands/set.ts';
import { store } from './commands/store.ts';
import { undump } from './commands/undump.ts';
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
  echo,
  store,
  find,
  serve,
];

export const applicationName = 'hu';

/** The command tree; `getVersion` is asked only for --version. */
export function application(getVersion: () => Promise<string>): Application<HuContext> {
  const commands = Object.fromEntries(declarations.map(({ name, command }) => [name, command]));
  const root = buildRouteMap<string, HuContext>({
    routes: bare<Record<string, Command<HuContext>>>(commands),
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
    return error instanceof ArgumentScannerError
      ? formatMessageForArgumentScannerError(error, complaints)
      : String(error);
  },
  exceptionWhileRunningIntegrationFlag: () => 'There is no such option',
};

/** What can be wrong with options and arguments. */
const complaints: Parameters<typeof formatMessageForArgumentScannerError>[1] = {
  FlagNotFoundError: ({ input, corrections }) => {
    const hint = corrections.length === 0 ? '' : `; did you mean ${corrections.map(each => `--${each}`).join(' or ')}?`;
    return `There is no option --${input}${hint}`;
  },
  AliasNotFoundError: ({ input }) => `There is no option -${input}`,
  ArgumentParseError: ({ exception, externalFlagNameOrPlaceholder: name, message }) =>
    exception instanceof UsageError ? `${name}: ${exception.message}. ${exception.remedy}` : message,
  EnumValidationError: ({ externalFlagName, input, values }) =>
    `--${externalFlagName} does not take ${quoted(input)}; it takes ${values.join(', ')}`,
  UnsatisfiedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} and its value are needed`,
  UnsatisfiedPositionalError: ({ placeholder }) => `${placeholder} is missing`,
  UnexpectedPositionalError: ({ input }) => `The argument ${quoted(input)} is one too many`,
  UnexpectedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} is given twice`,
};

/** Only near misses are proposed. */
const CLOSE = { threshold: 3, weights: { insertion: 1, deletion: 2, substitution: 2, transposition: 1 } };

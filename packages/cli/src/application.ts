import {
  type Application,
  type ApplicationText,
  ArgumentParseError,
  buildApplication,
  buildRouteMap,
  type Command,
  text_en as english,
} from '@stricli/core';
import { dump } from './commands/dump.ts';
import { echo } from './commands/echo.ts';
import { find } from './commands/find.ts';
import { serve } from './commands/serve.ts';
import { store } from './commands/store.ts';
import type { HuContext } from './context.ts';
import { bare, type Declaration } from './declare.ts';
import { UsageError } from './usage-error.ts';

/** All commands, in the order of the help. */
export const declarations: readonly Declaration[] = [dump, echo, store, find, serve];

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
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab', disableAnsiColor: true, onlyRequiredInUsageLine: false },
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
    return `There is no command ${JSON.stringify(input)}${hint}`;
  },
  exceptionWhileParsingArguments(error, isColoured) {
    if (!(error instanceof ArgumentParseError))
      return english.exceptionWhileParsingArguments.call(this, error, isColoured);
    const { exception, externalFlagNameOrPlaceholder: name } = error;
    if (!(exception instanceof UsageError)) return error.message;
    return `${name}: ${exception.message}. ${exception.remedy}`;
  },
};

import type { Assignment, EffectiveConfig } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { HuContext } from '../context.ts';
import { quoted } from '../parsers.ts';
import { refuseWithoutTls } from '../tls-material.ts';
import { UsageError } from '../usage-error.ts';

/** The settings of file, environment and options together. @throws UsageError, StorageError `bad-config` */
export async function settingsOf(hu: HuContext, flags: ServeFlags): Promise<EffectiveConfig> {
  const { tlsPort, clientCert } = flags;
  refuseWithoutTls(flags, { 'tls-port': tlsPort, 'client-cert': clientCert });
  const { env } = hu.own;
  const file = flags.config ?? (env['HOUNSFIELD_CONFIG'] || undefined);
  const options = [...assignmentsOf(flags), ...(await setByKey(flags.set ?? []))];
  const isNamed = options.some(({ path }) => path[0] === 'data');
  if (!isNamed && file === undefined && !env['HOUNSFIELD_DATA']) {
    throw new UsageError('There is no data folder', 'Give --data DIR, HOUNSFIELD_DATA, or a file with --config');
  }
  const { loadConfig } = await archivePackage();
  const settings = await loadConfig({ file, environment: env, options });
  if (flags.tls === true && settings.config.tls === undefined) {
    throw new UsageError('There is no certificate for --tls', 'Give --cert and --key');
  }
  for (const warning of settings.warnings) await hu.err.line(`hu: ${warning}`);
  await hu.err.flush();
  return settings;
}

/** The keys that options of their own set. */
const keys: { readonly [K in keyof ServeFlags]?: readonly string[] } = {
  data: ['data'],
  dicomPort: ['dicomPort'],
  httpPort: ['httpPort'],
  ae: ['ae'],
  host: ['host'],
  logLevel: ['logLevel'],
  cert: ['tls', 'certificate'],
  key: ['tls', 'key'],
  keyPassphrase: ['tls', 'passphrase'],
  ca: ['tls', 'authorities'],
  crl: ['tls', 'revocationLists'],
  tlsProfile: ['tls', 'profile'],
  tlsPort: ['tls', 'port'],
  clientCert: ['tls', 'verify'],
};

function assignmentsOf(flags: ServeFlags): Assignment[] {
  const own = Object.entries(keys).flatMap(([name, path]) => {
    // The keys of the table are names of flags.
    const value = flags[name as keyof ServeFlags];
    return value === undefined || path === undefined ? [] : [{ path, value, origin: optionOf(name) }];
  });
  const peers = (flags.peer ?? []).map(({ ae, host, port }) => ({
    path: ['peers', ae],
    value: { host, port },
    origin: '--peer',
  }));
  return [...own, ...peers];
}

async function setByKey(texts: readonly string[]): Promise<Assignment[]> {
  if (texts.length === 0) return [];
  const { readValue } = await archivePackage();
  return texts.map(text => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${quoted(text)} sets nothing`, 'Write KEY=VALUE, such as dicomPort=104');
    const key = text.slice(0, at);
    const path = key.split('.');
    try {
      return { path, value: readValue(text.slice(at + 1), path), origin: `--set ${key}` };
    } catch {
      throw new UsageError(`--set ${key} needs JSON`, 'Write it as in a file, in quotes of the shell');
    }
  });
}

function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`;
}

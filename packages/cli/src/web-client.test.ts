import { describe, expect, it } from 'vitest';
import type { WebFlags } from './commands/web-flags.ts';
import { parseHiddenSecret } from './commands/web-flags.ts';
import type { HuContext } from './context.ts';
import { UsageError } from './usage-error.ts';
import { webClientOf } from './web-client.ts';

const flags: WebFlags = {
  token: undefined,
  user: undefined,
  password: undefined,
  ca: undefined,
  plainHttp: undefined,
  timeout: 1000,
  retries: 0,
};

describe('the client of the web commands', () => {
  it('takes secrets from the environment or a file only, never from the command line', async () => {
    const hu = { own: { env: { TOKEN: 'abc' } } } as unknown as HuContext;
    expect(await parseHiddenSecret.call(hu, 'env:TOKEN')).toBe('abc');
    await expect(parseHiddenSecret.call(hu, 'abc')).rejects.toThrow(UsageError);
    await expect(parseHiddenSecret.call(hu, 'env:OTHER')).rejects.toThrow(UsageError);
  });

  it.each([
    ['http://pacs.example/rs', { token: 'abc' }, 'UsageError'],
    ['http://pacs.example/rs', { user: 'a', password: 'b' }, 'UsageError'],
    ['http://pacs.example/rs', { token: 'abc', plainHttp: true }, undefined],
    ['https://pacs.example/rs', { token: 'abc' }, undefined],
    ['http://127.0.0.1:8080/rs', { token: 'abc' }, undefined],
    ['http://127.evil.example/rs', { token: 'abc' }, 'UsageError'],
    ['https://pacs.example/rs', { token: 'abc', user: 'a', password: 'b' }, 'UsageError'],
    ['https://pacs.example/rs', { user: 'a' }, 'UsageError'],
    ['https://pacs.example/rs', { token: 'a b' }, 'UsageError'],
    ['https://a:b@pacs.example/rs', {}, 'UsageError'],
    ['ftp://pacs.example', {}, 'UsageError'],
    ['127.0.0.1:104', {}, 'UsageError'],
  ])('of %s with %j: %s', async (address, more, failure) => {
    const error = await webClientOf(address, { ...flags, ...more }).then(
      () => undefined,
      (thrown: Error) => thrown.name,
    );
    expect(error).toBe(failure);
  });
});

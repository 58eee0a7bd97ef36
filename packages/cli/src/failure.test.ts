import { AssociationError, ParseError, StorageError, WebError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { CommandError, commandErrors } from './errors.ts';
import { failureOf } from './failure.ts';
import { UsageError } from './usage-error.ts';

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: said the system`), { code, path });

/** An error of the archive, which the bundle leaves outside: the same properties, another class. */
function ofAnotherCopy(error: StorageError): Error {
  return Object.assign(new Error(error.message), { ...error });
}

describe('an error as it is told', () => {
  it.each([
    [new UsageError('"x" is no port', 'Give a number'), 'usage', 2],
    [new ParseError('not-dicom'), 'not-dicom', 4],
    [new AssociationError('connection-refused'), 'connection-refused', 3],
    [new AssociationError('rejected'), 'rejected', 3],
    [new CommandError('nothing-to-send'), 'nothing-to-send', 4],
    [new CommandError('context-refused'), 'context-refused', 3],
    [ofAnotherCopy(new StorageError('data-folder-in-use')), 'data-folder-in-use', 4],
    [system('ENOENT', '/a'), 'ENOENT', 4],
    [system('EACCES'), 'EACCES', 4],
    [system('EADDRINUSE'), 'EADDRINUSE', 4],
    [system('ECONNREFUSED'), 'ECONNREFUSED', 3],
    [system('EAI_AGAIN'), 'EAI_AGAIN', 3],
    [system('EXDEV'), 'EXDEV', 4],
    [new TypeError('x is not a function'), 'unforeseen', 4],
    [undefined, 'unforeseen', 4],
    ['text', 'unforeseen', 4],
  ] as const)('%s has the code %s and ends with %i', (error, code, exit) => {
    const failure = failureOf(error);
    expect(failure).toMatchObject({ code, exit });
    expect(failure.message).toMatch(/^[A-Z"].*\.$/);
    expect(failure.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    [new AssociationError('no-accepted-context'), /^Check that the peer offers this service/],
    [new WebError('no-such-resource', { detail: 'status 404' }), /end in \/dicom-web/],
    [new WebError('no-answer', { detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }), /--ca/],
    [new WebError('no-answer', { detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }), /the name that its certificate is for/],
    [new StorageError('bad-config', { detail: 'the file is no JSON: see line 2, column 1' }), /^Correct the file/],
    [new StorageError('bad-config', { detail: 'there is no key dicomPrt' }), /^Correct the key/],
    [new WebError('no-answer', { detail: 'ECONNREFUSED' }), /^Check that it runs/],
  ])('says what to do at the command line, not in a program: %s', (error, remedy) => {
    const failure = failureOf(error);
    expect(failure.remedy).toMatch(remedy);
    expect(failure.message).not.toContain(error.remedy);
  });

  it('tells what and where in the message and what to do apart from it', () => {
    expect(failureOf(new ParseError('truncated', { offset: 0x1a3c }))).toEqual({
      code: 'truncated',
      message: 'The data end in the middle of a data element (offset 0x1a3c, PS3.5 §7.1).',
      remedy: 'Copy or send the object again: what arrived is incomplete.',
      exit: 4,
    });
  });

  it('names the path unless that is named anyway', () => {
    expect(failureOf(system('ENOENT', '/a/b')).message).toBe('There is no such file or folder (/a/b, ENOENT).');
    expect(failureOf(system('ENOENT', '/a/b'), '/a/b').message).toBe('There is no such file or folder (ENOENT).');
  });

  it('is one line, whatever a file name or a peer puts into it', () => {
    expect(failureOf(system('ENOENT', '/a\nhu: all is well\x1b[2J')).message).not.toMatch(/\p{Cc}/u);
    expect(failureOf(new Error('a\nb')).message).not.toMatch(/\p{Cc}/u);
  });

  it('has sentences in the table that the message can be made of', () => {
    for (const { what, remedy } of Object.values(commandErrors)) {
      expect(what).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(remedy).toMatch(/^[A-Z][^\n]*[^.]$/);
    }
  });
});

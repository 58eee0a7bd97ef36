import type { Logger } from 'hounsfield/network';
import { type Actor, type AuditTrail, keyNames, levelName, uidsOf } from '../audit/index.ts';
import type { RequestHandler } from '../http/index.ts';
import { jsonAnswer } from '../http/static-files.ts';
import { type FoundResource, resourceAt } from '../web-services/index.ts';
import { isRequired, type Requirement } from './config.ts';
import { includesScope, type Scope } from './scopes.ts';
import type { TokenFacts, Tokens } from './tokens.ts';

export interface GateOptions {
  readonly tokens: Tokens;
  readonly requireToken: Requirement;
  /** Whether the server can be reached from this machine alone. */
  readonly isLoopback: boolean;
  readonly audit: AuditTrail;
  readonly logger: Logger;
}

/**
 * Lets requests pass that bear a token for what they ask. The token comes in the header `Authorization` (RFC 6750 §2.1)
 * and nowhere else: neither in an address, which logs and other sites see, nor in a cookie, which other sites could use.
 */
export class Gate {
  readonly #options: GateOptions;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Whether a token is needed now. @throws StorageError `access-damaged` */
  async isClosed(): Promise<boolean> {
    const { requireToken, isLoopback, tokens } = this.#options;
    return isRequired(requireToken, !isLoopback || !(await tokens.isEmpty()));
  }

  /** Whether a token is needed and there is none: nobody can come in. @throws StorageError `access-damaged` */
  async lacksToken(): Promise<boolean> {
    return (await this.isClosed()) && (await this.#options.tokens.isEmpty());
  }

  /** Makes a token that may all. Its text is told this once. @throws StorageError */
  async firstToken(): Promise<string> {
    const { tokens, audit } = this.#options;
    const { text, facts } = await tokens.add({ name: 'first administrator', scopes: ['administer'] });
    audit.record({ what: 'token-made', id: facts.id, scopes: facts.scopes });
    return text;
  }

  /** DICOMweb at `path`, behind the gate: what its resource table has needs the scope of the operation, all else any. */
  guard(handler: RequestHandler, path: string): RequestHandler {
    return async (request, address) => {
      const url = new URL(request.url);
      const needed = resourceAt(request.method, url.pathname.slice(path.length));
      const admitted = await this.admit(request, needed?.scope, address);
      if (admitted instanceof Response) return admitted;
      const { audit } = this.#options;
      const response = await audit.as(admitted.by, () => handler(request, address));
      // A store is written where its study is known.
      if (needed?.scope === 'read' && needed.operation !== 'capabilities' && needed.tellsItself !== true)
        audit.record(eventOf(needed, url, response), admitted.by);
      if (needed?.scope === 'write') audit.flush(admitted.by);
      // What only some may see, the disk of a browser does not keep.
      if (admitted.by.token !== undefined) response.headers.set('Cache-Control', 'private, no-store');
      return response;
    };
  }

  /** Who may go on with a request that needs the scope, or the answer to whom may not (RFC 6750 §3). */
  async admit(request: Request, scope?: Scope, address?: string): Promise<{ readonly by: Actor } | Response> {
    const from: Actor = { via: 'web', ...(address === undefined ? {} : { address }) };
    const { tokens, audit, logger } = this.#options;
    let token: TokenFacts | undefined;
    const text = bearerOf(request);
    try {
      if (!(await this.isClosed())) return { by: from };
      token = text === undefined ? undefined : await tokens.find(text);
    } catch (error) {
      logger.warn?.({ err: error }, 'A web request was refused because the tokens cannot be read');
      return refusal(503, 'The tokens of the archive cannot be read.', 'Its log tells more.');
    }
    if (token === undefined) {
      audit.record({ what: 'web-refused', status: 401 }, from);
      const challenge = text === undefined ? REALM : `${REALM}, error="invalid_token"`;
      const message = text === undefined ? 'A token is needed.' : 'The token is not known.';
      return refusal(401, message, HOW_TO_SIGN_IN, challenge);
    }
    const by: Actor = { ...from, token: token.id };
    if (scope !== undefined && !includesScope(token.scopes, scope)) {
      audit.record({ what: 'web-refused', status: 403, scope }, by);
      const challenge = `${REALM}, error="insufficient_scope", scope="${scope}"`;
      return refusal(403, `The token does not have the scope ${scope}.`, 'Use a token that has it.', challenge);
    }
    return { by };
  }
}

/** The token of a request; undefined where there is none, or one that is none (RFC 6750 §2.1). */
function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('Authorization');
  if (header === null || header.length > LONGEST_HEADER) return undefined;
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(header)?.[1];
}

type ReadEvent = Parameters<AuditTrail['record']>[0];

function eventOf({ operation, study, level = 'study' }: FoundResource, url: URL, { status }: Response): ReadEvent {
  if (operation === 'search') {
    const names = [...url.searchParams].filter(([name, value]) => value !== '' && !noKeys.has(name.toLowerCase()));
    const path = study === undefined ? [] : ['StudyInstanceUID'];
    return { what: 'query', level: levelName(level), keys: keyNames([...path, ...names.map(([name]) => name)]) };
  }
  // The URI Service has its study behind the question mark.
  const named = operation === 'uri' ? (url.searchParams.get('studyUID') ?? undefined) : study;
  const isDeidentified = operation === 'uri' && url.searchParams.get('anonymize') === 'yes';
  const event = { what: 'retrieve', how: operation, studies: uidsOf([named]), status } as const;
  return isDeidentified ? { ...event, deidentified: true } : event;
}

function refusal(status: number, message: string, remedy: string, challenge?: string): Response {
  const code = codes[status] ?? 'unavailable';
  const headers = challenge === undefined ? {} : { 'WWW-Authenticate': challenge };
  return jsonAnswer(status, { error: { code, message, remedy } }, headers);
}

const codes: Readonly<Record<number, string>> = { 401: 'unauthorized', 403: 'forbidden' };
const REALM = 'Bearer realm="hounsfield"';
const HOW_TO_SIGN_IN = 'Send the header Authorization: Bearer TOKEN; hu token add makes one.';
const LONGEST_HEADER = 4096;
/** Parameters of a search that match nothing (PS3.18 §8.3.4). */
const noKeys: ReadonlySet<string> = new Set([
  'includefield',
  'limit',
  'offset',
  'fuzzymatching',
  'emptyvaluematching',
  'multiplevaluematching',
  'accept',
]);

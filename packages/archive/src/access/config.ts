import { acceptPolicy } from 'hounsfield/network';
import { z } from 'zod';
import { type Right, type RightSet, rightSets, rights } from './rights.ts';

/** A peer of the table: where it listens, and what it may do when it calls. */
export interface PeerRow {
  readonly host: string;
  readonly port: number;
  readonly may?: RightSet | readonly Right[] | undefined;
  readonly from?: readonly string[] | undefined;
  readonly certificate?: string | undefined;
}

export type Requirement = 'auto' | 'always' | 'never';

/** The part of the configuration that says who may do what. */
export interface AccessConfig {
  readonly peers: Readonly<Record<string, PeerRow>>;
  readonly requirePeer: Requirement;
  readonly openEcho: boolean;
  readonly requireToken: Requirement;
  readonly auditFileBytes: number;
  readonly auditFiles: number;
}

// In each peer the rights come as one of the sets or as a list.
const may: z.ZodType<PeerRow['may'], PeerRow['may']> = z.union(
  [z.enum(Object.keys(rightSets) as RightSet[]), z.array(z.enum(rights))],
  `must be one of ${Object.keys(rightSets).join(', ')} or a list of ${rights.join(', ')}`,
);

const peer: z.ZodType<PeerRow, PeerRow> = z.strictObject({
  host: z.string().min(1).describe('Where it listens: an address or a name'),
  port: z.int().min(1).max(65_535).describe('The port it listens on'),
  may: may
    .optional()
    .describe(`What it may do when it calls: one of ${Object.keys(rightSets).join(', ')}, or a list; all unless told`),
  from: z
    .array(z.string().refine(isHostRange, 'must be an address or a CIDR range'))
    .min(1)
    .optional()
    .describe('Addresses and CIDR ranges that it calls from; those of `host` unless told'),
  certificate: z
    .string()
    .min(1)
    .optional()
    .describe('Common name, alternative name or SHA-256 fingerprint that its TLS certificate must have'),
});

/** The keys of the configuration that say who may do what. */
export const accessShape: AccessShape = {
  peers: z
    .record(
      z
        .string()
        .regex(
          /^(?! *$)[\x20-\x29\x2b-\x3e\x40-\x5b\x5d-\x7e]{1,16}$/,
          'must be an AE title: 1 to 16 printable ASCII characters without a backslash, * or ?',
        ),
      peer,
    )
    .default({})
    .describe('Applications by AE title: where each listens (C-MOVE, commitment), calls from, and what it may do'),
  requirePeer: requirement(
    'Whether only applications of `peers` may associate: `auto` when `host` is not loopback, or a peer has `may`, `from` or `certificate`',
  ),
  openEcho: z.boolean().default(false).describe('Answer C-ECHO of applications that are not in `peers` too'),
  requireToken: requirement(
    'Whether DICOMweb asks for a token: `auto` when `host` is not loopback, `hostNames` names a proxy, or there is a token (hu token add)',
  ),
  auditFileBytes: z
    .int()
    .min(64 * 1024)
    .default(16 * 1024 * 1024)
    .describe('Size at which the audit log goes on in another file, in bytes'),
  auditFiles: z.int().min(1).max(1000).default(16).describe('Files of the audit log that are kept, the newest ones'),
};

type AccessShape = { readonly [K in keyof AccessConfig]: z.ZodType<AccessConfig[K], AccessConfig[K] | undefined> };

/** Whether what `requirement` says of `auto` holds. */
export function isRequired(requirement: Requirement, auto: boolean): boolean {
  return requirement === 'auto' ? auto : requirement === 'always';
}

/** Whether only applications of the table may associate. */
export function requiresPeer({ peers, requirePeer }: AccessConfig, isLoopback: boolean): boolean {
  const saysMore = ({ may, from, certificate }: PeerRow): boolean =>
    may !== undefined || from !== undefined || certificate !== undefined;
  return isRequired(requirePeer, !isLoopback || Object.values(peers).some(saysMore));
}

function requirement(what: string): z.ZodType<Requirement, Requirement | undefined> {
  return z.enum(['auto', 'always', 'never']).default('auto').describe(what);
}

/** By the reader that the policy itself has. */
function isHostRange(text: string): boolean {
  try {
    acceptPolicy({ rules: [{ effect: 'allow', host: text }] });
    return true;
  } catch {
    return false;
  }
}

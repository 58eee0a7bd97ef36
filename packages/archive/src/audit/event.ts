/** Who did something; nothing of it tells of a patient. */
export interface Actor {
  readonly via: 'archive' | 'command' | 'dimse' | 'web';
  readonly ae?: string;
  readonly address?: string;
  /** The id of a token, which is no secret. */
  readonly token?: string;
  /** Tells associations of this run apart. */
  readonly association?: number;
}

/** What was done. Identifiers are UIDs only; names, patient IDs and the values of queries never get here. */
export type AuditEvent =
  | { readonly what: 'archive-started' | 'archive-stopped' }
  /** Numbers of presentation contexts. */
  | { readonly what: 'association-accepted'; readonly accepted: number; readonly refused: number }
  /** By the name that the ground has in `rejections` of the network. */
  | { readonly what: 'association-refused'; readonly why: string }
  | { readonly what: 'stored'; readonly study: string }
  | { readonly what: 'stored-again'; readonly study: string }
  | { readonly what: 'non-patient-stored' | 'non-patient-stored-again'; readonly instance: string }
  | { readonly what: 'duplicate-refused' | 'version-kept' | 'mended'; readonly instance: string }
  /** It was to be given, and is not as it was received. */
  | { readonly what: 'damaged'; readonly instance: string }
  /** By DELETE; objects of these studies are gone. */
  | { readonly what: 'deleted'; readonly studies: readonly string[]; readonly instances: number }
  /** Keywords or tags of the keys that have a value. */
  | { readonly what: 'query'; readonly level: string; readonly keys: readonly string[] }
  | {
      readonly what: 'retrieve';
      /** The DIMSE operation, or what DICOMweb calls the resource. */
      readonly how: string;
      readonly level?: string;
      readonly studies?: readonly string[];
      readonly destination?: string;
      readonly status?: number;
      /** What was asked for was the object without its patient (PS3.18 §9.4.1.2.1). */
      readonly deidentified?: true;
    }
  | { readonly what: 'commitment-asked' }
  /** A change of the worklist; `how` is one of the words that `Worklist` has, `receiver` the AE title of a subscriber. */
  | {
      readonly what: 'workitem';
      readonly how: string;
      readonly workitem: string;
      readonly status: number;
      readonly receiver?: string;
    }
  | { readonly what: 'web-refused'; readonly status: 401 | 403; readonly scope?: string }
  | { readonly what: 'token-made' | 'token-removed'; readonly id: string; readonly scopes: readonly string[] }
  /** Lines that could not be written. */
  | { readonly what: 'lost'; readonly lines: number };

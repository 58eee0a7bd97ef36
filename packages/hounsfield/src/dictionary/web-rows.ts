import type { WebService, WebTransaction } from './web.generated.ts';

/** One resource of one transaction (PS3.18). */
export interface WebResource {
  readonly service: WebService;
  readonly transaction: WebTransaction;
  /** None for rows of `resource-list`. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  readonly resource: string;
  /** URI template behind the base URI, as the standard prints it: `{study}` is a path segment. */
  readonly template: string;
  readonly section: string;
  readonly table?: string;
}

/** One category of instances that belong to no patient (PS3.18 §12.1.1). */
export interface WebNonPatientCategory {
  readonly category: string;
  /** As it stands in addresses, `hanging-protocols` for instance. */
  readonly name: string;
  /** UIDs of its storage SOP Classes (PS3.4 Table GG.3-1). */
  readonly sopClasses: readonly string[];
}

/** One attribute that Search matches or returns. */
export interface WebSearchKey {
  readonly use: 'match' | 'return' | 'match-optional-or-proxy';
  readonly level: 'Study' | 'Series' | 'Instance';
  readonly tag: number;
  readonly keyword: string;
  readonly requirement?: 'unique' | 'required' | 'conditional';
}

/** One media type of one table of PS3.18; several rows may share it. */
export interface WebMediaType {
  readonly table: string;
  /** The kind of object or resource, where the table has one. */
  readonly category?: string;
  /** As printed: a media type, or the name of a class of media types such as `Compressed Bulkdata Media Types`. */
  readonly mediaType: string;
  /** UID of the transfer syntax of the bytes. */
  readonly transferSyntax?: string;
  readonly requirement?: WebMediaRequirement;
  /** The same for the URI service (WADO-URI). */
  readonly uriRequirement?: WebMediaRequirement;
}

/** `transform` and `unchanged`: what an origin server may do with bulk data that it stores (Table 10.5.2-1). */
export type WebMediaRequirement = 'default' | 'required' | 'optional' | 'transform' | 'unchanged';

/** One HTTP status of one transaction; section 8.5 holds for all. */
export interface WebStatus {
  readonly section: string;
  readonly table: string;
  readonly class: 'success' | 'redirection' | 'client error' | 'server error' | 'failure';
  readonly code: number;
  readonly reason: string;
}

/** A reason, or range of reasons, why an instance was changed or refused (PS3.18 §10.5.3). */
export interface WebStoreReason {
  readonly kind: 'warning' | 'failure';
  readonly from: number;
  readonly to: number;
  readonly meaning: string;
}

import { Counter, exposition, Gauge, Histogram, type Instrument, type Readings } from './instruments.ts';
import { processInstruments } from './process.ts';

/** What the archive counts and measures. Label values are names of ours, never anything that a peer sent. */
export class Metrics {
  readonly associations: Counter = new Counter({
    name: 'hounsfield_associations_total',
    help: 'Associations that were accepted.',
  });
  readonly refused: Counter<'reason'> = new Counter({
    name: 'hounsfield_associations_refused_total',
    help: 'Associations that were rejected, by ground; connections: connections without one that were one too many.',
    labels: ['reason'],
  });
  readonly ended: Counter<'how'> = new Counter({
    name: 'hounsfield_connections_ended_total',
    help: 'DICOM connections that are over, by how they ended; refused: those on which no association was accepted.',
    labels: ['how'],
  });
  readonly operations: Counter<'service' | 'operation' | 'status'> = new Counter({
    name: 'hounsfield_dimse_operations_total',
    help: 'DIMSE operations that were performed, by the category of their last status (PS3.7 Annex C).',
    labels: ['service', 'operation', 'status'],
  });
  readonly operationSeconds: Histogram<'service' | 'operation'> = new Histogram({
    name: 'hounsfield_dimse_operation_duration_seconds',
    help: 'From the command set of a request until its last response, with the time that its data set took to come.',
    labels: ['service', 'operation'],
  });
  readonly stores: Counter<'result'> = new Counter({
    name: 'hounsfield_stores_total',
    help: 'Objects that came by C-STORE and STOW-RS, by what became of them.',
    labels: ['result'],
  });
  readonly storedBytes: Counter = new Counter({
    name: 'hounsfield_stored_bytes_total',
    help: 'Bytes of files that were stored.',
  });
  readonly damaged: Counter = new Counter({
    name: 'hounsfield_damaged_reads_total',
    help: 'How often a stored object was not given because it is not as it was received.',
  });
  readonly storeSeconds: Histogram = new Histogram({
    name: 'hounsfield_store_duration_seconds',
    help: 'From the beginning of an object until it is durable and indexed, or refused.',
  });
  readonly indexSeconds: Histogram<'operation'> = new Histogram({
    name: 'hounsfield_index_duration_seconds',
    help: 'Until the index has answered; of a search and of a list of instances, until its first rows.',
    labels: ['operation'],
  });
  readonly requests: Counter<'route' | 'method' | 'status'> = new Counter({
    name: 'hounsfield_http_requests_total',
    help: 'HTTP requests, by the resource that was asked for.',
    labels: ['route', 'method', 'status'],
  });
  readonly requestSeconds: Histogram<'route' | 'method'> = new Histogram({
    name: 'hounsfield_http_request_duration_seconds',
    help: 'From the header of a request until the end of its answer.',
    labels: ['route', 'method'],
  });
  readonly keptTexts: Counter<'found'> = new Counter({
    name: 'hounsfield_kept_texts_total',
    help: 'Instances whose metadata were asked for as DICOM JSON, by whether the text was kept from before.',
    labels: ['found'],
  });
  readonly workitemEvents: Counter<'way'> = new Counter({
    name: 'hounsfield_workitem_events_total',
    help: 'Events of workitems for subscribers, by the way that they go; an application that has no such way loses nothing.',
    labels: ['way'],
  });
  readonly limitHits: Counter<'limit'> = new Counter({
    name: 'hounsfield_limit_hits_total',
    help: 'How often a limit of the configuration refused or ended something.',
    labels: ['limit'],
  });
  readonly #read: Gauge[] = [];

  /** Gives what is looked up when it is asked for: a number, or one for each value of the label. */
  read(gauge: GaugeName, now: () => Readings | Promise<Readings>): void {
    const { label, ...facts }: GaugeRow = gauges[gauge];
    this.#read.push(new Gauge({ ...facts, ...(label === undefined ? {} : { labels: [label] }) }, now));
  }

  /** All, in the order of the reference. */
  get instruments(): readonly Instrument[] {
    const own = Object.values(this).filter(value => value instanceof Counter || value instanceof Histogram);
    return [...own, ...this.#read, ...processInstruments];
  }

  text(): Promise<string> {
    return exposition(this.instruments);
  }
}

interface GaugeRow {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
}

export type GaugeName = keyof typeof gaugeRows;

const gaugeRows = {
  associations: { name: 'hounsfield_associations', help: 'Associations that are open.' },
  connections: {
    name: 'hounsfield_dicom_connections',
    help: 'DICOM connections that are open, with an association or without.',
  },
  httpConnections: { name: 'hounsfield_http_connections', help: 'HTTP connections that are open.' },
  waiting: {
    name: 'hounsfield_waiting',
    help: 'What is under way or waits: objects that are being stored, pictures that are to be drawn.',
    label: 'for',
  },
  limit: { name: 'hounsfield_limit', help: 'What each limit of the configuration is set to.', label: 'limit' },
  attributesLeft: {
    name: 'hounsfield_index_objects_left',
    help: 'Stored objects that are still to be looked at for attributes that the configuration adds to the index.',
  },
  keptBytes: { name: 'hounsfield_kept_text_bytes', help: 'Bytes of metadata that are kept to be sent again.' },
  workitems: { name: 'hounsfield_workitems', help: 'Workitems of the worklist, by their states.', label: 'state' },
  subscribers: { name: 'hounsfield_workitem_subscribers', help: 'AE titles that are told of workitems.' },
  notifications: { name: 'hounsfield_workitem_connections', help: 'WebSockets for events of workitems that are open.' },
  freeBytes: { name: 'hounsfield_disk_free_bytes', help: 'Free bytes of the disk of the data folder.' },
  auditLost: {
    name: 'hounsfield_audit_lines_lost',
    help: 'Lines of the audit log that could not be written since the last one that could.',
  },
} as const;

/** What is looked up when it is asked for. */
export const gauges: Readonly<Record<GaugeName, GaugeRow>> = gaugeRows;

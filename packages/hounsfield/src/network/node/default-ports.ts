import { AssociationError } from '../../errors/index.ts';

/** A port that the standard or custom has given to DICOM. */
export interface DefaultPort {
  readonly security: 'none' | 'TLS' | 'ISCL';
  readonly section: string;
}

/** The ports that are registered for DICOM (PS3.8 §9.1.1, PS3.15 Annex B). */
export const defaultPorts: Readonly<Record<104 | 11112 | 2762 | 2761, DefaultPort>> = {
  104: { security: 'none', section: 'PS3.8 §9.1.1' },
  11112: { security: 'none', section: 'PS3.8 §9.1.1' },
  2762: { security: 'TLS', section: 'PS3.15 §B.12' },
  /** ISCL is retired from the standard. */
  2761: { security: 'ISCL', section: 'PS3.15 §B.2' },
};

/** Plain DICOM on a port that promises security would betray whoever relies on it. @throws AssociationError `port-retired` */
export function refuseRetiredPort(port: number): void {
  if (port === ISCL_PORT) throw new AssociationError('port-retired');
}

/** Where we listen unless told otherwise. */
export const plainPort = 11_112;
export const tlsPort = 2_762;
const ISCL_PORT = 2_761;

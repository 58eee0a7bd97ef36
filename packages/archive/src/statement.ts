import { characterSets } from 'hounsfield/dictionary';
import { type ApplicationDescription, Storage, servedUse, type WebUse } from 'hounsfield/services';
import { resources } from 'hounsfield/web';
import { worklistResources } from 'hounsfield/web/worklist';
import { upsServices, type Worklist } from 'hounsfield/worklist';
import { accessNotes } from './access/index.ts';
import type { ArchiveConfig } from './config.ts';
import { type DimseParts, dimseServices } from './dimse.ts';
import { profileOf } from './tls.ts';

/** What the archive is, for its conformance statement: read from the services that it runs by and its configuration. */
export function archiveDescription(config: ArchiveConfig, version: string): ApplicationDescription {
  const { ae, strictCalledAe: checksCalledAeTitle, relationalQueries, maxPduLength } = config;
  const { associations, operations: performed } = config.limits;
  // Handlers reach for the parts when they are called, and here none is.
  const workitems = config.worklist ? upsServices({} as Worklist) : [];
  const served = dimseServices({ workitems } as Partial<DimseParts> as DimseParts).map(servedUse);
  const relational = relationalQueries ? 'Answers' : 'Refuses';
  const query = [`${relational} queries without the unique keys of the levels above (PS3.4 §C.4.1.2).`];
  return {
    name: 'Hounsfield Archive',
    version,
    overview: 'An archive that keeps DICOM objects, answers queries for them, and hands them out again.',
    entities: [
      {
        aeTitle: ae,
        does: 'Keeps objects, answers queries, sends objects to known applications, and commits itself to keep them.',
        provides: served.map(use => ('C-FIND' in use.service.operations ? { ...use, notes: query } : use)),
        uses: [{ service: Storage, notes: ['Sends objects as they were stored, when C-MOVE asks for them.'] }],
        ports: portsOf(config),
        limits: { maxPduLength, associations, invoked: 1, performed, checksCalledAeTitle },
      },
    ],
    web: webUses(config),
    security: { tlsProfiles: config.tls === undefined ? [] : [profileOf(config.tls)], notes: accessNotes },
    characterSets: [...new Set(characterSets.map(({ term }) => term))],
  };
}

/** All that is served but what is answered by 405 unless the configuration allows it. */
function webUses({ deletes, worklist }: ArchiveConfig): readonly WebUse[] {
  const served = resources.filter(({ operation }) => deletes || operation !== 'remove');
  return [...served, ...(worklist ? worklistResources : [])].map(({ method = '', template, resource, section }) => ({
    method,
    template: `/dicom-web${template}`,
    resource,
    section,
  }));
}

function portsOf({ dicomPort, tls }: ArchiveConfig): readonly { readonly port: number; readonly secure: boolean }[] {
  const secure = tls === undefined ? [] : [{ port: tls.port, secure: true }];
  return tls?.only === true ? secure : [{ port: dicomPort, secure: false }, ...secure];
}

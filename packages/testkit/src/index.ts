export { type Capture, type Conversation, captureProxy } from './capture.ts';
export { type CertificateFacts, type TestAuthority, type TestIdentity, testAuthority } from './certificates.ts';
export { FakeClock } from './clock.ts';
export {
  type Corpus,
  type CorpusImage,
  type CorpusRow,
  describeWithCorpus,
  openCorpus,
  parseManifest,
} from './corpus.ts';
export { cuttingProxy } from './cutting-proxy.ts';
export { type ElementCoding, type ElementRow, type Elements, type ElementValue, encodeElements } from './elements.ts';
export { type Mutant, type MutationOptions, mutants } from './hostile.ts';
export { colourImage, ctSeries, ctSlice, mrSeries, mrSlice, type SeriesOptions } from './images.ts';
export { type Memory, memoryOf, resetPeak } from './memory.ts';
export {
  type BigObject,
  bigObject,
  ELEMENTS_PER_NESTED_FRAME,
  fileOf,
  imageElements,
  nestedObject,
  type ObjectOptions,
  type TestObject,
  testObject,
  testUid,
} from './objects.ts';
export { describeWithPeers, findCommand, type Peer, peer } from './peers.ts';
export { bodySlice, colourFrame, randomNumbers } from './phantom.ts';
export { freePort, type ListeningServer, listenOnLoopback } from './ports.ts';
export { describeWithDatabases, type PostgresServer, postgresPeer, postgresServer, startPostgres } from './postgres.ts';
export {
  type Finished,
  type ProgramOptions,
  type Readiness,
  type RunOptions,
  run,
  runOk,
  type Server,
  type ServerOptions,
  spawnServer,
} from './process.ts';
export { strict, suiteThatCannotRun } from './strict.ts';
export { type TemporaryFolder, temporaryFolder } from './temporary.ts';
export { folderForEach, sharedFolder, type TestFolder } from './test-folder.ts';
export {
  acceptedContexts,
  commandNumber,
  commandText,
  storedDataSets,
  type WireMessage,
  type WirePdu,
  wireMessages,
  wirePdus,
} from './wire.ts';

export { AssociationDecoder, type DecoderOptions } from './association-decoder.ts';
export { describeEvent, nameOfUid } from './describe-event.ts';
export { type ReplayDifference, type ReplayOptions, type ReplayResult, replay } from './replay.ts';
export type {
  AnsweredContextFacts,
  DataSetFacts,
  ElementFacts,
  IdentityFacts,
  MessageEvent,
  ProposedContextFacts,
  RawLine,
  Side,
  TraceEvent,
  TraceHeader,
  TraceKeeping,
  TraceKind,
  TraceLine,
  UserFacts,
  Vantage,
} from './trace-event.ts';
export { parseTraceLine } from './trace-line.ts';
export { TraceRecorder, type TraceRecorderOptions } from './trace-recorder.ts';
export { type TransportRecorder, traced } from './traced.ts';

export { EXPOSITION_TYPE } from './instruments.ts';
export { Metrics } from './metrics.ts';
export {
  httpObserver,
  MeasuredIngest,
  measuredIndex,
  measuredService,
  networkObserver,
  showLimits,
} from './observe.ts';

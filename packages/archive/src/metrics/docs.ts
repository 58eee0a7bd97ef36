import { gauges, Metrics } from './metrics.ts';
import { processInstruments } from './process.ts';

/**
 * The reference page of the metrics, derived from their declarations. Written anew by
 * `node --conditions=source packages/archive/src/metrics/docs.ts > docs/reference/metrics.md`.
 */
export function metricsReference(): string {
  const counted = new Metrics().instruments.filter(instrument => !processInstruments.includes(instrument));
  const looked = Object.values(gauges).map(({ label, ...row }) => ({
    ...row,
    type: 'gauge',
    labels: label === undefined ? [] : [label],
  }));
  const rows = [...counted, ...looked, ...processInstruments].map(({ name, type, labels, help }) =>
    [`\`${name}\``, type, labels.map(label => `\`${label}\``).join(', '), help].join(' | '),
  );
  const lines = [
    '# Metrics of the archive',
    '',
    '<!-- Derived from packages/archive/src/metrics by packages/archive/src/metrics/docs.ts. Do not edit. -->',
    '',
    '`/metrics` has them in the text format of Prometheus. Values of labels are names of ours; nothing that a peer sent',
    'becomes one. Each limit of the configuration has its value in `hounsfield_limit` and how often it was met in',
    '`hounsfield_limit_hits_total`. Histograms have the bounds 1, 2.5, 5, 10, 25, 50, 100, 250, 500 ms and 1, 2.5, 5, 10,',
    '30, 120 s.',
    '',
    '| Name | Type | Labels | Meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(row => `| ${row} |`),
  ];
  return `${lines.join('\n')}\n`;
}

if (import.meta.main) process.stdout.write(metricsReference());

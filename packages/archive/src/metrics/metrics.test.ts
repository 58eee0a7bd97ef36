import type { DimseReply, ServedService } from 'hounsfield/network';
import { serve } from 'hounsfield/network';
import { StudyRootFind, Verification } from 'hounsfield/services';
import client from 'prom-client';
import { describe, expect, it } from 'vitest';
import { flatLimits } from '../config/limits.ts';
import { readConfig } from '../config.ts';
import { Counter, exposition, Gauge, Histogram } from './instruments.ts';
import { Metrics } from './metrics.ts';
import { measuredService, networkObserver, showLimits } from './observe.ts';
import { processInstruments } from './process.ts';

describe('the text that Prometheus reads', () => {
  it('is what prom-client writes for the same numbers', async () => {
    const registry = new client.Registry();
    const registers = [registry];
    const named = { name: 'x_total', help: 'Says "so" \\ and\nmore.' };
    const theirCounter = new client.Counter({ ...named, labelNames: ['a', 'b'], registers });
    const ourCounter = new Counter({ ...named, labels: ['a', 'b'] });
    for (const [a, b, by] of [
      ['1', 'q"u\\ote', 2],
      ['2', '', 1],
      ['1', 'q"u\\ote', 0.5],
    ] as const) {
      theirCounter.inc({ a, b }, by);
      ourCounter.add({ a, b }, by);
    }
    const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];
    const timed = { name: 'y_seconds', help: 'Time.' };
    const theirs = new client.Histogram({ ...timed, labelNames: ['op'], buckets, registers });
    const ours = new Histogram({ ...timed, labels: ['op'] });
    for (const seconds of [0, 0.001, 0.0011, 0.3, 1, 119, 500]) {
      theirs.observe({ op: 'add' }, seconds);
      ours.observe({ op: 'add' }, seconds);
    }
    new client.Gauge({ name: 'z', help: 'Z.', registers }).set(7);
    const text = await exposition([ourCounter, ours, new Gauge({ name: 'z', help: 'Z.' }, () => 7)]);
    // The order of lines is free, and prom-client puts an empty line between families and `le` first.
    const lines = (all: string): string[] =>
      all
        .split('\n')
        .map(line => line.replace(/\{(le="[^"]*"),(.*)\}/, '{$2,$1}'))
        .filter(line => line !== '')
        .sort();
    expect(lines(text)).toEqual(lines(await registry.metrics()));
  });

  it('has of the process its memory, time and handles', async () => {
    const text = await exposition(processInstruments);
    expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m);
    expect(text).toMatch(/^nodejs_active_resources\{type="\w+"\} \d+$/m);
    if (process.platform === 'linux') expect(text).toMatch(/^process_open_fds [1-9]\d*$/m);
  });

  it('keeps to the conventions: units, and _total for counters alone', () => {
    for (const { name, type, help } of new Metrics().instruments) {
      expect(name).toMatch(/^(hounsfield|process|nodejs)(_[a-z0-9]+)+$/);
      expect(name.endsWith('_total'), name).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
      expect(help).toMatch(/\.$/);
    }
  });
});

describe('what is counted of DIMSE', () => {
  const cx = {} as Parameters<NonNullable<ReturnType<ServedService['handler']>>>[1];

  async function textAfter(call: (metrics: Metrics) => Promise<unknown>): Promise<string> {
    const metrics = new Metrics();
    await call(metrics).catch(() => undefined);
    return metrics.text();
  }

  it.each([
    ['a reply', () => ({ status: 0 }), 'success'],
    ['the promise of one', () => Promise.resolve({ status: 0xb000 }), 'warning'],
    ['a promise that is broken', () => Promise.reject(new Error('x')), 'failure'],
  ])('is %s', async (_, handler, status) => {
    const text = await textAfter(async metrics => {
      const echo = measuredService(serve(Verification, { 'C-ECHO': handler as () => DimseReply }), metrics);
      await echo.handler('C-ECHO')?.({}, cx);
    });
    expect(text).toContain(
      `hounsfield_dimse_operations_total{service="Verification",operation="C-ECHO",status="${status}"} 1`,
    );
    expect(text).toContain(
      'hounsfield_dimse_operation_duration_seconds_count{service="Verification",operation="C-ECHO"} 1',
    );
  });

  it.each([
    ['all of the replies of a query', [0xff00, 0xff01], 9, 'success'],
    ['a query that fails after a match', [0xff00, 0xa700], 9, 'failure'],
    ['a query that the peer left', [0xff00, 0xff00, 0xff00], 2, 'cancel'],
  ])('is %s', async (_, statuses, taken, status) => {
    const seen: number[] = [];
    const text = await textAfter(async metrics => {
      const find = measuredService(
        serve(StudyRootFind, {
          'C-FIND': async function* () {
            for (const each of statuses) yield { status: each };
          },
        }),
        metrics,
      );
      const handler = find.handler('C-FIND');
      if (handler === undefined) throw new Error('no handler');
      for await (const reply of handler({}, cx) as AsyncIterable<DimseReply>) {
        seen.push(reply.status);
        if (seen.length === taken) break;
      }
    });
    expect(seen).toEqual(statuses.slice(0, taken));
    expect(text).toMatch(new RegExp(`operation="C-FIND",status="${status}"} 1`));
  });

  it('has limits that are keys of the configuration, from the start', async () => {
    const keys = ['maxPduLength', 'limits.perAddress', ...Object.keys(flatLimits(readConfig({ data: 'x' }).limits))];
    const text = await textAfter(async metrics => showLimits(metrics));
    const shown = Array.from(text.matchAll(/^hounsfield_limit_hits_total\{limit="([^"]+)"\} 0$/gm), match => match[1]);
    expect(shown.length).toBeGreaterThan(15);
    expect(keys).toEqual(expect.arrayContaining(shown));
  });

  it('is each limit by its key of the configuration', async () => {
    const text = await textAfter(async metrics => {
      const { refused, over } = networkObserver(metrics);
      refused?.('busy');
      refused?.('calling-ae-title');
      over?.({ how: 'released', error: undefined });
    });
    expect(text).toContain('hounsfield_limit_hits_total{limit="limits.associations"} 1');
    expect(text).toContain('hounsfield_associations_refused_total{reason="calling-ae-title"} 1');
    expect(text).toContain('hounsfield_connections_ended_total{how="released"} 1');
    expect(text.match(/^hounsfield_limit_hits_total/gm)).toHaveLength(1);
  });
});

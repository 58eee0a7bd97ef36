import { readdir } from 'node:fs/promises';
import { Gauge, type Instrument } from './instruments.ts';

/** What Prometheus asks of each process, by the names that its client libraries have in common. */
export const processInstruments: readonly Instrument[] = [
  new Gauge(
    { name: 'process_cpu_seconds_total', help: 'Processor time of the process, all threads.' },
    () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    'counter',
  ),
  new Gauge({ name: 'process_start_time_seconds', help: 'When the process began, in seconds since 1970.' }, () =>
    Math.round(performance.timeOrigin / 1000),
  ),
  new Gauge({ name: 'process_resident_memory_bytes', help: 'Memory that the process occupies.' }, () =>
    process.memoryUsage.rss(),
  ),
  new Gauge({ name: 'process_open_fds', help: 'Open file descriptors; only where the system tells.' }, async () => {
    const names = await readdir('/proc/self/fd').catch(() => undefined);
    return names?.length ?? {};
  }),
  new Gauge({ name: 'nodejs_memory_bytes', help: 'Memory of the main thread, by kind.', labels: ['kind'] }, () => {
    const { heapUsed, heapTotal, external, arrayBuffers } = process.memoryUsage();
    return { heap_used: heapUsed, heap_total: heapTotal, external, array_buffers: arrayBuffers };
  }),
  new Gauge(
    { name: 'nodejs_active_resources', help: 'What keeps the process running, by kind.', labels: ['type'] },
    () => {
      const counts: Record<string, number> = {};
      for (const type of process.getActiveResourcesInfo()) counts[type] = (counts[type] ?? 0) + 1;
      return counts;
    },
  ),
  new Gauge(
    { name: 'nodejs_eventloop_seconds_total', help: 'Time of the main thread, by what it did.', labels: ['state'] },
    () => {
      const { active, idle } = performance.eventLoopUtilization();
      return { active: active / 1000, idle: idle / 1000 };
    },
    'counter',
  ),
];

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './tools.mjs';

/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {string[]} failed names of tests, and errors outside of tests
 * @property {string[]} skipped names of tests; a suite that cannot run has one test whose name is the reason
 * @property {string[]} [aborted] files whose process V8 ended; nothing of them is counted
 */

/** A reporter of Vitest that writes a Summary as JSON to the file that HOUNSFIELD_TEST_SUMMARY names. */
class SummaryReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    /** @type {Summary} */
    const summary = { passed: 0, failed: [], skipped: [], aborted: [] };
    for (const error of unhandled) {
      const file = abortedFile(error);
      if (file === undefined) summary.failed.push(`outside of tests: ${firstLine(error.message)}`);
      else summary.aborted?.push(relative(root, file));
    }
    for (const module of modules) {
      const file = relative(root, module.moduleId);
      if (summary.aborted?.includes(file)) continue;
      for (const error of module.errors()) summary.failed.push(`${file}: ${firstLine(error.message)}`);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors())
          summary.failed.push(`${file} > ${suite.fullName}: ${firstLine(error.message)}`);
      }
      for (const test of module.children.allTests()) count(summary, test, `${file} > ${test.fullName}`);
    }
    const path = process.env.HOUNSFIELD_TEST_SUMMARY;
    if (path !== undefined) writeFileSync(path, JSON.stringify(summary));
  }
}

/**
 * @param {Summary} summary
 * @param {import('vitest/node').TestCase} test
 * @param {string} name
 */
function count(summary, test, name) {
  const { state, errors } = test.result();
  if (state === 'passed') summary.passed += 1;
  else if (state === 'failed') summary.failed.push(`${name}: ${firstLine(errors?.[0]?.message ?? '')}`);
  else if (test.options.mode === 'skip' || test.options.mode === 'todo') summary.skipped.push(name);
  else summary.failed.push(`${name} (did not run)`);
}

/**
 * V8 of Node 24 keeps account of pages of code for all threads of a process, and now and then aborts where many threads
 * were started and ended (`Check failed: jit_page.has_value()`, nodejs/node issue 64500), as no product does and our tests do.
 * A segmentation fault was seen once in such a process. Such a file runs again, once; what is a fault of ours ends it again.
 * @param {import('vitest').SerializedError} error
 * @returns {string | undefined} the file whose process ended so
 */
function abortedFile(error) {
  return /signal (?:SIGTRAP|SIGSEGV) .*test file (.+)$/.exec(firstLine(error.cause?.message ?? ''))?.[1];
}

/** @param {string} text */
const firstLine = text => text.split('\n', 1)[0] ?? '';

// Vitest loads a reporter by its default export.
// biome-ignore lint/style/noDefaultExport: see above
export default SummaryReporter;

import { type Fixtures, runSuite } from './suite.ts';

/** What a worker has of the DOM, and this module uses. */
declare const self: {
  onmessage: ((event: { readonly data: Fixtures }) => void) | null;
  postMessage(message: unknown): void;
};

self.onmessage = event => {
  void runSuite(event.data).then(findings => self.postMessage(findings));
};

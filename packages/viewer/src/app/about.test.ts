import { describe, expect, it } from 'vitest';
import { aboutOf } from './about.ts';

describe('where to send the first study', () => {
  it('is what the archive says', () => {
    const answer = { aeTitle: 'PACS', dicom: { host: '10.0.0.7', port: 104 } };
    expect(aboutOf(answer, 'page.example')).toEqual({ aeTitle: 'PACS', host: '10.0.0.7', port: 104 });
  });

  it.each(['0.0.0.0', '::', ''])('is the host of the page where the archive listens on %j', host => {
    expect(aboutOf({ dicom: { host } }, 'page.example').host).toBe('page.example');
  });

  it.each([undefined, null, [], 'no', { dicom: 5 }])('is the usual place where the archive says %j', answer => {
    expect(aboutOf(answer, 'page.example')).toEqual({ aeTitle: 'HOUNSFIELD', host: 'page.example', port: 11112 });
  });
});

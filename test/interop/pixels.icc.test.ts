import { writeFile } from 'node:fs/promises';
import { describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { applyColourProfile, colourProfile } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { labTables, profileWith } from '../../packages/hounsfield/src/pixels/icc.fixture.ts';

/** Little CMS, by way of Pillow: colours of a profile as sRGB, relative to the white of the medium. */
const SCRIPT = `
import sys
from PIL import Image, ImageCms
colours = Image.frombytes('RGB', (int(sys.argv[2]), 1), open(sys.argv[3], 'rb').read())
profile = ImageCms.getOpenProfile(sys.argv[1])
shown = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile('sRGB'), renderingIntent=1)
print(shown.tobytes().hex())
`;

describeWithPeers(['PIL'], 'ICC profiles with tables (PS3.3 §C.11.15)', peers => {
  it.each(['mft1', 'mft2', 'mAB '] as const)(
    'of type %s give the colours that Little CMS gives, within two levels',
    async kind => {
      await using folder = await temporaryFolder();
      const profile = profileWith({ A2B0: labTables(kind) }, 'RGB ', 'Lab ', kind === 'mft2' ? 2 : 4);
      const colours = Uint8Array.from({ length: 3 * 500 }, (_, at) => (at * 7919 + (at % 3) * 97) % 256);
      await writeFile(folder.file('profile.icc'), profile);
      await writeFile(folder.file('colours'), colours);
      const args = ['-c', SCRIPT, folder.file('profile.icc'), '500', folder.file('colours')];
      const { stdout } = await runOk(peers.get('PIL')!, args);
      const theirs = Buffer.from(stdout.trim(), 'hex');
      const rgba = Uint8ClampedArray.from({ length: 4 * 500 }, (_, at) => colours[(at >> 2) * 3 + (at & 3)] ?? 0);
      applyColourProfile(rgba, colourProfile(profile));
      const ours = rgba.filter((_, at) => at % 4 < 3);
      expect(Math.max(...theirs.map((level, at) => Math.abs(level - ours[at]!)))).toBeLessThanOrEqual(2);
    },
  );
});

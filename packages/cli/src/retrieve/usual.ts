import { isStorageSopClass, sopClasses, uidByValue } from 'hounsfield/dictionary';

/** Storage classes that are in use, images first; with `andRetired` the retired ones behind them. */
export function usualClasses({ andRetired = false }: { readonly andRetired?: boolean } = {}): readonly string[] {
  const storage = sopClasses.filter(({ uid }) => isStorageSopClass(uid)).map(({ uid }) => uid);
  const isRetired = (uid: string): number => (uidByValue(uid)?.retired === true ? 1 : 0);
  const isOther = (uid: string): number => (/Image/.test(uidByValue(uid)?.name ?? '') ? 0 : 1);
  return storage
    .filter(uid => andRetired || isRetired(uid) === 0)
    .sort((a, b) => isRetired(a) - isRetired(b) || isOther(a) - isOther(b));
}

/** Explicit and Implicit VR, deflated, JPEG, JPEG-LS, JPEG 2000 and RLE. */
export const USUAL_SYNTAXES: readonly string[] = [
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.4.70',
  '1.2.840.10008.1.2.4.80',
  '1.2.840.10008.1.2.4.90',
  '1.2.840.10008.1.2.5',
  '1.2.840.10008.1.2.4.50',
  '1.2.840.10008.1.2.4.51',
  '1.2.840.10008.1.2.4.81',
  '1.2.840.10008.1.2.4.91',
  '1.2.840.10008.1.2.1.99',
];

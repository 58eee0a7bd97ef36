import { webNonPatientCategories } from '../../dictionary/web.generated.ts';
import type { WebNonPatientCategory } from '../../dictionary/web-rows.ts';

/** The category that has resources for instances of a class (PS3.18 Table 12.1.1-1). */
export function categoryOf(sopClassUid: string): WebNonPatientCategory | undefined {
  return webNonPatientCategories.find(({ sopClasses }) => sopClasses.includes(sopClassUid));
}

/** The address of an instance of no patient; undefined where its class belongs to no category. */
export function nonPatientAddress(
  serviceUrl: string,
  { sopClassUid, sopInstanceUid }: { readonly sopClassUid: string; readonly sopInstanceUid: string },
): string | undefined {
  const category = categoryOf(sopClassUid);
  return category === undefined ? undefined : `${serviceUrl}/${category.name}/${encodeURIComponent(sopInstanceUid)}`;
}

import { type Path, type PathStep, parsePath } from 'hounsfield/data';
import { attributes, formatTag, parseTag, tagOf } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import { nearest } from './nearest.ts';
import { quoted } from './parsers.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a path such as `RequestAttributesSequence[*].ScheduledProcedureStepID`, which may lead to several places.
 * @throws UsageError that proposes the keywords nearest to a misspelt one
 */
export function wayTo(text: string): Path {
  try {
    return parsePath(text) as Path;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.code === 'unknown-attribute') throw unknownAttribute(error.path ?? text);
    throw new UsageError(`${quoted(text)} is not a path`, PATH_FORMS);
  }
}

/**
 * Reads a path such as `RequestAttributesSequence[0].ScheduledProcedureStepID`, of exact tags and numbers alone.
 * @throws UsageError that proposes the keywords nearest to a misspelt one
 */
export function attributePath(text: string): readonly PathStep[] {
  return text.split('.').map(step => {
    const [, name = step, item] = /^([^[\]]+)(?:\[(\d{1,6})\])?$/.exec(step) ?? [];
    return { tag: attributeTag(name), item: item === undefined ? undefined : Number(item) };
  });
}

/** The tag of a keyword or of a tag's text. @throws UsageError */
export function attributeTag(name: string): number {
  const tag = tagOf(name) ?? parseTag(name);
  if (tag === undefined) throw unknownAttribute(name);
  return tag;
}

function unknownAttribute(name: string): UsageError {
  const keywords = Array.from(attributes(), ({ keyword }) => keyword);
  const proposals = nearest(name, keywords);
  return new UsageError(
    `${quoted(name)} is neither a keyword of PS3.6 nor a tag`,
    proposals.length === 0
      ? 'Write a keyword such as PatientID or a tag such as 0010,0020'
      : `Did you mean ${proposals.join(', ')}`,
  );
}

/** A path as it would be written. */
export function pathText(steps: readonly PathStep[], nameOf: (tag: number) => string = formatTag): string {
  return steps.map(({ tag, item }) => `${nameOf(tag)}${item === undefined ? '' : `[${item}]`}`).join('.');
}

const PATH_FORMS =
  'Write PatientID, RequestAttributesSequence[0].StudyInstanceUID, (0009,"CREATOR",01) or **.PatientID';

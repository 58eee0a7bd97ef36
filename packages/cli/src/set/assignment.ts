import type { Path } from 'hounsfield/data';
import { isVr, type Vr } from 'hounsfield/dictionary';
import { wayTo } from '../attribute-path.ts';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** `PATH=VALUE` or `PATH:VR=VALUE`, read. */
export interface Assignment {
  readonly path: Path;
  readonly vr: Vr | undefined;
  readonly text: string;
}

/** Reads what `--set` and its like take. @throws UsageError */
export function assignment(word: string): Assignment {
  const [, path, vr, text = ''] = FORM.exec(word) ?? [];
  if (path === undefined)
    throw new UsageError(`${quoted(word)} has no =`, 'Write PATH=VALUE, and PATH= for a value of zero length');
  if (vr !== undefined && !isVr(vr))
    throw new UsageError(`${quoted(vr)} is not a VR of PS3.5`, 'Write such as LO or UI');
  return { path: wayTo(path), vr, text };
}

/** Signs in quotation marks are a part of the name of a private creator. */
const FORM = /^((?:[^"=:]|"(?:[^"\\]|\\.)*")+)(?::([A-Za-z]{2}))?=([\s\S]*)$/;

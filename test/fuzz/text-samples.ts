import type { Sample } from './samples.ts';

/** Samples that are no files: calibration texts, paths, values, and texts with the terms of their character set. */
export function textSamples(): readonly Sample[] {
  return [
    ...ETAS.map((text, k) => sample('etas', `etas ${k}`, text)),
    ...PATHS.map(text => sample('path', text, text)),
    ...VALUES.map(text => sample('value', text, text)),
    ...TERMS.map(terms => sample('text', terms, `${terms}\n${CODED}`)),
  ];
}

function sample(kind: Sample['kind'], name: string, text: string): Sample {
  return { kind, name: `made: ${name}`, bytes: Uint8Array.from(text, character => character.charCodeAt(0)) };
}

const ETAS: readonly string[] = [
  `* comment
KONSERVIERUNG_FORMAT 2.0
FUNKTIONEN
  FKT Idle "1.0" "Idle ""speed"""
END
FESTWERT K_IDLE
  LANGNAME "Idle speed"
  VAR Gear=manual, Country=de
  EINHEIT_W "1/min"
  WERT 7.5e+2
END
FESTWERTEBLOCK A 2 @ 2
  WERT 1 2
  WERT 3 4
END
GRUPPENKENNFELD M 2 1
*SSTX D_SPEED
  ST/X 1 2
  ST_TX/Y "low"
  WERT 1 2
END
TEXTSTRING T
  TEXT "a"
END
`,
  'FESTWERT K\n WERT 1\nEND\n',
];

const PATHS: readonly string[] = [
  'RequestAttributesSequence[0].ScheduledProcedureStepID',
  'RequestAttributesSequence[*].ScheduledProtocolCodeSequence[1].CodeValue',
  '(0009,"GEMS_IDEN_01",01)',
  '**.(60xx,3000)',
  'ImageType[2]',
  '00100020',
];

const VALUES: readonly string[] = [
  '20260401101112.123456+0100',
  '101112.5',
  '045Y',
  '1.2.840.10008.1.2',
  '-1.5e-3\\70',
  'Yamada^Tarou^^Dr.=a^b=c',
  '20200101-20201231',
];

/** Terms of Specific Character Set, some of them not as they should be. */
const TERMS: readonly string[] = [
  '',
  'ISO_IR 100',
  'ISO_IR 144',
  'ISO_IR 166',
  'ISO_IR 13',
  'ISO_IR 192',
  'GB18030',
  'GBK',
  '\\ISO 2022 IR 87\\ISO 2022 IR 159',
  '\\ISO 2022 IR 149',
  '\\ISO 2022 IR 58',
  'ISO 2022 IR 13\\ISO 2022 IR 87',
  'ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126\\ISO 2022 IR 127\\ISO 2022 IR 138\\ISO 2022 IR 148',
  'ISO-8859-1\\utf8',
  'ISO_IR_999',
];
const CODED =
  'Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$)C\xfb\xf3\x1b$(D3u\x1b)I\xd4\xcf\x1b-L\xbb\xee\\\xcd\xf5\x81\x30\x81\x30\xe5\xb1\xb1\r\n\x1b$)A\xcd\xf5';

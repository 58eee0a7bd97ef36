// Generated from standard/tables/attributes.tsv (PS3.6 and PS3.7 2026c). Do not edit: run `node standard/generate.ts`.
export const TransferSyntaxUID = 0x0002_0010;
export const SOPClassUID = 0x0008_0016;
export const SOPInstanceUID = 0x0008_0018;
export const ICCProfile = 0x0028_2000;
export const PixelData = 0x7FE0_0010;
export const DataSetTrailingPadding = 0xFFFC_FFFC;

import { tlsPort } from 'hounsfield/network/node';
import { z } from 'zod';

/** TLS for the DICOM services and for the web. */
export interface TlsConfig {
  readonly certificate: string;
  readonly key: string;
  readonly passphrase?: string | undefined;
  readonly authorities: readonly string[];
  readonly revocationLists: readonly string[];
  readonly profile: 'bcp195' | 'modified-bcp195';
  readonly verify: 'required' | 'wanted' | 'none';
  readonly port: number;
  readonly only: boolean;
  readonly https: boolean;
}

export type TlsSettings = Pick<TlsConfig, 'certificate' | 'key'> & {
  readonly [K in keyof TlsConfig]?: TlsConfig[K] | undefined;
};

export const tlsSchema: z.ZodType<TlsConfig | undefined, TlsSettings | undefined> = z
  .strictObject({
    certificate: z.string().min(1).describe('PEM file of the certificate and those between it and its authority'),
    key: z.string().min(1).describe('PEM file of its key'),
    passphrase: z.string().min(1).optional().describe('Of an encrypted key').meta({ writeOnly: true }),
    authorities: z
      .array(z.string().min(1))
      .default([])
      .describe('PEM files of the authorities whose certificates peers may show; needed unless `tls.verify` is none'),
    revocationLists: z.array(z.string().min(1)).default([]).describe('PEM files of certificate revocation lists'),
    profile: z
      .enum(['bcp195', 'modified-bcp195'])
      .default('bcp195')
      .describe('TLS profile: that of PS3.15 §B.12, or the stricter one of §B.13'),
    verify: z
      .enum(['required', 'wanted', 'none'])
      .default('required')
      .describe('Whether a DICOM peer must show a certificate; one that is shown is always checked'),
    port: z
      .int()
      .min(0)
      .max(65_535)
      .default(tlsPort)
      .describe('Port of the DICOM services over TLS; 0 lets the system choose'),
    only: z.boolean().default(false).describe('Open no plain DICOM port beside it'),
    https: z.boolean().default(true).describe('Speak HTTPS, with the same certificate, on the port of the web'),
  })
  .refine(({ verify, authorities }) => verify === 'none' || authorities.length > 0, {
    path: ['authorities'],
    message: 'must name a file unless tls.verify is none',
  })
  .optional()
  .describe('TLS; without it there is none');

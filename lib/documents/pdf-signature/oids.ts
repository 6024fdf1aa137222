import { encodeOid, sequence } from './der'

// The names of algorithms and attributes that signatures are made of (RFC 5652, 5035, 3161, 8017, 5758).

const NULL = Buffer.from([0x05, 0x00])

export const OID = {
  data: encodeOid('1.2.840.113549.1.7.1'),
  signedData: encodeOid('1.2.840.113549.1.7.2'),
  contentType: encodeOid('1.2.840.113549.1.9.3'),
  messageDigest: encodeOid('1.2.840.113549.1.9.4'),
  signingTime: encodeOid('1.2.840.113549.1.9.5'),
  timeStampInfo: encodeOid('1.2.840.113549.1.9.16.1.4'),
  signingCertificate: encodeOid('1.2.840.113549.1.9.16.2.12'),
  timeStampToken: encodeOid('1.2.840.113549.1.9.16.2.14'),
  signingCertificateV2: encodeOid('1.2.840.113549.1.9.16.2.47'),
} as const

const SHA_256 = encodeOid('2.16.840.1.101.3.4.2.1')

/** SHA-256 as an algorithm: its parameters are absent in CMS, NULL in time-stamp requests. */
export const SHA_256_ALGORITHM = sequence(SHA_256)
export const SHA_256_WITH_NULL = sequence(SHA_256, NULL)

/** An algorithm as it is written, without parameters and with NULL for them. */
const written = (oid: string) => [sequence(encodeOid(oid)), sequence(encodeOid(oid), NULL)]
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Digests by their algorithm in hex. */
export const DIGESTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['2.16.840.1.101.3.4.2.1', 'sha256'],
      ['2.16.840.1.101.3.4.2.2', 'sha384'],
      ['2.16.840.1.101.3.4.2.3', 'sha512'],
    ] as const
  ).flatMap(([oid, name]) => written(oid).map((each) => [hex(each), name] as const)),
)

/** How files and stamps are signed, in hex: RSA (PKCS#1 v1.5) and elliptic curves. */
export const SIGNATURE_ALGORITHMS: ReadonlySet<string> = new Set(
  [
    ...['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12'],
    ...['1.2.840.113549.1.1.13', '1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3'],
    '1.2.840.10045.4.3.4',
  ].flatMap((oid) => written(oid).map(hex)),
)

/** How a key of this type signs with SHA-256; null where the type is not supported. */
export function signatureAlgorithmOf(keyType: string | undefined): Buffer | null {
  if (keyType === 'rsa') return sequence(encodeOid('1.2.840.113549.1.1.11'), NULL)
  if (keyType === 'ec') return sequence(encodeOid('1.2.840.10045.4.3.2'))
  return null
}

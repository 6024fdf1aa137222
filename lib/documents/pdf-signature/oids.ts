import { childrenOf, NULL, oid, oidOf, sequence, tagOf, TAG, type Asn1 } from './asn1'

// The names of algorithms and attributes that signatures are made of (RFC 5652, 5035, 3161, 8017,
// 5758).

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const SHA_256 = '2.16.840.1.101.3.4.2.1'
const RSA_WITH_SHA_256 = '1.2.840.113549.1.1.11'
const ECDSA_WITH_SHA_256 = '1.2.840.10045.4.3.2'

/** SHA-256 as an algorithm: its parameters are absent in CMS, NULL in time-stamp requests. */
export const SHA_256_ALGORITHM = sequence(oid(SHA_256))
export const SHA_256_WITH_NULL = sequence(oid(SHA_256), NULL)

const DIGESTS: ReadonlyMap<string, string> = new Map([
  [SHA_256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** How files and stamps are signed: RSA (PKCS#1 v1.5) and elliptic curves. */
const SIGNATURE_ALGORITHMS: ReadonlySet<string> = new Set([
  ...['1.2.840.113549.1.1.1', RSA_WITH_SHA_256, '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'],
  ...[ECDSA_WITH_SHA_256, '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'],
])

/** The name of an algorithm without parameters, or with NULL for them; null where it has others. */
function plainNameOf(algorithm: Asn1): string | null {
  const [name, parameters, ...others] = childrenOf(algorithm)
  const isPlain = tagOf(algorithm) === TAG.sequence && others.length === 0
  if (!name || !isPlain || (parameters && tagOf(parameters) !== tagOf(NULL))) return null
  return oidOf(name)
}

/** What Node.js calls a digest; null where it is not supported. */
export const digestNameOf = (algorithm: Asn1): string | null =>
  DIGESTS.get(plainNameOf(algorithm) ?? '') ?? null

export const isSignatureAlgorithm = (algorithm: Asn1): boolean =>
  SIGNATURE_ALGORITHMS.has(plainNameOf(algorithm) ?? '')

/** How a key of this type signs with SHA-256; null where the type is not supported. */
export function signatureAlgorithmOf(keyType: string | undefined): Asn1 | null {
  if (keyType === 'rsa') return sequence(oid(RSA_WITH_SHA_256), NULL)
  if (keyType === 'ec') return sequence(oid(ECDSA_WITH_SHA_256))
  return null
}

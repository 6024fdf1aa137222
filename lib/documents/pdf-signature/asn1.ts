import forge from 'node-forge'

// ASN.1 as signatures need it, written and read by node-forge, whose bytes are texts of Latin-1.

const { asn1 } = forge
const { Class, Type } = asn1

export type Asn1 = forge.asn1.Asn1

/** A tag as its byte. */
export const TAG = {
  integer: 0x02,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** [0] and [1], with further values inside. */
  context0: 0xa0,
  context1: 0xa1,
} as const

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const plain = (type: forge.asn1.Type, content: string) =>
  asn1.create(Class.UNIVERSAL, type, false, content)
const holding = (type: forge.asn1.Type, values: readonly Asn1[]) =>
  asn1.create(Class.UNIVERSAL, type, true, [...values])

/** The bytes of a value (DER). */
export const derOf = (value: Asn1): Buffer => bytesOf(asn1.toDer(value).getBytes())

/**
 * The value that the bytes are. Throws where they are none, or are written in another way than DER
 * does.
 */
export function readDer(bytes: Uint8Array): Asn1 {
  const value = asn1.fromDer(textOf(bytes))
  if (!derOf(value).equals(bytes)) throw new RangeError('ASN.1 that is not DER')
  return value
}

export const sequence = (...values: readonly Asn1[]) => holding(Type.SEQUENCE, values)
export const set = (...values: readonly Asn1[]) => holding(Type.SET, values)
/** The values of a SET OF are in the order of their bytes. */
export const sortedSet = (...values: readonly Asn1[]) => set(...inOrder(values))
export const inOrder = (values: readonly Asn1[]): readonly Asn1[] =>
  [...values].sort((one, other) => Buffer.compare(derOf(one), derOf(other)))
export const context = (number: 0 | 1, ...values: readonly Asn1[]) =>
  asn1.create(Class.CONTEXT_SPECIFIC, number as forge.asn1.Type, true, [...values])
export const octetString = (bytes: Uint8Array) => plain(Type.OCTETSTRING, textOf(bytes))
/** `bytes`: the most significant first; the first one is from 1 to 127. */
export const integer = (...bytes: readonly number[]) =>
  plain(Type.INTEGER, textOf(Buffer.from(bytes)))
export const TRUE = plain(Type.BOOLEAN, '\u00ff')
export const NULL = plain(Type.NULL, '')
/** `1.2.840.113549.1.7.2` */
export const oid = (name: string) => plain(Type.OID, asn1.oidToDer(name).getBytes())

/** An instant to the second: UTCTime up to 2049, GeneralizedTime after it (RFC 5652, 11.3). */
export const time = (at: Date) =>
  at.getUTCFullYear() < 2050
    ? plain(Type.UTCTIME, asn1.dateToUtcTime(at))
    : plain(Type.GENERALIZEDTIME, asn1.dateToGeneralizedTime(at))

/** What `time` writes. Throws RangeError. */
export function readTime(value: Asn1): Date {
  const tag = tagOf(value)
  const text = contentOf(value).toString('latin1')
  if (tag !== TAG.utcTime && tag !== TAG.generalizedTime) throw new RangeError('no time')
  const at = tag === TAG.utcTime ? asn1.utcTimeToDate(text) : asn1.generalizedTimeToDate(text)
  if (Number.isNaN(at.getTime())) throw new RangeError('no time')
  return at
}

export const tagOf = ({ tagClass, type, constructed }: Asn1): number =>
  tagClass | type | (constructed ? 0x20 : 0)

/** The values inside a value, one after the other. */
export const childrenOf = ({ value }: Asn1): readonly Asn1[] => (Array.isArray(value) ? value : [])

/** The bytes of a value that has no others inside. */
export function contentOf({ value }: Asn1): Buffer {
  if (typeof value !== 'string') throw new RangeError('ASN.1 of another shape')
  return bytesOf(value)
}

/** The child at an index. Throws RangeError where there is none, or its tag is another one. */
export function childOf(value: Asn1, index: number, tag: number): Asn1 {
  const child = childrenOf(value)[index]
  if (!child || tagOf(child) !== tag) throw new RangeError('ASN.1 of another shape')
  return child
}

/** The name that an OID is. Throws RangeError where it is none. */
export function oidOf(value: Asn1): string {
  if (tagOf(value) !== TAG.oid) throw new RangeError('ASN.1 of another shape')
  return asn1.derToOid(contentOf(value).toString('latin1'))
}

// Distinguished encoding rules of ASN.1 (ITU-T X.690), as far as signatures need them.

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
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

export type DerValue = {
  readonly tag: number
  readonly content: Buffer
  /** Tag, length and content as they were read. */
  readonly whole: Buffer
}

/** One value: its content is the parts in their order. */
export function encodeDer(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content])
}

export const sequence = (...parts: readonly Uint8Array[]) => encodeDer(TAG.sequence, ...parts)
/** The values of a SET OF in the order of their bytes. */
export const setOf = (...parts: readonly Uint8Array[]) =>
  encodeDer(TAG.set, ...[...parts].sort(Buffer.compare))

/** A number that is not negative; `bytes`: the most significant first. */
export function encodeInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first))
  const isNegative = digits[0]! >= 0x80
  return encodeDer(TAG.integer, ...(isNegative ? [Buffer.from([0])] : []), digits)
}

/** `1.2.840.113549.1.7.2` */
export function encodeOid(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number)
  const septets = (value: number): number[] =>
    value < 0x80
      ? [value]
      : [...septets(Math.floor(value / 0x80)).map((b) => b | 0x80), value % 128]
  return encodeDer(TAG.oid, Buffer.from([first * 40 + second, ...others.flatMap(septets)]))
}

/** An instant to the second: UTCTime up to 2049, GeneralizedTime after it (RFC 5652, 11.3). */
export function encodeTime(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return at.getUTCFullYear() < 2050
    ? encodeDer(TAG.utcTime, Buffer.from(`${digits.slice(2)}Z`, 'latin1'))
    : encodeDer(TAG.generalizedTime, Buffer.from(`${digits}Z`, 'latin1'))
}

/** Reads what `encodeTime` writes, and fractions of a second, which are dropped. Throws RangeError. */
export function readTime({ tag, content }: DerValue): Date {
  const text = content.toString('latin1')
  const full = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(full)
  if (!parts || (tag !== TAG.utcTime && tag !== TAG.generalizedTime))
    throw new RangeError('no time')
  const [, year, month, day, hour, minute, second] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(at.getTime())) throw new RangeError('no time')
  return at
}

function readAt(bytes: Buffer, start: number): DerValue & { readonly end: number } {
  const [tag, first] = [bytes[start], bytes[start + 1]]
  if (tag === undefined || first === undefined) throw new RangeError('ASN.1 ends early')
  const more = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || more > 4) throw new RangeError('a length of ASN.1 is not supported')
  const from = start + 2 + more
  const length =
    more === 0 ? first : bytes.subarray(start + 2, from).reduce((n, b) => n * 256 + b, 0)
  const end = from + length
  if (end > bytes.length) throw new RangeError('ASN.1 ends early')
  return { tag, content: bytes.subarray(from, end), whole: bytes.subarray(start, end), end }
}

/** The value that the bytes begin with. Throws RangeError where they are none. */
export const readFirstDer = (bytes: Buffer): DerValue => readAt(bytes, 0)

/** The one value that the bytes are. Throws RangeError where they are none, or more than one. */
export function readDer(bytes: Buffer): DerValue {
  const value = readAt(bytes, 0)
  if (value.end !== bytes.length) throw new RangeError('bytes after ASN.1')
  return value
}

/** The values inside a value, one after the other. */
export function childrenOf({ content }: DerValue): readonly DerValue[] {
  const children: DerValue[] = []
  for (let at = 0; at < content.length;) {
    const child = readAt(content, at)
    children.push(child)
    at = child.end
  }
  return children
}

/** The child at an index. Throws RangeError where there is none, or its tag is another one. */
export function childOf(value: DerValue, index: number, tag: number): DerValue {
  const child = childrenOf(value)[index]
  if (child?.tag !== tag) throw new RangeError('ASN.1 of another shape')
  return child
}

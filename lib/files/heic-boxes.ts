import 'server-only'

// What a HEIC photograph says of itself in its boxes (ISO/IEC 14496-12, 23008-12), read without
// decoding.

/**
 * The largest image that the file's own `ispe` boxes announce (ISO/IEC 23008-12 6.5.3): version and
 * flags, width, height.
 */
export function countHeicPixels(bytes: Buffer): number {
  let most = 0
  for (
    let at = bytes.indexOf('ispe');
    at >= 0 && at + 16 <= bytes.length;
    at = bytes.indexOf('ispe', at + 4)
  ) {
    most = Math.max(most, bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12))
  }
  return most
}

type Box = { readonly kind: string; readonly content: Buffer }

function boxesOf(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at) || bytes.length - at
    if (size < 8) break
    boxes.push({
      kind: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + size),
    })
    at += size
  }
  return boxes
}

/** What every still image must say: its handler, main item, items, their places and properties. */
const REQUIRED = ['hdlr', 'pitm', 'iinf', 'iloc', 'iprp']

/** Whether the file describes an HEVC image with a size, so that a decoder can begin. */
export function describesHeic(bytes: Buffer): boolean {
  const meta = boxesOf(bytes).find(({ kind }) => kind === 'meta')
  // The content of `meta` begins with four bytes of version and flags.
  const kinds = new Set(meta && boxesOf(meta.content.subarray(4)).map(({ kind }) => kind))
  return (
    REQUIRED.every((kind) => kinds.has(kind)) &&
    countHeicPixels(bytes) > 0 &&
    bytes.includes('hvcC')
  )
}

import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { samplePdf } from '@/prisma/seed/sample-files'

// Real bytes for everything that a person might upload, sound and hostile.

/** A PDF that a reader opens; no two serials are alike. */
export const soundPdf = (serial: number) => samplePdf(serial, '测试材料', 2)

/** A small picture; no two shades are alike. */
export function soundPng(shade: number): Promise<Buffer> {
  return sharp({
    create: {
      width: 60,
      height: 30,
      channels: 3,
      background: { r: shade % 256, g: (shade * 7) % 256, b: 90 },
    },
  })
    .png()
    .toBuffer()
}

/**
 * A photograph of a phone held sideways: 60 × 30 points, to be turned a quarter, with a place and a
 * device in its metadata.
 */
export function sidewaysJpeg(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 30, channels: 3, background: '#a03020' } })
    .jpeg()
    .withExif({ IFD0: { Orientation: '6', Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A few hundred bytes that would unpack to so many points along each side. */
export function imageBomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side + 1) * 8))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function box(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length + 8)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data])
}

/** A PDF with this action, written plainly after its first object. */
export function pdfWithAction(action: string): Buffer {
  const pdf = soundPdf(1).toString('latin1')
  return Buffer.from(pdf.replace('endobj', `endobj\n90 0 obj\n${action}\nendobj`), 'latin1')
}

const OBJECT_STREAM = '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n'

/** A PDF whose objects of this text are packed in an object stream, which begins with `head`. */
export function pdfWithPacked(
  objects: string,
  packed = deflateSync(objects),
  head = OBJECT_STREAM,
): Buffer {
  const [before, after] = soundPdf(1).toString('latin1').split('endobj', 2)
  return Buffer.concat([
    Buffer.from(`${before}endobj\n91 0 obj\n${head}`, 'latin1'),
    packed,
    Buffer.from(`\nendstream\nendobj${after}\nstartxref\n9\n%%EOF\n`, 'latin1'),
  ])
}

/** The boxes of a HEIC photograph of this size, without an image that a decoder could show. */
export function heicOf(width: number, height: number, brand = 'heic'): Buffer {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1heic`, 'latin1')),
    box(
      'meta',
      Buffer.concat([
        Buffer.alloc(4),
        ...['hdlr', 'pitm', 'iinf', 'iloc'].map((kind) => box(kind, Buffer.alloc(8))),
        box('iprp', box('ipco', Buffer.concat([box('hvcC', Buffer.alloc(23)), box('ispe', size)]))),
      ]),
    ),
    box('mdat', Buffer.alloc(20)),
  ])
}

/** A photograph of at least so many bytes, as a telephone makes it: noise does not compress. */
export function soundJpegOf(bytes: number): Promise<Buffer> {
  const side = Math.ceil(Math.sqrt(2 * bytes))
  const points = Buffer.alloc(side * side * 3)
  // A simple generator, so that every run sends the same bytes.
  for (let index = 0, state = 1; index < points.length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    points[index] = state >> 16
  }
  return sharp(points, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

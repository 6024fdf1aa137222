import { crc32, deflateSync } from 'node:zlib'

/** The text of each page below its head: made-up lines in Latin letters, since no font is embedded. */
const LINES = Array.from(
  { length: 24 },
  (_, index) =>
    `${String(index + 1).padStart(2, '0')}  This is made-up demonstration text without any meaning.`,
)

function pageContent(heading: string, serial: number, page: number, of: number): string {
  const body = LINES.map((line, index) => `1 0 0 1 72 ${690 - index * 24} Tm (${line}) Tj`).join(
    ' ',
  )
  return `BT /F1 20 Tf 1 0 0 1 72 760 Tm (${heading} No. ${serial}) Tj /F1 11 Tf ${body} 1 0 0 1 500 50 Tm (${page} / ${of}) Tj ET`
}

/** A PDF of some pages that says it is demonstration material. */
export function samplePdf(serial: number, heading = 'Demonstration material', pages = 1): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => index)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...numbers.flatMap((index) => {
      const content = pageContent(heading, serial, index + 1, pages)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const [WIDTH, HEIGHT] = [420, 594]

/** A sheet as a camera sees it, as 0xRRGGBB: greyish paper, lines of "writing" that differ from sheet to sheet, a red seal at the foot. */
function colourAt(x: number, y: number, serial: number): number {
  const [fromSeal, line] = [Math.hypot(x - 310, y - 480), Math.floor((y - 90) / 24)]
  if (Math.abs(fromSeal - 52) < 3 || fromSeal < 9) return 0xc4342c
  const isWritten =
    line >= 0 &&
    line < 14 &&
    (y - 90) % 24 < 9 &&
    x > 46 &&
    x < 374 - ((serial * 37 + line * 53) % 150)
  const hasGap = (x + line * 11 + serial * 7) % 17 < 4
  if (isWritten && !hasGap) return 0x3a3e46
  if (y > 44 && y < 62 && x > 130 && x < 290) return 0x242830
  const shade = 244 - Math.floor((x + y) / 90)
  return (shade << 16) | (shade << 8) | (shade - 4)
}

/** A photographed sheet, made of nothing; no two serials look the same. */
export function samplePng(serial: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((1 + WIDTH * 3) * HEIGHT)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1)
      rows.writeUIntBE(colourAt(x, y, serial), y * (1 + WIDTH * 3) + 1 + x * 3, 3)
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

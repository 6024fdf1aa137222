import { crc32, deflateSync } from 'node:zlib'

const SENTENCES = [
  '本材料由演示数据自动生成，文字均为虚构。',
  '不涉及任何真实的人员、单位和案件，不具有法律效力。',
  '仅供演示和试用时查阅、翻页、放大和打印。',
] as const
/** What each page says below its title. */
const LINES = Array.from(
  { length: 24 },
  (_, index) => `${String(index + 1).padStart(2, '0')}  ${SENTENCES[index % SENTENCES.length]!}`,
)

/** UTF-16BE in hexadecimal: what the encoding UniGB-UCS2-H expects. */
const hex = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const writeAt = (x: number, y: number, text: string) => `1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj`

function pageContent(title: string, serial: number, page: number, of: number): string {
  const body = LINES.map((line, index) => writeAt(72, 690 - index * 24, line)).join(' ')
  return `BT /F1 20 Tf ${writeAt(72, 760, `${title}（演示 ${serial}）`)} /F1 11 Tf ${body} ${writeAt(460, 50, `第 ${page} 页，共 ${of} 页`)} ET`
}

/**
 * A Chinese font by the name and character collection that every reader of PDF knows, with the
 * encoding of Unicode: no font is embedded, the reader draws with one of its own machine. CIDs 1 to
 * 95 are the Latin letters and digits, half as wide.
 */
const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
] as const
/** The catalogue, the list of pages and the font come before the pages. */
const FIRST_PAGE = 3 + FONT.length

/** A PDF of some pages that says it is demonstration material. */
export function samplePdf(serial: number, title = '演示材料', pages = 1): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => index)
  const kids = numbers.map((index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...FONT,
    ...numbers.flatMap((index) => {
      const content = pageContent(title, serial, index + 1, pages)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${FIRST_PAGE + 1 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
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

/**
 * A sheet as a camera sees it, as 0xRRGGBB: greyish paper, lines of "writing" that differ from
 * sheet to sheet, a red seal at the foot.
 */
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

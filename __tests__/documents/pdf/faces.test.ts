import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isIn } from '@/lib/documents/pdf/coverage'
import { loadFaces } from '@/lib/documents/pdf/faces'
import { readFontFile } from '@/lib/documents/pdf/font-file'
import { makeSetter } from '@/lib/documents/pdf/set-document'
import { documentContent } from '../../support/document-content'

// 文书的字体：随程序的，和机构自己有授权的。

const ROOT = process.cwd()
const KAI = join(ROOT, 'assets/fonts/FandolKai-Regular.otf')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyi-fonts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const familiesOf = ({ faces }: ReturnType<typeof loadFaces>) =>
  Object.fromEntries(Object.entries(faces).map(([name, { families }]) => [name, families]))

const BUNDLED = {
  title: ['Noto Serif SC'],
  body: ['FandolFang R', 'Noto Serif SC'],
  heading: ['FandolHei', 'Noto Serif SC'],
  subheading: ['FandolKai', 'Noto Serif SC'],
  pageNumber: ['Noto Serif SC'],
}

test('随程序的字体：每处一种，后面总有宋体补字', () => {
  const loaded = loadFaces(ROOT, null)
  expect(familiesOf(loaded)).toEqual(BUNDLED)
  expect(loaded.fonts).toHaveLength(5)
})

test('机构的字体按文件名放在前面，别的文件不管', () => {
  copyFileSync(KAI, join(folder, 'FangSong.OTF'))
  writeFileSync(join(folder, 'readme.txt'), '')
  expect(familiesOf(loadFaces(ROOT, folder))).toEqual({
    ...BUNDLED,
    body: ['FandolKai', 'FandolFang R', 'Noto Serif SC'],
  })
})

test('正文真的用机构的字体排', () => {
  copyFileSync(KAI, join(folder, 'fangsong.otf'))
  const question = { content: documentContent(), at: new Date(0) }
  const bodyFonts = (ownFonts: string | null) => {
    const answer = makeSetter(ROOT, ownFonts)(question)
    if (answer.is !== 'set') throw new Error(answer.is)
    return Buffer.from(answer.pdf)
      .toString('latin1')
      .match(/Fandol[A-Z][a-z]+-Regular/g)
  }
  expect(new Set(bodyFonts(folder))).toEqual(new Set(['FandolKai-Regular']))
  expect(new Set(bodyFonts(null))).toEqual(new Set(['FandolFang-Regular']))
})

test('排版程序认不出的字体，出错而不是换一种', () => {
  // Typst takes the last part of this name for a style.
  const [known, unknown] = [Buffer.from('FandolKai'), Buffer.from('Fandol Bd')]
  const font = readFileSync(KAI)
  for (let at = font.indexOf(known); at >= 0; at = font.indexOf(known, at + 1))
    unknown.copy(font, at)
  writeFileSync(join(folder, 'fangsong.otf'), font)
  const setDocument = makeSetter(ROOT, folder)
  expect(() => setDocument({ content: documentContent(), at: new Date(0) })).toThrow('font family')
})

test('机构的文件夹里一个认得的都没有，说出来而不是不用', () => {
  writeFileSync(join(folder, 'simfang.ttf'), '')
  expect(() => loadFaces(ROOT, folder)).toThrow('HEYI_FONTS_DIR')
})

test('坏的字体不用', () => {
  writeFileSync(join(folder, 'fangsong.ttf'), Buffer.alloc(64))
  expect(() => loadFaces(ROOT, folder)).toThrow('no font')
})

test('字体里有哪些字：仿宋没有“玥堃喆”，宋体有，表情两种都没有', () => {
  const [fang, song] = loadFaces(ROOT, null).faces.body.characters
  const has = (character: string) =>
    [fang!, song!].map((ranges) => isIn(ranges, character.codePointAt(0)!))
  for (const character of '调解协议书，。“”（）—…') expect(has(character)).toEqual([true, true])
  for (const character of '玥堃喆彧䶮𬭎') expect(has(character)).toEqual([false, true])
  expect(has('😀')).toEqual([false, false])
})

test('字体集里读第一个字体', () => {
  const font = readFileSync(KAI)
  const head = Buffer.alloc(16)
  head.write('ttcf', 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(16, 12)
  // Offsets of a collection count from its start; the tables of this one are moved by its head.
  const moved = Buffer.concat([head, font])
  for (let at = 28; at < 28 + font.readUInt16BE(4) * 16; at += 16)
    moved.writeUInt32BE(moved.readUInt32BE(at + 8) + head.length, at + 8)
  expect(readFontFile(moved)).toEqual(readFontFile(font))
})

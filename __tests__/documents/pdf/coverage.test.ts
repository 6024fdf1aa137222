import { findMissing, isIn, nameCharacter } from '@/lib/documents/pdf/coverage'

// 哪些字符没有字体能显示：按各自所用的字体查。

const faces = {
  title: { characters: [[[0x4e00, 0x4e05]]] },
  body: { characters: [[[0x4e00, 0x4e01]], [[0xff0c, 0xff0c] as const]] },
  heading: { characters: [[]] },
  subheading: { characters: [[[0, 0x10ffff]]] },
  pageNumber: { characters: [[]] },
} as const
const texts = { title: [], body: [], heading: [], subheading: [], pageNumber: [] }

test.each([
  ['第一段之前', 0x40, false],
  ['第一段的首尾', 0x41, true],
  ['第一段的首尾', 0x43, true],
  ['两段之间', 0x44, false],
  ['中间的单个字符', 0x50, true],
  ['最后一段之后', 0x20001, false],
])('%s', (_, code, isCovered) => {
  const ranges = [
    [0x41, 0x43],
    [0x50, 0x50],
    [0x60, 0x20000],
  ] as const
  expect(isIn(ranges, code)).toBe(isCovered)
})

test('每处按自己的字体查：标题有的字，正文没有就不行', () => {
  expect(findMissing({ ...texts, title: ['一丂'] }, faces)).toEqual([])
  expect(findMissing({ ...texts, body: ['一丂'] }, faces)).toEqual(['丂'])
})

test('一处有几个字体的，有一个能显示就行', () => {
  expect(findMissing({ ...texts, body: ['一，丁'] }, faces)).toEqual([])
})

test('缺的字各说一次，两个单元合成的是一个字符', () => {
  expect(findMissing({ ...texts, body: ['😀甲', '甲😀'] }, faces)).toEqual(['😀', '甲'])
})

test.each([
  ['控制字符', '\u0007'],
  ['改变方向的', '\u202e'],
  ['专用区的', '\ue000'],
  ['不成对的', '\ud83d'],
  ['选择字形的', '\u{e0100}'],
])('有字体收了也不排：%s', (_, character) => {
  expect(findMissing({ ...texts, subheading: [character] }, faces)).toEqual([character])
})

test.each([
  ['\u202e', 'U+202E'],
  ['\ue000', 'U+E000'],
  ['\u0007', 'U+0007'],
  ['\u{e0100}', 'U+E0100'],
  ['𰻝', '𰻝'],
  ['😀', '😀'],
])('看不见的字符以编码指出，看得见的照写：%j', (character, name) => {
  expect(nameCharacter(character)).toBe(name)
})

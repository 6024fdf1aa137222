import fc from 'fast-check'
import { CaseId, OptionalNote, ReasonText, UNMASKABLE } from '@/lib/domain/case/input-atoms'

// domain.md, 坏输入规则清单: “不受理”“提前终结”“失败结案”无理由的不予接受; quality.md, Bad input.

const codeOf = (shape: typeof ReasonText | typeof OptionalNote | typeof CaseId, value: unknown) => {
  const read = shape.safeParse(value)
  return read.success ? 'read' : read.error.issues[0]?.message
}

const WRONG_TYPES: readonly (readonly [string, unknown])[] = [
  ['没有填', undefined],
  ['空值', null],
  ['数字', 12345],
  ['不是数的数', Number.NaN],
  ['清单', ['因病住院']],
  ['对象', { toString: () => '因病住院不能履职' }],
  ['原型被改过的对象', JSON.parse('{"__proto__": {"length": 9}}')],
  ['日期', new Date(8.64e15)],
]

describe('理由', () => {
  test.each(WRONG_TYPES)('%s：不是理由', (_title, value) => {
    expect(codeOf(ReasonText, value)).toBe('REASON_TOO_SHORT')
  })

  test.each([
    ['空的', ''],
    ['只有空格和换行', ' \n\t　 '],
    ['四个字', '理由太短'],
    ['四个字加许多空格', `   理由太短${' '.repeat(50)}`],
  ])('%s：太短', (_title, text) => {
    expect(codeOf(ReasonText, text)).toBe('REASON_TOO_SHORT')
  })

  test('一千字以内，多一个字就太长；十万字也只是太长，不出错', () => {
    expect(codeOf(ReasonText, '理'.repeat(1000))).toBe('read')
    expect(codeOf(ReasonText, '理'.repeat(1001))).toBe('TOO_LONG')
    expect(codeOf(ReasonText, '理'.repeat(100_000))).toBe('TOO_LONG')
  })

  test('五个字可以，前后的空白去掉，中间的保留', () => {
    expect(ReasonText.parse('  因病 住院\n')).toBe('因病 住院')
  })

  test('按字计，生僻字也是一个字；任何文字都只有两种结果：去掉空白的原文，或者拒绝', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (text) => {
        const read = ReasonText.safeParse(text)
        const length = [...text.trim()].length
        if (length < 5 || length > 1000) expect(read.success).toBe(false)
        else expect(read.data).toBe(text.trim())
      }),
    )
  })
})

describe('可以不写的说明', () => {
  test.each([
    ['没有填', undefined],
    ['空的', ''],
    ['只有空白', ' 　\n'],
  ])('%s：没有说明，而不是空文字', (_title, text) => {
    expect(OptionalNote.parse(text)).toBeNull()
  })

  test.each(WRONG_TYPES.filter(([, value]) => value !== undefined))(
    '%s：不是说明',
    (_title, value) => expect(OptionalNote.safeParse(value).success).toBe(false),
  )

  test('一千字以内，多一个字就太长', () => {
    expect(OptionalNote.parse('注'.repeat(1000))).toHaveLength(1000)
    expect(codeOf(OptionalNote, '注'.repeat(1001))).toBe('TOO_LONG')
  })
})

describe('案件的编号', () => {
  test.each([
    ['没有填', undefined],
    ['空的', ''],
    ['案号不是编号', '(2026) 多元化解1号'],
    ['少一位', '3f2504e0-4f89-41d3-9a0c-0305e82c330'],
    ['多一位', '3f2504e0-4f89-41d3-9a0c-0305e82c33011'],
    ['前后有空格', ' 3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['带零字符', '3f2504e0-4f89-41d3-9a0c-0305e82c330\u0000'],
    ['孤立的代理项', '\ud800'],
    ['拼接的语句', "3f2504e0-4f89-41d3-9a0c-0305e82c3301' OR '1'='1"],
    ['十万字', 'a'.repeat(100_000)],
    ['数字', 1],
    ['清单', ['3f2504e0-4f89-41d3-9a0c-0305e82c3301']],
  ])('%s：不存在这样的案件', (_title, value) => {
    expect(codeOf(CaseId, value)).toBe('NOT_FOUND_ID')
  })

  test('任何编号原样读回', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(CaseId.parse(id)).toBe(id)))
  })
})

test('可以申请查看的号码有五种，一种不多（个人信息保护法第51条：按需要，留痕）', () => {
  expect(UNMASKABLE).toEqual(['phone', 'document', 'residence', 'address', 'representative'])
})

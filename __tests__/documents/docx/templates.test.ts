import {
  checkWordTemplate,
  fillWordTemplate,
  renderWord,
} from '@/lib/documents/docx/ask-word-thread'
import { starterContent } from '@/lib/documents/docx/template/starter'
import { namedValues, sampleOf, templateNames } from '@/lib/documents/docx/template/template-names'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { tagError } from '@/lib/labels/zh-CN/word-template'
import { faultsOfWord, linesOfWord } from '../../support/read-word'
import { templateOf } from '../../support/word-templates'

// 机构的 Word 模板：占位符只有本文书声明的名称；写错的逐一指出位置。

const fillSample = async (...paragraphs: readonly string[]) => {
  const template = await templateOf(...paragraphs)
  return fillWordTemplate(template, namedValues(sampleOf('agreement')))
}

describe.each(CASE_DOCUMENT_KINDS)('%s', (kind) => {
  test('名称不重复，都有说明', () => {
    const names = templateNames(kind)
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
    for (const { name, meaning, parts } of names) {
      expect(name).toMatch(/^[^{}#/\s｛｝]+$/)
      expect(meaning).not.toBe('')
      for (const part of parts ?? []) expect(names.map((each) => each.name)).not.toContain(part)
    }
  })

  test('起始模板有全部占位符，没有错误，填写以后是完整的文件', async () => {
    const starter = await renderWord(starterContent(kind), null)
    const hasIssuer = sampleOf(kind).content.issuer !== null
    const names = templateNames(kind).map(({ name }) => name)
    const check = await checkWordTemplate(starter, kind)
    expect(check).toMatchObject({ is: 'read', errors: [] })
    expect(check.is === 'read' && [...check.names].sort()).toEqual(
      names.filter((name) => hasIssuer || name !== '制作单位').sort(),
    )
    const filled = await fillWordTemplate(starter, namedValues(sampleOf(kind)))
    expect(faultsOfWord(filled.bytes)).toEqual([])
    const text = linesOfWord(filled.bytes).join('\n')
    expect(text).not.toMatch(/[{}]/)
    for (const { value } of sampleOf(kind).fields)
      for (const line of [value].flat().flatMap((each) => each.split('\n')))
        expect(text).toContain(line)
  })
})

test('列表逐项重复；单独写时每项一行；像占位符和标记的内容不再解释', async () => {
  const { lines, bytes } = await fillSample(
    '案由：{案由}',
    '{#签署人}',
    '{身份}：{姓名}',
    '{/签署人}',
    '{#协议条款}{序号}/{/协议条款}',
  )
  expect(lines.slice(2)).toEqual([
    '案由：物业服务合同纠纷',
    '当事人（签名或者盖章）：张玥堃',
    '当事人（签名或者盖章）：示例市恒信物业服务有限公司',
    '调解员（签名）：谢岚',
    '调解组织（印章）：示例区和谐调解中心',
    '1/2/3/4/',
  ])
  expect(faultsOfWord(bytes)).toEqual([])

  const odd = '{@案由}<w:p/>&amp;\u0001\n第二行'
  const values = new Map([['案由', odd]])
  const filled = await fillWordTemplate(await templateOf('{案由}'), values)
  expect(linesOfWord(filled.bytes).slice(2)).toEqual(['{@案由}<w:p/>&amp;□', '第二行'])
})

test('没有登记的：必需的留空待填，其余不写', () => {
  const [needed, optional] = [true, false].map((isMissing) => ({
    ...{ key: 'x', label: isMissing ? '甲' : '乙', source: 'court' as const, isMissing },
    value: '',
  }))
  const values = namedValues({
    content: sampleOf('agreement').content,
    fields: [needed!, optional!],
  })
  expect([values.get('甲'), values.get('乙')]).toEqual(['＿＿＿＿', ''])
})

test.each([
  ['付款人{案由', 'UNCLOSED', '案由', null],
  ['付款人案由}', 'UNOPENED', '', null],
  ['付款人｛案由', 'FULL_WIDTH', '｛', null],
  ['付款人{案件由来}', 'UNKNOWN_NAME', '案件由来', null],
  ['付款人{员}', 'UNKNOWN_NAME', '员', '调解员'],
  ['付款人{}', 'UNKNOWN_NAME', '', null],
  ['{#案由}付款人{/案由}', 'NOT_A_LIST', '#案由', null],
  ['付款人{内容}', 'PART_OUTSIDE_LIST', '内容', null],
  ['{#当事人}付款人', 'LIST_UNCLOSED', '#当事人', null],
  ['付款人{/当事人}', 'LIST_UNOPENED', '/当事人', null],
  ['{#当事人}{#签署人}{/当事人}付款人', 'LIST_WITHIN_LIST', '#签署人', null],
] as const)('%s：%s', async (text, code, tag, meant) => {
  const check = await checkWordTemplate(await templateOf('前一段', text), 'agreement')
  const [error] = check.is === 'read' ? check.errors : []
  expect(error).toMatchObject({ code, tag, meant, area: 'body' })
  expect(error!.around).toContain('付款人')
  expect(tagError[code](tag)).toMatch(/。$/)
})

test('列表在表格里开始、在表格外结束：指出', async () => {
  const template = await renderWord(
    {
      ...{ title: '协议书', issuer: null, number: null, caseNo: '1', signatures: [], day: null },
      blocks: [
        { kind: 'facts', rows: [['甲', '{#当事人}']] },
        { kind: 'paragraph', text: '{内容}{/当事人}' },
      ],
    },
    null,
  )
  expect(await checkWordTemplate(template, 'agreement')).toMatchObject({
    errors: [{ code: 'LIST_ACROSS_ROWS' }],
  })
})

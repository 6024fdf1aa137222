import { composeDocument } from '@/lib/documents/compose-document'
import type { DocumentContent } from '@/lib/documents/content'
import { renderWord } from '@/lib/documents/docx/ask-word-thread'
import { textsOf } from '@/lib/documents/pdf/content-size'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import { sampleFactsFor } from '@/lib/documents/templates/sample/sample-of-kind'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { documentContent } from '../../support/document-content'
import { faultsOfWord, linesOfPart, linesOfWord, partsOf } from '../../support/read-word'

// 文书的 Word 文件：与 PDF 内容相同，可以打开，每页写明是草稿还是编辑稿。

function linesOf({ issuer, title, number, caseNo, blocks, signatures, day }: DocumentContent) {
  return [
    ...[issuer, title, number, `案号：${caseNo}`],
    ...blocks.flatMap(textsOf).flatMap((text) => text.split('\n')),
    ...signatures.flatMap(({ label, name }) => [
      `${label}：`,
      name && `（${name}）`,
      day === null && '年　　月　　日',
    ]),
    day && dayInFull(day),
  ].flatMap((line) => (line ? [line.trim()] : []))
}

function sample(kind: (typeof CASE_DOCUMENT_KINDS)[number]): DocumentContent {
  const facts = sampleFactsFor(kind)
  const template = DOCUMENT_TEMPLATES[kind]
  return composeDocument(template, facts, template.subjects(facts)[0]!, '（2026）示调字第1号')
    .content
}

test.each(CASE_DOCUMENT_KINDS)('%s：读出来的文字与写进去的一字不差，文件完整', async (kind) => {
  const content = sample(kind)
  const file = await renderWord(content, '草稿')
  expect(linesOfWord(file)).toEqual(linesOf(content))
  expect(faultsOfWord(file)).toEqual([])
})

test('生僻字、符号和像标记的文字原样写入；文件不能有的字符以方框代替', async () => {
  const text = '玥堃喆彧䶮𬭎㛃 &<w:p>"\'—…￥①㈠ {案由}'
  const content = documentContent({
    blocks: [
      { kind: 'paragraph', text },
      {
        kind: 'table',
        columns: ['甲', '乙'],
        rows: [
          [text, '一\n二'],
          ['\u0001\ud800', '三'],
        ],
      },
    ],
  })
  const file = await renderWord(content, '草稿')
  expect(linesOfWord(file)).toEqual([
    '情况说明',
    '案号：HY-2026-000123',
    text,
    ...['甲', '乙', text, '一', '二', '□□', '三'],
  ])
  expect(faultsOfWord(file)).toEqual([])
})

test('A4，版心、字号、行距和字体依 GB/T 9704；单双页都有页码和抬头', async () => {
  const parts = partsOf(await renderWord(sample('agreement'), '编辑稿，以定稿PDF为准'))
  const document = parts.get('word/document.xml')!
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(document).toContain('w:eastAsia="方正小标宋简体"')
  expect(document).toContain('w:eastAsia="仿宋_GB2312"')
  expect(document).toContain('<w:sz w:val="32"/>')
  expect(document).toContain('w:line="576" w:lineRule="exact"')
  expect(parts.get('word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
  )
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  for (const header of ['word/header1.xml', 'word/header2.xml'])
    expect(linesOfPart(parts.get(header)!)).toEqual(['编辑稿，以定稿PDF为准'])
  for (const footer of ['word/footer1.xml', 'word/footer2.xml'])
    expect(parts.get(footer)).toContain('PAGE')
})

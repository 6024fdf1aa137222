import { composeDocument } from '@/lib/documents/compose-document'
import { textsOf } from '@/lib/documents/pdf/content-size'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { agreement } from '@/lib/documents/templates/agreement'
import { WHOLE_CASE } from '@/lib/documents/templates/document-template'
import { documentContent } from '../../support/document-content'
import { documentFacts } from '../../support/document-facts'
import { textOfPages } from '../../support/read-pdf'
import { AT, han, lineOf, readRendered, render, withoutBlanks } from '../../support/rendered'

// 文书排成 PDF：内容一字不差，排不出来的说明为什么。

const signature = (name: string) => ({ label: '当事人（签名或者盖章）', name })

describe('调解协议书', () => {
  const { content } = composeDocument(
    agreement,
    documentFacts(),
    WHOLE_CASE,
    '（2026）示调字第00001号',
  )

  test('读出来的文字与写进去的一字不差', async () => {
    const pages = await readRendered(content)
    const { issuer, title, number, caseNo, blocks, signatures } = content
    const written = [
      ...[issuer, title, number, `案号：${caseNo}`],
      ...blocks.flatMap(textsOf),
      ...signatures.map(({ label, name }) => `${label}：（${name}）年月日`),
    ]
    expect(textOfPages(pages)).toBe(withoutBlanks(written.join('')))
    expect(pages).toHaveLength(3)
  })

  test('页码双页在左、单页在右，各距版心一字', async () => {
    const feet = (await readRendered(content)).map((lines) => lines.at(-1)!)
    expect(feet.map(({ text }) => withoutBlanks(text))).toEqual(['—1—', '—2—', '—3—'])
    const [left, right] = [79.4, 521.6]
    expect(Math.abs(feet[0]!.right - (right - 14))).toBeLessThan(3)
    expect(Math.abs(feet[1]!.left - (left + 14))).toBeLessThan(3)
  })

  test('是 PDF/A-2b，制作时间是给定的时间', async () => {
    const bytes = Buffer.from((await render(content)).pdf).toString('latin1')
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(bytes).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(bytes).toContain('/CreationDate (D:20261127020000Z')
  })

  test('同一文书同一时间，两个线程排出的字节相同', async () => {
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => render(content)))
    for (const other of others) expect(Buffer.compare(other.pdf, first!.pdf)).toBe(0)
    const later = await render(content, new Date(AT.getTime() + 1000))
    expect(Buffer.compare(later.pdf, first!.pdf)).not.toBe(0)
  })
})

describe('文字', () => {
  test('像代码的文字只是文字', async () => {
    const text = '#danger("x") $a$ *b* _c_ <d> @e \\f `g` [h] = i // j /* k */ ~ -- "q" #sys.inputs'
    const pages = await readRendered(
      documentContent({
        title: '#text(red)[x]',
        blocks: [lineOf(text), { kind: 'facts', rows: [['#v(1em)', '= *x*']] }],
        signatures: [signature('#pagebreak()')],
      }),
    )
    expect(pages).toHaveLength(1)
    const all = textOfPages(pages)
    for (const part of [text, '#text(red)[x]', '#v(1em)', '= *x*', '（#pagebreak()）'])
      expect(all).toContain(withoutBlanks(part))
  })

  test('生僻的姓名排得出来', async () => {
    const names = '张玥堃、周喆、程彧、吴䶮、王𬭎、李㛃、陈𠅤、买买提·艾力'
    const issuer = '堃喆䶮𬭎调解中心'
    const content = documentContent({
      issuer,
      blocks: [lineOf(names), { kind: 'heading', text: names }],
      signatures: [signature('吴䶮')],
    })
    const text = textOfPages(await readRendered(content))
    expect(text).toContain(`${issuer}情况说明`)
    expect(text).toContain(`${names}${names}`)
    expect(text).toContain('（吴䶮）')
  })

  test('没有字体能显示的字符，一一指出，不出文书', async () => {
    const blocks = [lineOf('同意😀。'), { kind: 'facts', rows: [['说明', '好👍🏽 \u0007']] }] as const
    const refused = await renderPdf(documentContent({ title: '说明\ue000', blocks }), AT)
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'MISSING_GLYPHS', characters: ['\ue000', '😀', '👍', '🏽', '\u0007'] },
    })
  })
})

test('过大的文书不排', async () => {
  const blocks = [lineOf(han(100_000))]
  expect(await renderPdf(documentContent({ blocks }), AT)).toEqual({
    ok: false,
    refusal: { code: 'DOCUMENT_TOO_LARGE', limit: 'characters', most: 100_000 },
  })
})

test('超过时限的，说明是太慢；以后的照常', async () => {
  const blocks = Array.from({ length: 900 }, (_, index) => lineOf(`${index}${han(100)}`))
  const slow = renderPdf(documentContent({ blocks }), AT, 0)
  await expect(slow).rejects.toMatchObject({ name: 'ThreadFault', code: 'THREAD_TOO_SLOW' })
  expect((await render(documentContent())).pages).toBe(1)
})

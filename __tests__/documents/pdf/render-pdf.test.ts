import { composeDocument } from '@/lib/documents/compose-document'
import type { Block, DocumentContent } from '@/lib/documents/content'
import { textsOf } from '@/lib/documents/pdf/content-size'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { agreement } from '@/lib/documents/templates/agreement'
import { WHOLE_CASE } from '@/lib/documents/templates/document-template'
import { documentContent } from '../../support/document-content'
import { documentFacts } from '../../support/document-facts'
import { localDate } from '../../support/local-date'
import { readPdf, textOfPages } from '../../support/read-pdf'

// 文书排成 PDF：版面按 GB/T 9704，内容一字不差。线程只开一次，各项共用。

const AT = new Date('2026-11-27T10:00:00+08:00')

async function render(content: DocumentContent, at = AT) {
  const rendered = await renderPdf(content, at)
  if (!rendered.ok) throw new Error(rendered.refusal.code)
  return rendered.value
}

async function read(content: DocumentContent) {
  const { pdf, pages } = await render(content)
  const read = await readPdf(pdf)
  expect(read).toHaveLength(pages)
  return read
}

const squeezed = (text: string) => text.replace(/\s/g, '')
const lineOf = (text: string) => ({ kind: 'line', text }) as const
const han = (count: number) => '和谐调解化解纠纷定分止争'.repeat(count).slice(0, count)
const signature = (name: string) => ({ label: '当事人（签名或者盖章）', name })

describe('调解协议书', () => {
  const { content } = composeDocument(
    agreement,
    documentFacts(),
    WHOLE_CASE,
    '（2026）示调字第00001号',
  )

  test('读出来的文字与写进去的一字不差', async () => {
    const pages = await read(content)
    const { issuer, title, number, caseNo, blocks, signatures } = content
    const written = [
      ...[issuer, title, number, `案号：${caseNo}`],
      ...blocks.flatMap(textsOf),
      ...signatures.map(({ label, name }) => `${label}：（${name}）`),
      '2026年11月24日',
    ]
    expect(textOfPages(pages)).toBe(squeezed(written.join('')))
    expect(pages).toHaveLength(3)
  })

  test('页码双页在左、单页在右，各距版心一字', async () => {
    const feet = (await read(content)).map((lines) => lines.at(-1)!)
    expect(feet.map(({ text }) => squeezed(text))).toEqual(['—1—', '—2—', '—3—'])
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

describe('版面', () => {
  test('每面二十二行，每行二十八字', async () => {
    const pages = await read(documentContent({ blocks: [lineOf(han(28 * 60))] }))
    const lines = pages[1]!.slice(0, -1)
    expect(lines).toHaveLength(22)
    expect(lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28))
    const pitches = lines.slice(1).map(({ y }, index) => lines[index]!.y - y)
    for (const pitch of pitches) expect(Math.abs(pitch - 28.8)).toBeLessThanOrEqual(1)
  })

  test('段首空二字，一行的当事人信息不空', async () => {
    const [lines = []] = await read(
      documentContent({ blocks: [{ kind: 'paragraph', text: han(40) }, lineOf(han(20))] }),
    )
    const body = lines.slice(-4, -1)
    const indents = body.map(({ left }) => Math.abs(left - 79.4) / 15.75)
    for (const [index, indent] of [2, 0, 0].entries()) expect(indents[index]).toBeCloseTo(indent)
  })

  test('行首没有不该在行首的标点，行末没有不该在行末的', async () => {
    const blocks = Array.from({ length: 9 }, (_, index) =>
      lineOf(
        `${han(20 + index)}，${han(5)}。“${han(7)}”（${han(9)}）、《${han(6)}》：${han(30)}！`,
      ),
    )
    const pages = await read(documentContent({ blocks }))
    for (const { text } of pages.flat()) {
      expect(text).not.toMatch(/^[，。、；：？！）》”’]/)
      expect(text).not.toMatch(/[（《“‘]$/)
    }
  })

  test('一级标题用黑体，二级用楷体，正文用仿宋，标题用宋体', async () => {
    const { pdf } = await render(
      documentContent({
        blocks: [
          { kind: 'heading', text: '一、经过' },
          { kind: 'heading', level: 2, text: '（一）受理' },
          lineOf('经过如下。'),
        ],
      }),
    )
    const fonts =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/BaseFont \/[A-Z]{6}\+[\w-]+/g) ?? []
    const names = new Set(fonts.map((font) => font.replace(/.*\+/, '').replace(/-Identity-H$/, '')))
    expect([...names].sort()).toEqual([
      'FandolFang-Regular',
      'FandolHei-Regular',
      'FandolKai-Regular',
      'LibertinusSerif-Regular',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ])
  })
})

describe('表格', () => {
  const table: Block = {
    kind: 'table',
    columns: ['序号', '事实', '申请人'],
    rows: Array.from({ length: 60 }, (_, index) => [`${index + 1}`, `${han(25)}。`, '确认']),
  }

  test('跨页时每页重复表头，一行不少', async () => {
    const pages = await read(documentContent({ blocks: [table] }))
    expect(pages.length).toBeGreaterThan(2)
    for (const lines of pages) {
      const heads = lines.filter(({ text }) => squeezed(text) === '序号事实申请人')
      expect(heads).toHaveLength(1)
    }
    const text = textOfPages(pages)
    for (let row = 1; row <= 60; row += 1) expect(text).toContain(`${row}`)
    expect(text.match(/确认/g)).toHaveLength(60)
  })

  test('名称和内容并列的，长的内容接到下一页，长的号码在框内换行', async () => {
    const account = `账号${'0123456789'.repeat(12)}`
    const rows = [['案情', `${han(1200)}。`] as const, ['账户', account] as const]
    const pages = await read(documentContent({ blocks: [{ kind: 'facts', rows }] }))
    const text = textOfPages(pages).replace(/案情|账户/g, '')
    expect(text).toContain(`${han(1200)}。${account}`)
    for (const { right } of pages.flat()) expect(right).toBeLessThanOrEqual(521.6)
  })

  test('窄栏多的表格，宽栏仍放得下字', async () => {
    const columns = ['序号', '日期', '方式', '结果', '送达人', '证件号码', '备注']
    const row = ['1', '2026-11-27', '当面送交', '已经送达', '谢岚', '999999198503120000', han(60)]
    const pages = await read(documentContent({ blocks: [{ kind: 'table', columns, rows: [row] }] }))
    expect(pages).toHaveLength(1)
    for (const { right } of pages.flat()) expect(right).toBeLessThanOrEqual(521.6)
  })

  test('行多的一格也分到下一页，不出版心', async () => {
    const rows = [['1', Array.from({ length: 60 }, (_, index) => `第${index}行`).join('\n')]]
    const pages = await read(
      documentContent({ blocks: [{ kind: 'table', columns: ['序号', '经过'], rows }] }),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const { y } of pages.flat()) expect(y).toBeGreaterThan(60)
    expect(textOfPages(pages).match(/第\d+行/g)).toHaveLength(60)
  })

  test('单元格里分行的仍分行，少写的单元格是空的', async () => {
    const rows = [['甲\n乙', '丙'], ['丁']]
    const [lines = []] = await read(
      documentContent({ blocks: [{ kind: 'table', columns: ['一栏', '二栏', '三栏'], rows }] }),
    )
    const texts = lines.map(({ text }) => squeezed(text))
    expect(texts).toEqual(expect.arrayContaining(['甲', '乙', '丙', '丁']))
  })
})

describe('签名处', () => {
  test('总与正文的最后一段同页，且不拆开', async () => {
    const signatures = ['张玥堃', '示例市恒信物业服务有限公司', '谢岚'].map(signature)
    for (let lines = 12; lines <= 20; lines += 2) {
      const blocks = [lineOf(han(28 * lines)), lineOf('以上是最后一段。')]
      const last = (await read(documentContent({ blocks, signatures }))).at(-1)!
      const text = textOfPages([last])
      expect(text).toContain('以上是最后一段。')
      expect(text.match(/签名或者盖章/g)).toHaveLength(3)
    }
  })

  test('文书没有日期的，各人自己写年月日；有日期的，写在末尾，右空二字', async () => {
    const signatures = [signature('张玥堃')]
    const open = textOfPages(await read(documentContent({ signatures })))
    expect(open).toMatch(/当事人（签名或者盖章）：（张玥堃）年月日$/)
    const [lines = []] = await read(documentContent({ signatures, day: localDate('2026-11-28') }))
    const day = lines.at(-2)!
    expect(day.text).toBe('2026年11月28日')
    expect(Math.abs(day.right - (521.6 - 31.5))).toBeLessThan(1)
  })

  test('最后是一张长表格的，签名处与表格的末行同页', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`${index + 1}`, `${han(25)}。`])
    const table: Block = { kind: 'table', columns: ['序号', '事实'], rows }
    const pages = await read(
      documentContent({ blocks: [table], signatures: ['甲', '乙', '丙', '丁'].map(signature) }),
    )
    const last = textOfPages(pages.slice(-1))
    expect(last).toContain(`40${han(25)}。`)
    expect(last.match(/签名或者盖章/g)).toHaveLength(4)
    expect(textOfPages(pages).match(/止争和。/g) ?? []).toHaveLength(40)
  })

  test('还没有姓名的签名处只有横线', async () => {
    const signatures = [{ label: '调解员（签名）', name: null }]
    expect(textOfPages(await read(documentContent({ signatures })))).toMatch(
      /属实。调解员（签名）：年月日$/,
    )
  })

  test('人多一页放不下的，分页也一个不少', async () => {
    const signatures = Array.from({ length: 20 }, (_, index) => signature(`第${index + 1}人`))
    const text = textOfPages(await read(documentContent({ signatures })))
    expect(text.match(/（第\d+人）年月日/g)).toHaveLength(20)
  })
})

describe('文字', () => {
  test('像代码的文字只是文字', async () => {
    const text = '#danger("x") $a$ *b* _c_ <d> @e \\f `g` [h] = i // j /* k */ ~ -- "q" #sys.inputs'
    const pages = await read(
      documentContent({
        title: '#text(red)[x]',
        blocks: [lineOf(text), { kind: 'facts', rows: [['#v(1em)', '= *x*']] }],
        signatures: [signature('#pagebreak()')],
      }),
    )
    expect(pages).toHaveLength(1)
    const all = textOfPages(pages)
    for (const part of [text, '#text(red)[x]', '#v(1em)', '= *x*', '（#pagebreak()）'])
      expect(all).toContain(squeezed(part))
  })

  test('生僻的姓名排得出来', async () => {
    const names = '张玥堃、周喆、程彧、吴䶮、王𬭎、李㛃、陈𠅤、买买提·艾力'
    const issuer = '堃喆䶮𬭎调解中心'
    const content = documentContent({
      issuer,
      blocks: [lineOf(names), { kind: 'heading', text: names }],
      signatures: [signature('吴䶮')],
    })
    const text = textOfPages(await read(content))
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

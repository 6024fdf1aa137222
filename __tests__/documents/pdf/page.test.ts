import type { Block } from '@/lib/documents/content'
import { documentContent } from '../../support/document-content'
import { localDate } from '../../support/local-date'
import { textOfPages } from '../../support/read-pdf'
import { han, lineOf, readRendered, render, withoutBlanks } from '../../support/rendered'

// 文书的版面，按 GB/T 9704：行、字、标点、字体、表格、签名处。

const signature = (name: string) => ({ label: '当事人（签名或者盖章）', name })

describe('版面', () => {
  test('每面二十二行，每行二十八字', async () => {
    const pages = await readRendered(documentContent({ blocks: [lineOf(han(28 * 60))] }))
    const lines = pages[1]!.slice(0, -1)
    expect(lines).toHaveLength(22)
    expect(lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28))
    const pitches = lines.slice(1).map(({ y }, index) => lines[index]!.y - y)
    for (const pitch of pitches) expect(Math.abs(pitch - 28.8)).toBeLessThanOrEqual(1)
  })

  test('段首空二字，一行的当事人信息不空', async () => {
    const [lines = []] = await readRendered(
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
    const pages = await readRendered(documentContent({ blocks }))
    for (const { text } of pages.flat()) {
      expect(text).not.toMatch(/^[，。、；：？！）》”’]/)
      expect(text).not.toMatch(/[（《“‘]$/)
    }
  })

  test('间隔号、连接号、分隔号不在行首，破折号不拆开', async () => {
    const marks = ['·', '•', '－', '～', '／']
    const blocks = marks.flatMap((mark) =>
      [26, 27, 28].map((count) => lineOf(`${han(count)}${mark}${han(5)}${mark}${han(30)}`)),
    )
    const dashes = [27, 28].map((count) => lineOf(`${han(count)}——${han(5)}`))
    const pages = await readRendered(documentContent({ blocks: [...blocks, ...dashes] }))
    const lines = pages.flatMap((page) => page.slice(0, -1)).map(({ text }) => text)
    for (const text of lines) expect(text).not.toMatch(/^[·•－～／]|^—[^—]/)
    const all = lines.join('')
    // The font has one glyph for both points.
    for (const mark of marks.map((each) => each.replace('•', '·')))
      expect(all).toContain(`${han(26)}${mark}${han(5)}${mark}${han(30)}`)
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
    const pages = await readRendered(documentContent({ blocks: [table] }))
    expect(pages.length).toBeGreaterThan(2)
    for (const lines of pages) {
      const heads = lines.filter(({ text }) => withoutBlanks(text) === '序号事实申请人')
      expect(heads).toHaveLength(1)
    }
    const text = textOfPages(pages)
    for (let row = 1; row <= 60; row += 1) expect(text).toContain(`${row}`)
    expect(text.match(/确认/g)).toHaveLength(60)
  })

  test('名称和内容并列的，长的内容接到下一页，长的号码在框内换行', async () => {
    const account = `账号${'0123456789'.repeat(12)}`
    const rows = [['案情', `${han(1200)}。`] as const, ['账户', account] as const]
    const pages = await readRendered(documentContent({ blocks: [{ kind: 'facts', rows }] }))
    const text = textOfPages(pages).replace(/案情|账户/g, '')
    expect(text).toContain(`${han(1200)}。${account}`)
    for (const { right } of pages.flat()) expect(right).toBeLessThanOrEqual(521.6)
  })

  test('窄栏多的表格，宽栏仍放得下字', async () => {
    const columns = ['序号', '日期', '方式', '结果', '送达人', '证件号码', '备注']
    const row = ['1', '2026-11-27', '当面送交', '已经送达', '谢岚', '999999198503120000', han(60)]
    const pages = await readRendered(
      documentContent({ blocks: [{ kind: 'table', columns, rows: [row] }] }),
    )
    expect(pages).toHaveLength(1)
    expect(pages[0]!.length).toBeLessThan(17)
    for (const { right } of pages.flat()) expect(right).toBeLessThanOrEqual(521.6)
  })

  test('行多的一格也分到下一页，不出版心', async () => {
    const rows = [['1', Array<string>(60).fill('甲').join('\n')]]
    const pages = await readRendered(
      documentContent({ blocks: [{ kind: 'table', columns: ['序号', '经过'], rows }] }),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const { y } of pages.flat()) expect(y).toBeGreaterThan(60)
    expect(textOfPages(pages).match(/甲/g)).toHaveLength(60)
  })

  test('单元格里分行的仍分行，少写的单元格是空的', async () => {
    const rows = [['甲\n乙', '丙'], ['丁']]
    const [lines = []] = await readRendered(
      documentContent({ blocks: [{ kind: 'table', columns: ['一栏', '二栏', '三栏'], rows }] }),
    )
    const texts = lines.map(({ text }) => withoutBlanks(text))
    expect(texts).toEqual(expect.arrayContaining(['甲', '乙', '丙', '丁']))
  })
})

describe('签名处', () => {
  test('总与正文的最后一段同页，且不拆开', async () => {
    const signatures = ['张玥堃', '示例市恒信物业服务有限公司', '谢岚'].map(signature)
    for (let lines = 12; lines <= 20; lines += 2) {
      const blocks = [lineOf(han(28 * lines)), lineOf('以上是最后一段。')]
      const last = (await readRendered(documentContent({ blocks, signatures }))).at(-1)!
      const text = textOfPages([last])
      expect(text).toContain('以上是最后一段。')
      expect(text.match(/签名或者盖章/g)).toHaveLength(3)
    }
  })

  test('文书没有日期的，各人自己写年月日；有日期的，写在末尾，右空二字', async () => {
    const signatures = [signature('张玥堃')]
    const open = textOfPages(await readRendered(documentContent({ signatures })))
    expect(open).toMatch(/当事人（签名或者盖章）：（张玥堃）年月日$/)
    const [lines = []] = await readRendered(
      documentContent({ signatures, day: localDate('2026-11-28') }),
    )
    const day = lines.at(-2)!
    expect(day.text).toBe('2026年11月28日')
    expect(Math.abs(day.right - (521.6 - 31.5))).toBeLessThan(1)
  })

  test('最后是一张长表格的，签名处与表格的末行同页', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`${index + 1}`, `${han(25)}。`])
    const table: Block = { kind: 'table', columns: ['序号', '事实'], rows }
    const pages = await readRendered(
      documentContent({ blocks: [table], signatures: ['甲', '乙', '丙', '丁'].map(signature) }),
    )
    const last = textOfPages(pages.slice(-1))
    expect(last).toMatch(/^序号事实40/)
    expect(last).toContain(`40${han(25)}。`)
    expect(last.match(/签名或者盖章/g)).toHaveLength(4)
    expect(textOfPages(pages).match(/止争和。/g) ?? []).toHaveLength(40)
  })

  test('还没有姓名的签名处只有横线', async () => {
    const signatures = [{ label: '调解员（签名）', name: null }]
    expect(textOfPages(await readRendered(documentContent({ signatures })))).toMatch(
      /属实。调解员（签名）：年月日$/,
    )
  })

  test('人多一页放不下的，分页也一个不少', async () => {
    const signatures = Array.from({ length: 20 }, (_, index) => signature(`第${index + 1}人`))
    const text = textOfPages(await readRendered(documentContent({ signatures })))
    expect(text.match(/（第\d+人）年月日/g)).toHaveLength(20)
  })
})

test('草稿每页都有“草稿”二字，定稿没有', async () => {
  const blocks = [lineOf(han(28 * 40))]
  const drafted = await readRendered(documentContent({ blocks, isDraft: true }))
  expect(drafted.length).toBeGreaterThan(1)
  for (const lines of drafted) expect(lines.map(({ text }) => text).join('')).toContain('草稿')
  expect(textOfPages(await readRendered(documentContent({ blocks })))).not.toContain('草稿')
})

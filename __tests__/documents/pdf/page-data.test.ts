import type { Block } from '@/lib/documents/content'
import { toPageData } from '@/lib/documents/pdf/page-data'
import { documentContent } from '../../support/document-content'
import { localDate } from '../../support/local-date'

// 文书内容变成版面的数据：分行、补齐、日期和编号。

const blocksOf = (...blocks: Block[]) => toPageData(documentContent({ blocks })).blocks

test('每行是一段，空行和首尾的空白不排', () => {
  expect(blocksOf({ kind: 'paragraph', text: '　　甲\r\n\r\n乙\t丙 \u2028丁' })).toEqual([
    { kind: 'paragraph', text: '甲' },
    { kind: 'paragraph', text: '乙 丙' },
    { kind: 'paragraph', text: '丁' },
  ])
})

test('从网页复制来的看不见的字符不排', () => {
  expect(blocksOf({ kind: 'line', text: '\ufeff张\u200b三\u00ad' })).toEqual([
    { kind: 'line', text: '张三' },
  ])
})

test('标题、签名的名称在一行里', () => {
  const data = toPageData(
    documentContent({
      title: '情况\n说明',
      blocks: [{ kind: 'heading', text: '一、\n经过' }],
      signatures: [{ label: '当事人', name: '张\n三' }],
    }),
  )
  expect(data.title).toBe('情况 说明')
  expect(data.blocks).toEqual([{ kind: 'heading', level: 1, text: '一、 经过' }])
  expect(data.places).toEqual([{ label: '当事人：', name: '（张 三）', mark: null }])
})

test('表格：少写的单元格补齐，栏宽按最长的内容，三字至二十字', () => {
  const rows = [
    ['1', '事实'.repeat(30)],
    ['2', 'abcdefgh', '确认'],
  ]
  expect(blocksOf({ kind: 'table', columns: ['序', '事实'], rows })).toEqual([
    {
      kind: 'table',
      columns: ['序', '事实', ''],
      widths: [3, 20, 3],
      rows: [
        ['1', '事实'.repeat(30), ''],
        ['2', 'abcdefgh', '确认'],
      ],
    },
  ])
})

test('没有行的表格只有表头', () => {
  expect(blocksOf({ kind: 'table', columns: ['序', '事实'], rows: [] })).toEqual([
    { kind: 'table', columns: ['序', '事实'], widths: [3, 3], rows: [] },
  ])
})

test('文书有日期的写日期，没有的各人自己写', () => {
  expect(toPageData(documentContent())).toMatchObject({
    day: null,
    dayToFillIn: '　　　　年　　月　　日',
  })
  expect(toPageData(documentContent({ day: localDate('2026-01-05') }))).toMatchObject({
    day: '2026年1月5日',
    dayToFillIn: null,
  })
})

test('编号定了才有，案号总有', () => {
  expect(toPageData(documentContent()).references).toEqual(['案号：HY-2026-000123'])
  expect(toPageData(documentContent({ number: '（2026）示调字第1号' })).references).toEqual([
    '（2026）示调字第1号',
    '案号：HY-2026-000123',
  ])
})

test('法院的文书上，案号是法院的，调解的编号另写', () => {
  const paper = documentContent({ number: '（2026）粤0105民特12号', isCourtPaper: true })
  expect(toPageData(paper).references).toEqual([
    '（2026）粤0105民特12号',
    '调解编号：HY-2026-000123',
  ])
})

import type { Block } from '@/lib/documents/content'
import { findExceeded, MOST, type SizeLimit } from '@/lib/documents/pdf/content-size'
import { documentContent } from '../../support/document-content'

// 一份文书最多多大：到上限为止可以，多一点不行。

const table = (columns: number, rows: number): Block => ({
  kind: 'table',
  columns: Array<string>(columns).fill(''),
  rows: Array<string[]>(rows).fill([]),
})
const facts = (rows: number): Block => ({ kind: 'facts', rows: Array(rows).fill(['', '']) })
const blocks = (...list: Block[]) => documentContent({ blocks: list })
const signatures = (count: number) =>
  documentContent({ signatures: Array(count).fill({ label: '', name: null }) })
const bare = { title: '', caseNo: '' }

test.each<[SizeLimit, number, (count: number) => ReturnType<typeof documentContent>]>([
  [
    'characters',
    MOST.characters,
    (n) => ({ ...blocks({ kind: 'line', text: '字'.repeat(n) }), ...bare }),
  ],
  ['blocks', MOST.blocks, (n) => blocks(...Array<Block>(n).fill({ kind: 'line', text: '' }))],
  ['columns', MOST.columns, (n) => blocks(table(n, 1))],
  ['rows', MOST.rows, (n) => blocks(table(1, n - 5), facts(5))],
  ['signatures', MOST.signatures, signatures],
])('%s', (limit, most, make) => {
  expect(findExceeded(make(most))).toBeNull()
  expect(findExceeded(make(most + 1))).toBe(limit)
})

test('每处的文字都算：标题、表头、单元格、名称、签名', () => {
  const content = documentContent({
    ...bare,
    title: '字'.repeat(20_000),
    issuer: '字'.repeat(20_000),
    blocks: [
      { kind: 'table', columns: ['字'.repeat(20_000)], rows: [['字'.repeat(20_000)]] },
      { kind: 'facts', rows: [['字'.repeat(10_000), '字'.repeat(9_998)]] },
    ],
    signatures: [{ label: '字', name: '字' }],
  })
  expect(findExceeded(content)).toBeNull()
  expect(findExceeded({ ...content, number: '字' })).toBe('characters')
})

import { compareClauses, compareCorrection } from '@/lib/domain/confirmation/compare-correction'
import { readItems, storeItems } from '@/lib/domain/confirmation/correction-items'

// 民诉解释 第354条; 在线诉讼规则 第9条：补正的对照，逐项.

const at = new Date('2026-12-01T02:00:00Z')
const clauses = [
  { number: '第一条', text: '安泰退还八万元。' },
  { number: '第二条', text: '车位费由安泰妥善处理。' },
]
const compare = (change: Partial<Parameters<typeof compareCorrection>[0]>) =>
  compareCorrection({ items: [], papers: [], before: clauses, after: clauses, ...change })

test('条款逐条对照：没有一个字变了，是空的；改的、加的、删的都看得出', () => {
  expect(compareClauses(clauses, clauses)).toEqual([])
  const after = [
    { number: '第二条', text: '车位费二千元由安泰于2026年12月20日前支付。' },
    { number: '第三条', text: '双方再无争议。' },
  ]
  expect(compareClauses(clauses, after).map(({ number, change }) => [number, change])).toEqual([
    ['第一条', 'removed'],
    ['第二条', 'changed'],
    ['第三条', 'added'],
  ])
})

test('新材料归到要它的那一项；没有要的单独列出；“其他”得到没有归处的', () => {
  const lease = { slot: 'evidence' as const, title: '车位使用协议', at }
  const card = { slot: 'identity' as const, title: '身份证', at }
  const ordered = { code: 'title_certificate' as const, words: '补交车位使用协议' }
  expect(compare({ items: [ordered], papers: [lease, card] })).toMatchObject({
    items: [{ code: 'title_certificate', papers: [lease], isTouched: true }],
    otherPapers: [card],
  })
  const other = { code: 'other' as const, words: '补交说明' }
  expect(compare({ items: [ordered, other], papers: [lease, card] })).toMatchObject({
    items: [{ papers: [lease] }, { papers: [card], isTouched: true }],
    otherPapers: [],
  })
})

test('条款不明确的，条款变了才算有变化；别的项不因条款变化算有变化', () => {
  const items = [
    { code: 'unclear_terms' as const, words: '写明第二条的金额' },
    { code: 'identity' as const, words: '补交身份证' },
  ]
  const touched = (after: typeof clauses) =>
    compare({ items, after }).items.map(({ isTouched }) => isTouched)
  expect(touched(clauses)).toEqual([false, false])
  expect(touched([clauses[0]!])).toEqual([true, false])
})

test('一项一行，各有代码；有代码以前的，算“其他”', () => {
  const items = [
    { code: 'identity' as const, words: '补交身份证' },
    { code: 'other' as const, words: '写明账户' },
  ]
  expect(readItems(storeItems(items))).toEqual(items)
  expect(readItems({ words: '写明账户', codes: [] })).toEqual([items[1]])
  expect(readItems({ words: null, codes: [] })).toEqual([])
})

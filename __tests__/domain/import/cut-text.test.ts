import fc from 'fast-check'
import { cutText, keepEnd } from '@/lib/domain/import/cut-text'

test('不把一个字截成两半', () => {
  expect(cutText(`${'院'.repeat(29)}\u{20BB7}院`, 30)).toBe(`${'院'.repeat(29)}\u{20BB7}`)
  expect(keepEnd('\u{20BB7}a.xlsx', 7)).toBe('a.xlsx')
})

test('无论写了什么，留下的都存得下，也不超过所定的长度', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, most) => {
      expect([...cutText(text, most)].length).toBeLessThanOrEqual(most)
      expect(cutText(text, most).isWellFormed()).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      expect(keepEnd(text, most).length).toBeLessThanOrEqual(most)
      expect(keepEnd(text, most).isWellFormed()).toBe(true)
    }),
  )
})

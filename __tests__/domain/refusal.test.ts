import { LEGAL_BASES } from '@/lib/domain/legal-basis'
import { allow, refuse, REFUSAL_CODES } from '@/lib/domain/refusal'
import { LIST_DENSITIES, PLAIN_LIST, PREFERENCE_LISTS } from '@/lib/domain/list/preference'
import { ok, refuse as refuseResult } from '@/lib/domain/time/result'

// A rule answers with a value or with a refusal. A refusal is a value, so that no caller overlooks
// it.

test('拒绝写明代码与事实；涉及哪一栏的才写栏，不涉及的没有这一项', () => {
  expect(refuse('NOT_FOUND')).toEqual({ ok: false, refusal: { code: 'NOT_FOUND', facts: {} } })
  expect('fields' in (refuse('NOT_FOUND') as { refusal: object }).refusal).toBe(false)
  expect(refuse('INPUT_INVALID', { a: 1 }, { text: 'REQUIRED' })).toEqual({
    ok: false,
    refusal: { code: 'INPUT_INVALID', facts: { a: 1 }, fields: { text: 'REQUIRED' } },
  })
})

test('准许就是值，空值也是值', () => {
  expect(allow(null)).toEqual({ ok: true, value: null })
  expect(ok(0)).toEqual({ ok: true, value: 0 })
  expect(refuseResult({ code: 'X', facts: { year: 2027 } })).toEqual({
    ok: false,
    refusal: { code: 'X', facts: { year: 2027 } },
  })
})

test('拒绝的代码与依据的条文都不重复', () => {
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length)
  expect(new Set(LEGAL_BASES).size).toBe(LEGAL_BASES.length)
})

test('没有选择过的人看到的列表：不藏任何一列，行距正常', () => {
  expect(PLAIN_LIST).toEqual({ hidden: [], density: 'normal' })
  expect(LIST_DENSITIES).toEqual(['normal', 'compact'])
  expect(new Set(PREFERENCE_LISTS).size).toBe(PREFERENCE_LISTS.length)
})

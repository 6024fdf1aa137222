import { listChanges } from '@/lib/domain/audit/list-changes'

const NAMES = { name: '姓名', phone: '手机号', title: '职务' } as const

test('没有变的不写，变了的写前后，按字段的次序', () => {
  const before = { name: '甲', phone: '138****0000', title: null }
  expect(listChanges(NAMES, before, before)).toEqual([])
  expect(listChanges(NAMES, before, { ...before, title: '律师', name: '乙' })).toEqual([
    { field: '姓名', before: '甲', after: '乙' },
    { field: '职务', before: null, after: '律师' },
  ])
})

test('遮盖后看起来一样的号码，变了也要写', () => {
  const words = { name: '甲', phone: '138****0000', title: null }
  expect(listChanges(NAMES, words, words, ['phone'])).toEqual([
    { field: '手机号', before: '138****0000', after: '138****0000' },
  ])
})

import { importedCode, importedCounts } from '@/app/(system)/system/dictionaries/imported-address'

test('导入后的地址写明各项数目，读出后相同', () => {
  const counts = { added: 3000, renamed: 1, retired: 0, changed: 12 }
  expect(importedCode(counts)).toBe('imported-3000-1-0-12')
  expect(importedCounts(importedCode(counts))).toEqual(counts)
})

test.each([undefined, '', 'imported', 'imported-1-2-3', 'imported-1-2-3-x', 'imported-1-2-3-4-5'])(
  '其他地址（%s）不是导入的结果',
  (done) => {
    expect(importedCounts(done)).toBeNull()
  },
)

import { certificateSeries } from '@/lib/domain/roster/certificate-series'

test.each([
  ['2026-001', 3, ['2026-001', '2026-002', '2026-003']],
  ['特邀（2026）第98号', 3, ['特邀（2026）第98号', '特邀（2026）第99号', '特邀（2026）第100号']],
  [' 009 ', 2, ['009', '010']],
  ['202600000999', 2, ['202600000999', '202600001000']],
  ['7', 0, []],
])('证书编号从 %s 起依次 %s 个：最后一组数字递增，位数不变', (first, count, numbers) => {
  expect(certificateSeries(first, count)).toEqual(numbers)
})

test.each(['', '特邀甲'])('没有数字的编号（%s）不能递增', (first) => {
  expect(certificateSeries(first, 2)).toBeNull()
})

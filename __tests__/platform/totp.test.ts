import { findTotpStep, newTotpSecret, totpUri } from '@/lib/platform/totp'

// RFC 6238 附录 B 的密钥（ASCII 12345678901234567890 的 base32）；码取末六位。
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
])('RFC 6238 的例子：第 %i 秒是 %s', (seconds, code, step) => {
  expect(findTotpStep(SECRET, code, at(seconds), null)).toBe(step)
})

test.each([
  ['早一步', -30, true],
  ['晚一步', 30, true],
  ['早两步', -60, false],
  ['晚两步', 60, false],
])('手机的时间%s', (_what, apart, fits) => {
  // 第 1111111109 秒是其一步的末尾，第 1111111080 秒是开头。
  const found = findTotpStep(SECRET, '081804', at(1111111080 - apart), null)
  expect(found).toBe(fits ? 37037036 : null)
})

test('用过的一步和它以前的，不再接受', () => {
  expect(findTotpStep(SECRET, '081804', at(1111111109), 37037035)).toBe(37037036)
  expect(findTotpStep(SECRET, '081804', at(1111111109), 37037036)).toBeNull()
  expect(findTotpStep(SECRET, '081804', at(1111111109), 37037037)).toBeNull()
})

test('新密钥为 160 位，各不相同；二维码的内容注明和议', () => {
  const secrets = new Set(Array.from({ length: 20 }, newTotpSecret))
  expect(secrets.size).toBe(20)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const uri = new URL(totpUri({ issuer: '和议', label: '林敏 138****0001', secret: SECRET }))
  expect(decodeURIComponent(uri.href)).toContain('totp/和议:林敏 138****0001')
  expect(uri.searchParams.get('secret')).toBe(SECRET)
  expect(uri.searchParams.get('issuer')).toBe('和议')
})

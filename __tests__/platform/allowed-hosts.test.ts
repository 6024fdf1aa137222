import { lacksTrustedProxy } from '@/lib/platform/allowed-hosts'

test.each([
  ['https://heyi.gov.test', 0, true],
  ['https://heyi.gov.test', 1, false],
  ['http://heyi.gov.test', 0, false],
  [undefined, 0, false],
])('对外地址 %s、代理 %d 层：要提醒 %s', (HEYI_PUBLIC_URL, HEYI_TRUSTED_PROXIES, lacks) => {
  expect(lacksTrustedProxy({ HEYI_PUBLIC_URL, HEYI_TRUSTED_PROXIES })).toBe(lacks)
})

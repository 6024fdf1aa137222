import { checkAddress } from '@/lib/queries/system/check-address'

const check = (HEYI_PUBLIC_URL: string | undefined, HEYI_TRUSTED_PROXIES: number) =>
  checkAddress({ HEYI_PUBLIC_URL, HEYI_TRUSTED_PROXIES })

test('对外是 https 而没有写明代理的，运行状态提醒并说怎么办', () => {
  expect(check('https://heyi.gov.test', 0)).toEqual({
    key: 'address',
    isOk: false,
    words: expect.stringMatching(/没有 Secure 标志.*请设置 HEYI_TRUSTED_PROXIES/),
  })
})

test('写明了代理、只在本机、没有设置：照实说明，不提醒', () => {
  expect(check('https://heyi.gov.test', 1)).toMatchObject({
    isOk: true,
    words: 'https://heyi.gov.test。',
  })
  expect(check(undefined, 0)).toMatchObject({
    isOk: true,
    words: expect.stringContaining('HEYI_PUBLIC_URL'),
  })
})

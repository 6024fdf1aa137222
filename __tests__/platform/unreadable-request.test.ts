import { makeRefusable, UNREADABLE_PATH } from '@/lib/platform/unreadable-request'

function arriving(method: string, url: string) {
  const request = { method, url }
  makeRefusable(request)
  return request
}

test.each(['/court/cases/%ff', '/api/v1/referrals/%ff%fe', '/%', '/a%2', '/%c0%80', 'evil', '*'])(
  '网址 %s 无法识别，交给入口拒绝',
  (url) => expect(arriving('GET', url)).toEqual({ method: 'GET', url: UNREADABLE_PATH }),
)

test.each(['/', '/court/cases/%E6%A1%88', '/institution/cases?q=%ff', '/a%2Fb'])(
  '网址 %s 照旧',
  (url) => expect(arriving('GET', url)).toEqual({ method: 'GET', url }),
)

test('TRACE 换成入口会拒绝的方式；别的方式照旧', () => {
  expect(arriving('TRACE', '/')).toEqual({ method: 'OPTIONS', url: '/' })
  for (const method of ['GET', 'HEAD', 'POST', 'PUT'])
    expect(arriving(method, '/').method).toBe(method)
})

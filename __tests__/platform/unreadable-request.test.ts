import { makeRefusable, TOO_LARGE_PATH, UNREADABLE_PATH } from '@/lib/platform/unreadable-request'

function arriving(method: string, url: string) {
  const request = { method, url, headers: {} }
  makeRefusable(request)
  return { method: request.method, url: request.url }
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

const MB = 1_048_576

test.each([
  ['/api/imports/cases', 11 * MB],
  ['/api/imports/mediators?name=a.xlsx', 11 * MB],
  ['/api/imports/organisations', 11 * MB],
  ['/api/imports/referrals', 11 * MB],
  ['/api/cases/00000000-0000-4000-8000-000000000001/materials', 12 * MB],
  ['/api/v1/referrals', 42 * MB],
  ['/institution/cases', MB],
])('%s 报明的长度超过 %i：不等正文，交给入口拒绝', (url, most) => {
  const announced = (bytes: number) => {
    const request = { method: 'POST', url, headers: { 'content-length': String(bytes) } }
    return { isLeftUnread: makeRefusable(request), method: request.method, url: request.url }
  }
  expect(announced(most)).toEqual({ isLeftUnread: false, method: 'POST', url })
  for (const bytes of [most + 1, 1_073_741_824])
    expect(announced(bytes)).toEqual({ isLeftUnread: true, method: 'GET', url: TOO_LARGE_PATH })
})

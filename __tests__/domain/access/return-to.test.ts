import { parseReturnTo, partyEntranceHref, signInHref } from '@/lib/domain/access/return-to'

test.each([
  '/institution/records?q=%E7%8E%8B&tab=closed',
  '/mediator',
  '/court/cases/0b8d?from=/court/cases',
  '/a?b=https://evil.example',
  '/a?q=%5C',
])('本站的地址原样保留：%s', (path) => {
  expect(parseReturnTo(path)).toBe(path)
})

test.each([
  '',
  'institution',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/.//evil.example',
  '/./evil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  '/%2f/evil.example',
  '/%2F%2Fevil.example',
  '/%5cevil.example',
  '/%5Cevil.example',
  '/%09/evil.example',
  '/%0d%0aset-cookie:a=b',
  '/a?b=%0d%0aset-cookie:a=b',
  '/a//b',
  '/a\u0000b',
  '/a\u007fb',
  '/a\u0085b',
  '/王',
  '/\u2028/evil.example',
  '／／evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/@evil.example/..//evil.example',
  undefined,
  null,
  ['/institution', '//evil.example'],
])('不是本站的地址，不采用：%j', (value) => {
  expect(parseReturnTo(value)).toBeNull()
})

test('太长的，不采用', () => {
  expect(parseReturnTo(`/${'a'.repeat(1999)}`)).not.toBeNull()
  expect(parseReturnTo(`/${'a'.repeat(2000)}`)).toBeNull()
})

test('片段不带走：它从不到达服务器', () => {
  expect(parseReturnTo('/account#password')).toBe('/account')
})

test('登录页带着要去的地址；没有可去的，就是登录页本身', () => {
  expect(signInHref('/institution/records?q=%E7%8E%8B')).toBe(
    '/sign-in?returnTo=%2Finstitution%2Frecords%3Fq%3D%25E7%258E%258B',
  )
  expect(signInHref('/')).toBe('/sign-in')
  expect(signInHref('//evil.example')).toBe('/sign-in')
  expect(signInHref(null)).toBe('/sign-in')
})

test.each([
  ['/party', '/sign-in?entrance=party&returnTo=%2Fparty'],
  ['/party/cases/a?x=1', '/sign-in?entrance=party&returnTo=%2Fparty%2Fcases%2Fa%3Fx%3D1'],
  ['/partying', '/sign-in?returnTo=%2Fpartying'],
])('当事人的页面，从当事人的入口再进来：%s', (path, href) => {
  expect(signInHref(path)).toBe(href)
})

test.each([
  [null, {}, '/sign-in?entrance=party'],
  [
    '/party/guardian',
    { isSent: true },
    '/sign-in?entrance=party&sent=1&returnTo=%2Fparty%2Fguardian',
  ],
  ['/mediator', {}, '/sign-in?entrance=party'],
  ['//evil.example', {}, '/sign-in?entrance=party'],
  [null, { isSent: true, isShared: true }, '/sign-in?entrance=party&sent=1&shared=1'],
])('当事人的入口记住要打开的页面，只记当事人的：%s', (path, said, href) => {
  expect(partyEntranceHref(path, said)).toBe(href)
})

import fc from 'fast-check'
import { findActiveHref } from '@/components/layout/menu'

const HREFS = [
  '/institution',
  '/institution/cases',
  '/institution/cases/archive',
  '/institution/mediators',
]

test.each([
  ['/institution/cases', '/institution/cases'],
  ['/institution/cases/123', '/institution/cases'],
  ['/institution/cases/archive/9', '/institution/cases/archive'],
  ['/institution/casesandmore', '/institution'],
  ['/court', null],
])('站在 %s 时，菜单标出 %s', (pathname, expected) => {
  expect(findActiveHref(pathname, HREFS)).toBe(expected)
})

test('与菜单项的先后次序无关', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(HREFS, { minLength: HREFS.length }), (hrefs) => {
      return findActiveHref('/institution/cases/archive/9', hrefs) === '/institution/cases/archive'
    }),
  )
})

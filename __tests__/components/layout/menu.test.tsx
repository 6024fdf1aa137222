import fc from 'fast-check'
import { findActiveHref, findPlace } from '@/components/layout/menu'

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

const PLACES = ['/institution/cases', '/institution/records', '/institution/scores/cases'].map(
  (href) => ({ href, label: href, group: '' }),
)

test.each([
  ['records', '/institution/records'],
  ['scores/cases', '/institution/scores/cases'],
  [null, '/institution/cases'],
  ['nowhere', '/institution/cases'],
  ['../system', '/institution/cases'],
])('案件从 %s 打开时，菜单标出 %s', (list, expected) => {
  expect(findPlace('/institution/cases/123/progress', PLACES, list)?.href).toBe(expected)
})

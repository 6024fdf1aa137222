import { arrivalOf, landingOf } from '@/lib/auth/landing'
import { ACCOUNT_ROLES, type AccountRole } from '@/lib/domain/access/roles'
import { FILES } from '../architecture/source-tree'

/** Addresses of the pages, without the groups that Next.js leaves out of them. */
const PAGES = new Set(
  FILES.filter((file) => /^app\/.*page\.tsx$/.test(file)).map(
    (file) =>
      file
        .slice('app'.length)
        .replace(/\/\([a-z-]+\)/g, '')
        .replace(/\/page\.tsx$/, '') || '/',
  ),
)
const pathOf = (role: AccountRole) => landingOf(role).split('?')[0]!

test.each(ACCOUNT_ROLES)('%s 登录后到达一个存在的页面', (role) => {
  expect(PAGES.has(pathOf(role))).toBe(true)
})

test('到达的页面在自己的端里', () => {
  const surfaceOf = (role: AccountRole) => pathOf(role).split('/')[1]!.replaceAll('-', '_')
  expect(ACCOUNT_ROLES.filter((role) => !role.startsWith(surfaceOf(role)))).toEqual([])
})

test('法院办案的三种身份到同一处，其余身份各到各的，互不相同', () => {
  const isOfCases = (role: string) => role.startsWith('court_') && role !== 'court_admin'
  const court = ACCOUNT_ROLES.filter(isOfCases)
  const others = ACCOUNT_ROLES.filter((role) => !isOfCases(role))
  expect(new Set(court.map(landingOf)).size).toBe(1)
  expect(new Set(ACCOUNT_ROLES.map(landingOf)).size).toBe(1 + others.length)
})

test('没有人会回到登录页；没有页面的法院业务系统留在登录页', () => {
  expect(ACCOUNT_ROLES.filter((role) => pathOf(role) === '/sign-in')).toEqual([])
  expect(landingOf('court_system')).toBe('/sign-in')
})

test.each([
  ['institution_admin', '/institution/records?q=a', '/institution/records?q=a'],
  ['institution_admin', '/account', '/account'],
  ['institution_admin', '/court/cases', '/institution/cases'],
  ['institution_admin', '/institutions', '/institution/cases'],
  ['institution_admin', '/api/exports/cases', '/institution/cases'],
  ['institution_admin', '/sign-in?returnTo=/account', '/institution/cases'],
  ['institution_admin', '/account/first-password', '/institution/cases'],
  ['institution_admin', '/account/second-factor', '/institution/cases'],
  ['institution_admin', '//evil.example', '/institution/cases'],
  ['institution_admin', '/', '/institution/cases'],
  ['institution_admin', undefined, '/institution/cases'],
  ['mediator', '/mediator/cases/1', '/mediator/cases/1'],
  ['mediator', '/mediator', '/mediator'],
  ['court_reviewer', '/court/cases/1?tab=2', '/court/cases/1?tab=2'],
  ['auditor', '/institution/cases', '/audit'],
  ['system_admin', '/system/calendar', '/system/calendar'],
  ['security_admin', '/security/grants?role=mediator', '/security/grants?role=mediator'],
  ['security_admin', '/system/accounts', '/security'],
  ['court_admin', '/court/cases', '/court-admin'],
  ['party', '/sign-in', '/party'],
  ['party', '/institution/cases', '/party'],
  ['court_system', '/court/cases', '/sign-in'],
] as const)('%s 登录前要去 %j，登录后到 %s', (role, returnTo, arrival) => {
  expect(arrivalOf(role, returnTo)).toBe(arrival)
})

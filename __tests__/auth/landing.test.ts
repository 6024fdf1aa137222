import { landingOf } from '@/lib/auth/landing'
import { ACCOUNT_ROLES } from '@/lib/domain/access/roles'

test('每个角色登录后都有去处，法院业务系统不登录页面', () => {
  expect(Object.fromEntries(ACCOUNT_ROLES.map((role) => [role, landingOf(role)]))).toEqual({
    institution_admin: '/institution/cases',
    mediator: '/mediator',
    court_clerk: '/court/cases',
    court_judge: '/court/cases',
    court_reviewer: '/court/cases',
    party: '/sign-in?entrance=party',
    system_admin: '/system',
    auditor: '/audit',
  })
  expect(landingOf('court_system')).toBe('/sign-in')
})

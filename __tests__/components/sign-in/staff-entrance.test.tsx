import { render, screen } from '@testing-library/react'
import { StaffEntrance } from '@/app/(public)/sign-in/_components/staff-entrance'
import { ACTS } from '@/lib/domain/access/acts'

test('忘记密码的找得到人：说的是能开通、能重新发放的那些人', () => {
  render(<StaffEntrance isActivated={false} hasEnded={false} isOnTheWay={false} />)
  expect(
    screen.getByText(
      '调解员的账号由所在机构的管理员开通，法院人员和机构管理员的由系统管理员开通；忘记密码的，请其重新发放。',
    ),
  ).toBeInTheDocument()
  expect([ACTS['mediator:create'].roles, ACTS['mediator:reset-password'].roles]).toEqual([
    ['institution_admin'],
    ['institution_admin'],
  ])
  expect([ACTS['account:create'].roles, ACTS['account:renew-password'].roles]).toEqual([
    ['system_admin'],
    ['system_admin'],
  ])
})

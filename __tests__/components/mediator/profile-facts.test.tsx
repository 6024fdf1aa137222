import { render, screen } from '@testing-library/react'
import { ProfileFacts } from '@/app/(mediator)/mediator/(lists)/me/_components/profile-facts'
import type { MeView } from '@/lib/queries/mediator/get-me'

const ME: MeView = {
  name: '谢岚',
  institution: '示例区调解中心',
  specialties: ['物权纠纷'],
  caseloadCap: 12,
  open: 3,
  rosterExpiresOn: '2027-12-31',
  leave: null,
  score: { operation: 0, time: 0, result: 0, handedOver: 0, total: 0 },
  recent: [],
}

const leaveOf = (leave: MeView['leave']) => {
  render(<ProfileFacts me={{ ...ME, leave }} />)
  return screen.getByText('请假').nextElementSibling?.textContent
}

test('没有请假的也有请假一栏，并写明向谁办理', () => {
  expect(leaveOf(null)).toBe('未登记')
  expect(screen.getByText('请假由机构管理员登记，登记期间不再分配新的案件。')).toBeVisible()
})

test.each([
  [{ from: '2026-12-01', to: '2026-12-05' }, '2026-12-01 至 2026-12-05'],
  [{ from: '2026-12-01', to: null }, '2026-12-01 至 另行通知'],
])('已登记的请假写明起止：%j', (leave, words) => {
  expect(leaveOf(leave)).toBe(words)
})

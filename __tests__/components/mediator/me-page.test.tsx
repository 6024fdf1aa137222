import { render, screen } from '@testing-library/react'
import MePage from '@/app/(mediator)/mediator/(lists)/me/page'
import { getMe, type MeView } from '@/lib/queries/mediator/get-me'
import { localDate } from '../../support/local-date'

// 我的：请假和关怀版都有自己的一行。

jest.mock('next/headers', () => ({ cookies: async () => new Map() }))
jest.mock('next/navigation', () => ({
  useRouter: () => ({ push: jest.fn(), refresh: jest.fn() }),
  usePathname: () => '/mediator/me',
  notFound: () => undefined,
  unstable_rethrow: () => undefined,
}))
jest.mock('@/lib/auth/require-actor', () => ({ requireActor: jest.fn() }))
jest.mock('@/lib/queries/mediator/get-me', () => ({ getMe: jest.fn() }))
jest.mock('@/app/account/actions', () => ({ signOutAction: jest.fn() }))

jest.mock('@/lib/queries/notice/find-inbox', () => ({
  ...jest.requireActual<object>('@/lib/queries/notice/find-inbox'),
  findUnread: () => Promise.resolve(0),
}))

const ME: MeView = {
  name: '谢岚',
  institution: '示例区调解中心',
  specialties: ['物权纠纷'],
  caseloadCap: 12,
  open: 3,
  rosterExpiresOn: '2027-12-31',
  leave: null,
  hours: { now: '周一 9:00 至 12:00', later: ['自 12月1日 起：周二 9:00 至 12:00'] },
  today: localDate('2026-11-24'),
  score: { operation: 0, time: 0, result: 0, handedOver: 0, total: 0 },
  recent: [],
}

async function show(leave: MeView['leave']) {
  jest.mocked(getMe).mockResolvedValue({ ok: true, value: { ...ME, leave } })
  render(await MePage({ searchParams: Promise.resolve({}) }))
}
const leaveRow = () => screen.getByText('请假').nextElementSibling?.textContent

test('没有请假的也有请假一栏，并写明向谁办理', async () => {
  await show(null)
  expect(leaveRow()).toBe('未登记')
  expect(screen.getByText('请假由机构管理员登记，登记期间不再分配新的案件。')).toBeVisible()
})

test.each([
  [{ from: '2026-12-01', to: '2026-12-05' }, '2026-12-01 至 2026-12-05'],
  [{ from: '2026-12-01', to: null }, '2026-12-01 至 另行通知'],
])('已登记的请假写明起止：%j', async (leave, words) => {
  await show(leave)
  expect(leaveRow()).toBe(words)
})

test('工作时间写明现在的和以后的，可以去设定', async () => {
  await show(null)
  expect(screen.getByText('工作时间').nextElementSibling).toHaveTextContent(
    '周一 9:00 至 12:00；自 12月1日 起：周二 9:00 至 12:00',
  )
  expect(screen.getByRole('link', { name: '设定工作时间' })).toHaveAttribute(
    'href',
    '/mediator/me/hours',
  )
})

test('关怀版有一行开关', async () => {
  await show(null)
  expect(screen.getByRole('switch', { name: /关怀版/ })).not.toBeChecked()
})

import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ClockBar } from '@/components/case/clock-bar'
import { OFFICIAL_CALENDAR } from '../../domain/deadline/official-calendar'
import { at, day } from '../../domain/time/day'
import { presentClock } from '@/lib/queries/case/clock-view'
import { sentence } from '../../support/sentence'

const FACTS = {
  status: 'in_mediation',
  source: 'delegated_pre_filing',
  receivedAt: at('2026-11-20 09:00'),
  acceptedAt: at('2026-11-24 09:30'),
  closedAt: null,
  pauses: [],
  extensions: [],
} as const

const clockOn = (today: string, facts: Partial<Parameters<typeof presentClock>[0]> = {}) =>
  presentClock({ ...FACTS, ...facts }, day(today), OFFICIAL_CALENDAR)!

test('期限条对看不见的人是一整句话', () => {
  render(<ClockBar clock={clockOn('2026-12-01')} />)
  expect(screen.getByRole('img')).toHaveAccessibleName(
    '调解期限：11月24日 受理，12月24日 届满，剩 23 天。',
  )
})

test('为什么是 12月24日：展开是逐条的整句，各有依据', async () => {
  render(<ClockBar clock={clockOn('2026-12-01')} />)
  const list = screen.getByRole('list', { hidden: true })
  expect(list.closest('details')).not.toHaveAttribute('open')
  await userEvent.click(screen.getByText(sentence('为什么是 12月24日')))
  expect(list.closest('details')).toHaveAttribute('open')
  const reasons = [...list.querySelectorAll('li')].map((item) => item.textContent)
  expect(reasons.length).toBeGreaterThanOrEqual(2)
  for (const reason of reasons) expect(reason).toMatch(/（.+第\d+条.*）。$/)
})

test('未受理时走的是受理期限，从收到之日说起', () => {
  render(
    <ClockBar clock={clockOn('2026-11-23', { status: 'pending_acceptance', acceptedAt: null })} />,
  )
  expect(screen.getByText('受理期限')).toBeInTheDocument()
  expect(screen.getByText(sentence('11月20日 收到'))).toBeInTheDocument()
})

test('放假安排尚未公布时照常画条，标明暂定、不早于哪一天，由来里说明原因', () => {
  const clock = clockOn('2026-12-31', { acceptedAt: at('2026-12-16 09:30') })
  render(<ClockBar clock={clock} />)
  expect(screen.getByText('剩 15 天（暂定）')).toBeInTheDocument()
  expect(screen.getByText(sentence('不早于 2027-01-15（放假安排公布后确定）'))).toBeInTheDocument()
  expect(screen.getByRole('img')).toHaveAccessibleName(
    '调解期限：12月16日 受理，不早于 2027年1月15日 届满，剩 15 天（暂定）。',
  )
  expect(screen.getByText(sentence(/2027年的放假安排尚未公布，末日暂不顺延/))).toBeInTheDocument()
})

test('已经结案的不再是暂定', () => {
  const clock = clockOn('2026-12-31', {
    status: 'closed',
    acceptedAt: at('2026-12-16 09:30'),
    closedAt: at('2026-12-30 09:30'),
  })
  expect(clock).toMatchObject({ words: '按期办结', isProvisional: false, provisional: null })
})

test('早于已有放假安排的年度不画条，说明怎么办', () => {
  const clock = clockOn('2026-12-31', { acceptedAt: at('2015-06-01 09:30') })
  render(<ClockBar clock={clock} />)
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  expect(screen.getByText(/2015年早于系统已有的放假安排/)).toBeInTheDocument()
})

test('退回法院的案件没有期限', () => {
  expect(
    presentClock({ ...FACTS, status: 'returned' }, day('2026-12-01'), OFFICIAL_CALENDAR),
  ).toBeNull()
})

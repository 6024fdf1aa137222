import { render, screen } from '@testing-library/react'
import { LevelLinks } from '@/app/(institution)/institution/cases/_components/level-links'
import type { WaitingView } from '@/lib/queries/institution/count-cases'

jest.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const WAITING = { due: 10, late: 1, red: 2, orange: 3, yellow: 4, paused: 5 } as WaitingView

test('每一级都写出字和件数，点开只看这一级；正在看的一级标明；暂停的另列', () => {
  render(
    <LevelLinks
      waiting={WAITING}
      current="orange"
      hrefOf={(level) => `/list?tab=due${level ? `&clock=${level}` : ''}`}
    />,
  )
  const links = screen.getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['全部 10', '/list?tab=due'],
    ['已届满 1', '/list?tab=due&clock=running_late'],
    ['红 2', '/list?tab=due&clock=red'],
    ['橙 3', '/list?tab=due&clock=orange'],
    ['黄 4', '/list?tab=due&clock=yellow'],
    ['暂停中 5', '/list?tab=due&clock=paused'],
  ])
  expect(
    links.filter((link) => link.getAttribute('aria-current')).map((l) => l.textContent),
  ).toEqual(['橙 3'])
  expect(links.slice(1).map((link) => link.firstElementChild?.getAttribute('data-mark'))).toEqual([
    'overdue',
    'pressing',
    'running',
    'running',
    'paused',
  ])
})

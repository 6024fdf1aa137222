import { render, screen } from '@testing-library/react'
import { EmptyCases } from '@/app/(institution)/institution/cases/_components/empty-cases'

jest.mock('next/navigation', () => ({ useRouter: () => ({ push: jest.fn() }) }))

function show(all: number) {
  const counts = { accept: 0, assign: 0, due: 0, all, disclosed: 0, runningOut: 0 }
  const waiting = { ...counts, byStatus: {}, late: 0, red: 0, orange: 0, yellow: 0 }
  render(
    <EmptyCases
      view={{ tab: 'accept', total: 0, query: {} as never }}
      waiting={waiting as never}
      tabs={[]}
      isNarrowed={false}
      firstHref="/institution/cases"
      resetHref="/institution/cases"
    />,
  )
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
}

test('还没有过案件的机构，看到先要办妥什么', () => {
  expect(show(0)).toEqual([
    '/institution/organisations',
    '/institution/people/new',
    '/institution/roster',
  ])
  expect(screen.getByText(/法院新引调的案件列在这里/)).toBeInTheDocument()
})

test('有过案件的，只说这里列什么', () => {
  expect(show(3)).toEqual([])
})

import { render, screen, within } from '@testing-library/react'
import { ConsentSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/consent-section'
import { ConsentList } from '@/components/case/consent-list'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'

const CONSENTS = [
  {
    partyId: 'p1',
    name: '许静',
    side: '申请人',
    answers: ['同意调解（2026-11-24 口头）', '不同意电子送达（2026-11-24 口头）'],
  },
  { partyId: 'p2', name: '恒信物业', side: '被申请人', answers: [] },
]
const section = (consents: typeof CONSENTS, allowed: readonly string[]) =>
  render(
    <ConsentSection
      file={
        {
          header: { caseId: 'c1' },
          consents,
          abilities: { allowed },
        } as unknown as MyCaseView['file']
      }
    />,
  )

test('各方一行：现有的意愿、日期和方式；没有登记的写未登记，也没有可以办的', () => {
  render(<ConsentList consents={CONSENTS} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first).toHaveTextContent(
    '许静申请人同意调解（2026-11-24 口头）；不同意电子送达（2026-11-24 口头）',
  )
  expect(second).toHaveTextContent('恒信物业被申请人未登记')
  expect(screen.queryByRole('link')).toBeNull()
})

test('调解员可以登记时，每一方都有登记，打开就是这一方', () => {
  section(CONSENTS, ['record_consent'])
  const region = screen.getByRole('region', { name: '调解意愿' })
  expect(within(region).getByRole('link', { name: '登记恒信物业的调解意愿' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/consent?party=p2',
  )
})

test('不能登记时只读', () => {
  section(CONSENTS, ['close'])
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('未登记')).toBeInTheDocument()
})

test('没有可以列的，没有这一栏', () => {
  expect(section([], ['record_consent']).container).toBeEmptyDOMElement()
})

import { render, screen, within } from '@testing-library/react'
import { PreparationSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/preparation-section'
import { PreparationList } from '@/components/case/preparation-list'
import type { PartyPreparationsView } from '@/lib/queries/case/preparations-view'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'

const PREPARATIONS: readonly PartyPreparationsView[] = [
  {
    partyId: 'p1',
    name: '许静',
    side: '申请人',
    identity: ['许静：相符（2026-11-24 现场核对证件原件，居民身份证）'],
    rights: ['许静：权利义务等五项、虚假调解后果（2026-11-24 口头）'],
    address: {
      words: '2026-11-24 确认',
      recipient: '许静',
      details: '许静 · 138****0099 · 同意电子送达',
      address: { masked: '示例市示例区****', what: 'address', personId: 's1' },
      note: null,
    },
  },
  { partyId: 'p2', name: '恒信物业', side: '被申请人', identity: [], rights: [], address: null },
]
const section = (allowed: readonly string[], preparations = PREPARATIONS) =>
  render(
    <PreparationSection
      unmask={undefined}
      file={
        {
          header: { caseId: 'c1' },
          preparations,
          abilities: { allowed },
        } as unknown as MyCaseView['file']
      }
    />,
  )

test('每一方：身份、告知、送达地址；没有登记的写明；地址遮住', () => {
  render(<PreparationList preparations={PREPARATIONS} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first).toHaveTextContent('许静：相符（2026-11-24 现场核对证件原件，居民身份证）')
  expect(first).toHaveTextContent('示例市示例区****')
  expect(within(second!).getAllByText('未登记')).toHaveLength(3)
  expect(screen.queryByRole('link')).toBeNull()
})

test('拒绝确认的写明，不显示地址', () => {
  const refused = {
    words: '2026-11-24 拒绝确认，已告知后果',
    recipient: '',
    details: null,
    address: null,
    note: '称以后再说',
  }
  render(<PreparationList preparations={[{ ...PREPARATIONS[1]!, address: refused }]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(
    '2026-11-24 拒绝确认，已告知后果；称以后再说',
  )
})

test('调解员可以登记时，每一方的每一项都有登记，打开就是这一方', () => {
  section(['check_identity', 'explain_rights', 'confirm_address'])
  const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(hrefOf('登记许静的身份核验')).toBe('/mediator/cases/c1/identity?party=p1')
  expect(hrefOf('登记对恒信物业的告知')).toBe('/mediator/cases/c1/rights?party=p2')
  expect(hrefOf('登记恒信物业的送达地址确认')).toBe('/mediator/cases/c1/address?party=p2')
})

test('不能登记时只读；没有可以列的，没有这一栏', () => {
  section(['close'])
  expect(screen.queryByRole('link')).toBeNull()
  expect(section([], []).container).toBeEmptyDOMElement()
})

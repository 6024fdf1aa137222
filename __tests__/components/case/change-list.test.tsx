import { render, screen } from '@testing-library/react'
import { ChangeSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/change-section'
import { ChangeList } from '@/components/case/change-list'
import { SuspicionList } from '@/components/case/suspicion-list'
import type { FiledChangeRequest } from '@/lib/data/stores/case/change-request-store'
import { presentChanges } from '@/lib/queries/case/changes-view'
import { presentCourtEnd, presentSuspicions } from '@/lib/queries/case/suspicions-view'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { day } from '@/__tests__/domain/time/day'
import { localDate } from '@/__tests__/support/local-date'

jest.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const request = (change: Partial<FiledChangeRequest> = {}): FiledChangeRequest => ({
  id: 'r1',
  partyId: 'p1',
  partyName: '许静',
  mediatorId: 'm1',
  mediatorName: '谢岚',
  ground: 'good_reason',
  statement: '多次联系不上调解员',
  recordedBy: '林敏',
  requestedOn: day('2026-11-20'),
  refusesToChoose: false,
  decision: null,
  decisionText: null,
  decidedOn: null,
  decidedBy: null,
  ...change,
})
const IN_MEDIATION = { status: 'in_mediation', mediatorId: 'm1' } as const
const list = (change: Partial<FiledChangeRequest>) =>
  render(<ChangeList changes={presentChanges([request(change)], IN_MEDIATION)} />)

test.each<[string, Partial<FiledChangeRequest>, readonly string[]]>([
  ['待决定的', {}, ['待决定', '其他正当理由', '多次联系不上调解员']],
  [
    '不予更换的，写明谁在哪一天决定和理由',
    {
      decision: 'refused',
      decidedOn: day('2026-11-23'),
      decidedBy: '林敏',
      decisionText: '理由不成立',
    },
    ['不予更换', '2026-11-23 林敏决定', '理由不成立'],
  ],
  ['拒绝自行选择的', { refusesToChoose: true }, ['视为拒绝调解', '在线调解规则第14条']],
  ['针对已离开的调解员的', { mediatorId: 'm0' }, ['无需决定', '谢岚已不再承办本案']],
])('更换申请，%s', (_title, change, words) => {
  const { container } = list(change)
  expect(screen.getByRole('heading')).toHaveTextContent('许静 2026-11-20 申请更换谢岚')
  for (const each of words) expect(container).toHaveTextContent(each)
})

test('调解员的案件页：能登记的给出入口，没有申请的写明没有；不能登记又没有申请的不显示', () => {
  const section = (allowed: readonly string[]) => {
    const file = { changes: [], abilities: { allowed }, header: { caseId: 'c1' } }
    return render(<ChangeSection file={file as unknown as MyCaseView['file']} />)
  }
  section(['request_change'])
  expect(screen.getByRole('link')).toHaveAttribute('href', '/mediator/cases/c1/change')
  expect(screen.getByText('没有当事人申请更换调解员。')).toBeInTheDocument()
  expect(section([]).container).toBeEmptyDOMElement()
})

test('虚假调解报告：未答复的写明待法院答复，结案以后写明未答复', () => {
  const report = {
    id: 'q1',
    mediatorName: '谢岚',
    suspicion: '双方对事实没有任何争议',
    findings: '借条与转账记录金额不一致',
    reportedAt: new Date('2026-11-24T02:00:00Z'),
    answer: null,
    answerText: null,
    answeredAt: null,
    answeredBy: null,
  }
  const shown = (status: 'in_mediation' | 'closed', courtEnd: string | null = null) =>
    render(<SuspicionList suspicions={presentSuspicions([report], status)} courtEnd={courtEnd} />)
      .container
  expect(shown('in_mediation')).toHaveTextContent('谢岚 2026-11-24 10:00 报告待法院答复')
  expect(shown('closed')).toHaveTextContent('待法院答复')
  expect(shown('in_mediation')).not.toHaveTextContent('终结调解')
  const end = presentCourtEnd(
    { status: 'in_mediation', courtEndedOn: localDate('2026-11-25') },
    localDate('2026-11-26'),
  )
  expect(shown('in_mediation', end)).toHaveTextContent('11月25日 答复终结调解，期限不再恢复')
  expect(
    presentCourtEnd(
      { status: 'closed', courtEndedOn: localDate('2026-11-25') },
      localDate('2026-11-26'),
    ),
  ).toBeNull()
})

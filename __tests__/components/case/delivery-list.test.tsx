import { render, screen, within } from '@testing-library/react'
import { FailedNotices } from '@/app/(mediator)/mediator/(lists)/_components/failed-notices'
import { DeliverySection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/delivery-section'
import { ServiceSheet } from '@/components/case/service-sheet'
import type { DeliveryView } from '@/lib/queries/case/deliveries-view'
import type { ServiceSheetView } from '@/lib/queries/case/service-sheet-view'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'

const view = (change: Partial<DeliveryView> = {}): DeliveryView => ({
  id: 'd1',
  partyId: 'p2',
  alsoFor: [],
  name: '恒信物业',
  isForOther: false,
  meetingId: 'm1',
  title: '调解通知 · 第1次调解会',
  state: 'failed',
  stateWords: '未送达',
  how: '2026-11-24 10:00 未发送',
  attempts: [],
  hint: '没有可用的手机号码。请电话通知，或者当面、邮寄送达，并登记。',
  note: null,
  toServe: 'meeting_notice:m1',
  ...change,
})
const sent = view({
  id: 'd2',
  name: '许静',
  state: 'sent',
  stateWords: '已发送',
  how: '2026-11-24 10:00 短信 138****5678',
  attempts: ['第1次 2026-11-24 10:00 已由运营方接收'],
  hint: null,
  toServe: null,
})
const section = (deliveries: readonly DeliveryView[], allowed: readonly string[]) =>
  render(
    <DeliverySection
      file={
        {
          header: { caseId: 'c1' },
          deliveries,
          abilities: { allowed },
        } as unknown as MyCaseView['file']
      }
    />,
  )

test('没有送达的，打开登记时当事人和文书已经选好；已发送的没有', () => {
  section([view(), sent], ['record_service'])
  const region = screen.getByRole('region', { name: '通知与送达' })
  expect(
    within(region)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([
    '/mediator/cases/c1/service?party=p2&subject=meeting_notice%3Am1',
    '/mediator/cases/c1/services',
    '/mediator/cases/c1/service',
  ])
  expect(region).toHaveTextContent('第1次 2026-11-24 10:00 已由运营方接收')
})

test('不能登记的只读；什么也没有、也不能登记的，没有这一栏', () => {
  section([view()], [])
  expect(screen.getAllByRole('link')).toHaveLength(1)
  expect(section([], []).container).toBeEmptyDOMElement()
})

test('今日：写明谁没有收到、为什么、怎么办', () => {
  const notice = {
    id: 'd1',
    caseId: 'c1',
    caseNo: '(2026) 测试1号',
    mediator: '谢岚',
    sentence: '恒信物业未收到调解通知（11月26日 15:00）：没有可用的手机号码。',
    partyId: 'p2',
    subject: 'meeting_notice:m1',
  }
  render(<FailedNotices notices={[notice]} />)
  expect(screen.getByText('请电话通知，或者当面、邮寄送达，并登记。')).toBeInTheDocument()
  const link = screen.getByRole('link', { name: /登记送达/ })
  expect(link).toHaveTextContent(notice.sentence)
  expect(link).toHaveTextContent(notice.caseNo)
})

test('送达回证：代理人代收的，写明谁代谁收', () => {
  const byAgent = view({ ...sent, id: 'd3', name: '张强（代许静收）', isForOther: true })
  const sheet = {
    header: { caseNo: '(2026) 测试1号' },
    parties: [{ partyId: 'p1', name: '许静', side: '申请人', services: [sent, byAgent] }],
    printed: { at: '2026-11-24 10:00', by: '谢岚' },
  } as unknown as ServiceSheetView
  render(<ServiceSheet sheet={sheet} />)
  const [own, agent] = screen.getAllByRole('listitem')
  expect(own).not.toHaveTextContent('收件人')
  expect(agent).toHaveTextContent('收件人：张强（代许静收）')
})

test('送达回证：每一方的每一次，和签名的地方', () => {
  const sheet = {
    header: { caseNo: '(2026) 测试1号' },
    parties: [{ partyId: 'p1', name: '许静', side: '申请人', services: [sent] }],
    printed: { at: '2026-11-24 10:00', by: '谢岚' },
  } as unknown as ServiceSheetView
  const { container } = render(<ServiceSheet sheet={sheet} />)
  expect(container).toHaveTextContent(/受送达人：许静/)
  expect(container).toHaveTextContent(/短信 138\*\*\*\*5678/)
  expect(container).toHaveTextContent(/受送达人签名或者盖章：/)
})

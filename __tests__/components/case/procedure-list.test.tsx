import { render, screen, within } from '@testing-library/react'
import { ProcedureSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/procedure-section'
import { ProcedureList } from '@/components/case/procedure-list'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import type { ProcedureStepView } from '@/lib/queries/case/procedure-view'

const STEPS: readonly ProcedureStepView[] = [
  { code: 'contact', title: '联系各方', state: 'done', count: '2/2 方', words: null },
  { code: 'identity', title: '核验身份', state: 'now', count: '1/2 方', words: '尚缺：恒信物业' },
  {
    code: 'rights',
    title: '权利义务告知',
    state: 'open',
    count: '1/2 方',
    words: '尚缺：恒信物业',
  },
  {
    code: 'meeting',
    title: '调解会',
    state: 'blocked',
    count: null,
    words: '会前各项尚未办齐（在线调解规则第17条）',
  },
]
const section = (allowed: readonly string[], procedure = STEPS, change: object = {}) =>
  render(
    <ProcedureSection
      openMinutesId="m2"
      file={
        {
          header: { caseId: 'c1' },
          procedure,
          abilities: { allowed },
          ...change,
        } as unknown as MyCaseView['file']
      }
    />,
  )
const ALLOWED = ['record_contact', 'check_identity', 'explain_rights']

test('一步一行：状态有字，数到几方，缺谁，为什么还不能办；只读的没有链接', () => {
  render(<ProcedureList steps={STEPS} />)
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    '联系各方2/2 方已办',
    '2核验身份1/2 方尚缺：恒信物业待办',
    '3权利义务告知1/2 方尚缺：恒信物业可办',
    '4调解会会前各项尚未办齐（在线调解规则第17条）暂不可办',
  ])
  expect(screen.queryByRole('link')).toBeNull()
})

test('现在该办的一步读屏能认出', () => {
  render(<ProcedureList steps={STEPS} />)
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('核验身份')
})

test('调解员的页面上，可以办的打开各自的表单；还不能办的没有链接', () => {
  section(ALLOWED)
  const region = screen.getByRole('region', { name: '调解程序' })
  expect(
    within(region)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['联系各方', '/mediator/cases/c1/contact'],
    ['核验身份', '/mediator/cases/c1/identity'],
    ['权利义务告知', '/mediator/cases/c1/rights'],
  ])
})

test('有表单而还不能办的一步，也没有链接', () => {
  section(ALLOWED, [{ ...STEPS[1]!, state: 'blocked' }])
  expect(screen.queryByRole('link')).toBeNull()
})

test('不在调解中的没有这一栏；不能办的只读', () => {
  expect(section(ALLOWED, []).container).toBeEmptyDOMElement()
  section([])
  expect(screen.queryByRole('link')).toBeNull()
})

test('已安排的调解会在本页；写了一半的笔录打开那一份', () => {
  const steps = [
    { ...STEPS[1]!, code: 'meeting' as const, title: '调解会' },
    { ...STEPS[1]!, code: 'minutes' as const, title: '调解笔录' },
  ]
  section(['schedule_meeting'], steps, { meetings: { list: [{ state: 'planned' }] } })
  expect(screen.getByRole('link', { name: '调解会' })).toHaveAttribute('href', '#meetings')
  expect(screen.getByRole('link', { name: '调解笔录' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/minutes/m2',
  )
})

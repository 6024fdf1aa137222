import { render, screen } from '@testing-library/react'
import { NextStep } from '@/components/case/next-step'
import { sentence } from '../../support/sentence'

test('写明由谁、办什么、最迟哪一天', () => {
  render(
    <NextStep
      step={{
        by: 'mediator',
        who: '承办调解员 谢岚',
        what: '组织调解。',
        due: '调解期限至 12月24日（含当日）',
        isOverdue: false,
      }}
    />,
  )
  expect(screen.getByText('承办调解员 谢岚')).toBeInTheDocument()
  expect(screen.getByText(sentence('调解期限至 12月24日（含当日）'))).toBeInTheDocument()
  expect(screen.queryByText('已超过期限')).not.toBeInTheDocument()
})

test('过了期限的另有文字', () => {
  render(
    <NextStep
      step={{
        by: 'institution_admin',
        who: '甲调解中心的机构管理员',
        what: '决定受理或者不受理。',
        due: '最迟 11月20日（含当日）',
        isOverdue: true,
      }}
    />,
  )
  expect(screen.getByText('已超过期限')).toBeInTheDocument()
})

test('没有待办的只有一句话', () => {
  const { container } = render(
    <NextStep
      step={{
        by: 'none',
        who: null,
        what: '本案已办结，没有待办事项。',
        due: null,
        isOverdue: false,
      }}
    />,
  )
  expect(container).toHaveTextContent(/^本案已办结，没有待办事项。$/)
})

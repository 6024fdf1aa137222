import { render, screen } from '@testing-library/react'
import { DecidedNotice } from '@/app/(institution)/institution/cases/[caseId]/_components/decided-notice'

afterEach(() => window.history.replaceState(null, '', '/'))

const show = (done: string | undefined) =>
  render(<DecidedNotice done={done} caseNo="(2026) 多元化解24号" mediator="陈晓" />)

test.each([
  ['continued', '(2026) 多元化解24号 由陈晓继续调解。'],
  ['replaced', '(2026) 多元化解24号 已决定更换调解员，请重新分配。'],
])('处理披露后的案件写明决定（%s），只显示一次', (done, words) => {
  window.history.replaceState(null, '', `/institution/cases/c1?list=people&done=${done}`)
  show(done)
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(window.location.search).toBe('?list=people')
})

test.each([undefined, 'assigned', 'x'])('地址里没有处理披露的决定（%s），不显示', (done) => {
  expect(show(done).container).toBeEmptyDOMElement()
})

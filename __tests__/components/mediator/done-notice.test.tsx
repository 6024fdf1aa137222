import { render, screen } from '@testing-library/react'
import { DoneNotice } from '@/app/(mediator)/mediator/_components/done-notice'

test('接收了期限已经届满的案件：写明哪一天届满、该怎么办，不说调解开始', () => {
  const { rerender } = render(<DoneNotice code="taken" lapsedOn="11月20日" />)
  expect(screen.getByRole('status')).toHaveTextContent(
    '已接收本案。本案调解期限已于 11月20日届满，请通知各方当事人并结案',
  )
  rerender(<DoneNotice code="taken" lapsedOn={null} />)
  expect(screen.getByRole('status')).not.toHaveTextContent('届满')
})

test('别的事照常说，不认识的代码什么也不说', () => {
  const { container, rerender } = render(<DoneNotice code="contacted" lapsedOn="11月20日" />)
  expect(container).not.toHaveTextContent('届满')
  rerender(<DoneNotice code="toString" />)
  expect(container).toBeEmptyDOMElement()
})

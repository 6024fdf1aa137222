import { render, screen } from '@testing-library/react'
import { MissingYearNotice } from '@/components/case/missing-year-notice'

test('下一年度的放假安排没有载入：说明届满日暂定，手机上不显示', () => {
  render(<MissingYearNotice year={2027} />)
  const notice = screen.getByText(/2027 年的放假安排尚未载入.*标为“暂定”/)
  expect(notice.closest('.phone\\:hidden')).not.toBeNull()
})

test('已经载入的，什么也不说', () => {
  const { container } = render(<MissingYearNotice year={null} />)
  expect(container).toBeEmptyDOMElement()
})

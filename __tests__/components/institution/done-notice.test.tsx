import { render, screen } from '@testing-library/react'
import { DoneNotice } from '@/app/(institution)/institution/people/[mediatorId]/_components/done-notice'

test('办成的通知显示一次：地址里的标记随即拿掉，刷新和转发的链接都不再通知', () => {
  window.history.replaceState(null, '', '/institution/people/m1?done=saved&case=c1&tab=a')
  render(<DoneNotice done="saved" name="谢岚" />)
  expect(screen.getByText(/谢岚/)).toBeInTheDocument()
  expect(window.location.search).toBe('?tab=a')
})

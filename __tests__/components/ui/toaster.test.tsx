import { act, render, screen } from '@testing-library/react'
import { announce, Toaster } from '@/components/ui/toaster'

test('提示在下角，不盖住上面的搜索和对话框的标题；句子里的日期不拆开', async () => {
  render(<Toaster />)
  await act(() => announce('已受理，受理期限到 2026-12-28。'))
  const sentence = await screen.findByText(/^已受理/)
  expect(sentence.closest('[data-sonner-toaster]')).toHaveAttribute('data-y-position', 'bottom')
  expect(screen.getByText('2026-12-28。')).toHaveClass('whitespace-nowrap')
})

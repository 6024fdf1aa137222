import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Button } from '@/components/ui/button'

test('正在办理的按钮不响应再次点击，也不提交表单，但保留焦点', async () => {
  const press = jest.fn()
  const submit = jest.fn((event: React.FormEvent) => event.preventDefault())
  render(
    <form onSubmit={submit}>
      <Button type="submit" pending onClick={press}>
        受理
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: '受理' })
  await userEvent.tab()
  expect(button).toHaveFocus()
  await userEvent.click(button)
  await userEvent.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
  expect(submit).not.toHaveBeenCalled()
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(button).toBeEnabled()
})

test('表单里没有写明 type 的按钮不会误提交', async () => {
  const submit = jest.fn()
  render(
    <form onSubmit={submit}>
      <Button>取消</Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(submit).not.toHaveBeenCalled()
})

test('键盘能按下按钮', async () => {
  const press = jest.fn()
  render(<Button onClick={press}>受理</Button>)
  await userEvent.tab()
  await userEvent.keyboard(' ')
  expect(press).toHaveBeenCalledTimes(1)
})

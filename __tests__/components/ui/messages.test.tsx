import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Notice } from '@/components/ui/notice'

afterEach(() => jest.restoreAllMocks())

test('危险的提示立刻读出，其余的等待', () => {
  render(
    <>
      <Notice tone="danger">该案件已于 14:02 由李敏受理。</Notice>
      <Notice tone="warn">还剩 1 个工作日。</Notice>
    </>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('李敏')
  expect(screen.getByRole('status')).toHaveTextContent('1 个工作日')
})

test('状态标签总有文字，图标不读出来', () => {
  const Icon = () => <svg aria-hidden />
  render(
    <Chip tone="danger" icon={Icon as never}>
      剩 1 天
    </Chip>,
  )
  expect(screen.getByText('剩 1 天')).toBeInTheDocument()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
})

test('空状态说明原因和下一步', () => {
  render(
    <EmptyState title="还没有待受理的案件" action={<a href="/all">查看全部案件</a>}>
      法院引调后会出现在这里。
    </EmptyState>,
  )
  expect(screen.getByText('还没有待受理的案件')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '查看全部案件' })).toBeInTheDocument()
})

test('出错页给出编号，编号可以复制', async () => {
  const user = userEvent.setup()
  render(<ErrorState errorId="E7K2" />)
  expect(screen.getByRole('alert')).toHaveTextContent('E7K2')
  await user.click(screen.getByRole('button', { name: '复制' }))
  expect(await navigator.clipboard.readText()).toBe('E7K2')
  expect(screen.getByText('已复制')).toBeInTheDocument()
})

test('浏览器不许复制时说清楚怎么办', async () => {
  const user = userEvent.setup()
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  render(<CopyButton text="E7K2" label="复制编号" />)
  await user.click(screen.getByRole('button', { name: '复制编号' }))
  expect(await screen.findByText(/长按/)).toBeInTheDocument()
})

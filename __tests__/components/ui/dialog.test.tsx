import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog, DialogBody, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet'

test('对话框有名称和说明；按 Esc 关闭，焦点回到打开它的按钮', async () => {
  render(
    <Dialog>
      <DialogTrigger asChild>
        <Button>不受理</Button>
      </DialogTrigger>
      <DialogContent title="不受理这个案件" description="案件将退回示例区法院。">
        <DialogBody>
          <input aria-label="说明" />
        </DialogBody>
      </DialogContent>
    </Dialog>,
  )
  const opener = screen.getByRole('button', { name: '不受理' })
  opener.focus()
  await userEvent.keyboard('{Enter}')
  const dialog = screen.getByRole('dialog', { name: '不受理这个案件' })
  expect(dialog).toHaveAccessibleDescription('案件将退回示例区法院。')
  expect(dialog).toContainElement(document.activeElement as HTMLElement)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(opener).toHaveFocus()
})

describe('没有触发按钮、由页面打开的', () => {
  function Page({ isSheet = false, goes = false }) {
    const [isOpen, setOpen] = useState(false)
    const [Root, Content] = isSheet
      ? ([Sheet, SheetContent] as const)
      : ([Dialog, DialogContent] as const)
    return (
      <>
        {goes && isOpen ? null : <Button onClick={() => setOpen(true)}>键盘操作</Button>}
        <Root open={isOpen} onOpenChange={setOpen}>
          <Content title="键盘操作">
            <input aria-label="先到这里" autoFocus />
          </Content>
        </Root>
      </>
    )
  }

  test.each([false, true])('关闭后焦点回到按下的按钮（侧边面板：%s）', async (isSheet) => {
    render(<Page isSheet={isSheet} />)
    await userEvent.click(screen.getByRole('button', { name: '键盘操作' }))
    expect(screen.getByLabelText('先到这里')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('button', { name: '键盘操作' })).toHaveFocus())
  })

  test('按下的按钮已经不在时，不抓住不在的东西', async () => {
    render(<Page goes />)
    await userEvent.click(screen.getByRole('button', { name: '键盘操作' }))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(document.body).toHaveFocus()
  })
})

test('侧边面板有关闭按钮', async () => {
  render(
    <Sheet>
      <SheetTrigger asChild>
        <Button>分配调解员</Button>
      </SheetTrigger>
      <SheetContent title="分配调解员">内容</SheetContent>
    </Sheet>,
  )
  await userEvent.click(screen.getByRole('button', { name: '分配调解员' }))
  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

describe('确认', () => {
  function open(onConfirm: () => void) {
    render(
      <ConfirmDialog
        trigger={<Button>停用</Button>}
        title="停用调解员王朗？"
        confirmLabel="停用王朗"
        onConfirm={onConfirm}
      >
        他的 9 件在办案件回到待分配。
      </ConfirmDialog>,
    )
    return userEvent.click(screen.getByRole('button', { name: '停用' }))
  }

  test('取消不产生任何后果，焦点一开始就在取消上', async () => {
    const confirm = jest.fn()
    await open(confirm)
    expect(
      screen.getByRole('alertdialog', { name: '停用调解员王朗？' }),
    ).toHaveAccessibleDescription('他的 9 件在办案件回到待分配。')
    expect(screen.getByRole('button', { name: '取消' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(confirm).not.toHaveBeenCalled()
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
  })

  test('确认只执行一次并关闭', async () => {
    const confirm = jest.fn()
    await open(confirm)
    await userEvent.click(screen.getByRole('button', { name: '停用王朗' }))
    expect(confirm).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
  })
})

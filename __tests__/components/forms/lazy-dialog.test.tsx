import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { toast } from 'sonner'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Toaster } from '@/components/ui/toaster'

// 对话框的代码按下去才读取：读取时按钮说明在等，读不到时页面还在，可以再按。

type Props = { readonly open: boolean; readonly onOpenChange: (isOpen: boolean) => void }
const LoadedDialog = ({ open, onOpenChange }: Props) => (
  <Dialog open={open} onOpenChange={onOpenChange}>
    <DialogContent title="受理">问一句</DialogContent>
  </Dialog>
)
const load = jest.fn<Promise<typeof LoadedDialog>, []>()

function Page() {
  const { Dialog: Loaded, isOpen, isPending, open, setOpen } = useLazyDialog(load)
  return (
    <>
      <Toaster />
      <Button pending={isPending} onClick={open}>
        受理
      </Button>
      {Loaded ? <Loaded open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
const button = () => screen.getByRole('button', { name: '受理' })

beforeEach(() => load.mockReset())
afterEach(() => jest.restoreAllMocks())

test('没有读取到时说明，页面和按钮都在；再按一次就再读一次', async () => {
  load.mockRejectedValueOnce(new Error('ChunkLoadError')).mockResolvedValueOnce(LoadedDialog)
  render(<Page />)
  await userEvent.click(button())
  expect(await screen.findByText(/未能读取/)).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  await waitFor(() => expect(button()).not.toHaveAttribute('aria-busy'))
  await userEvent.click(button())
  expect(await screen.findByRole('dialog')).toHaveTextContent('问一句')
})

test('读取的时候按钮说明在等，再按没有作用；读到了就打开', async () => {
  let arrive: (loaded: typeof LoadedDialog) => void = () => undefined
  load.mockReturnValueOnce(
    new Promise((resolve) => {
      arrive = resolve
    }),
  )
  render(<Page />)
  await userEvent.click(button())
  expect(button()).toHaveAttribute('aria-busy', 'true')
  expect(button()).toHaveFocus()
  await userEvent.click(button())
  expect(load).toHaveBeenCalledTimes(1)
  await act(async () => arrive(LoadedDialog))
  expect(await screen.findByRole('dialog')).toBeInTheDocument()
})

test('读过一次就留下：关闭后焦点回到按钮，再按不再读取', async () => {
  load.mockResolvedValueOnce(LoadedDialog)
  render(<Page />)
  await userEvent.click(button())
  await screen.findByRole('dialog')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await waitFor(() => expect(button()).toHaveFocus())
  await userEvent.click(button())
  expect(screen.getByRole('dialog')).toBeInTheDocument()
  expect(load).toHaveBeenCalledTimes(1)
})

test('连提示的代码也没有读取到时，由浏览器说出来', async () => {
  load.mockRejectedValueOnce(new Error('ChunkLoadError'))
  jest.spyOn(toast, 'error').mockImplementationOnce(() => {
    throw new Error('ChunkLoadError')
  })
  const say = jest.spyOn(window, 'alert').mockReturnValue(undefined)
  render(<Page />)
  await userEvent.click(button())
  await waitFor(() => expect(say).toHaveBeenCalledWith(expect.stringContaining('未能读取')))
})

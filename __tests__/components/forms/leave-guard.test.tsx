import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'

function Guarded({
  guard,
  action,
  onLeave,
}: {
  guard: boolean
  action?: FormAction
  onLeave: () => void
}) {
  return (
    <>
      <a
        href="/elsewhere"
        onClick={(event) => {
          event.preventDefault()
          onLeave()
        }}
      >
        别处
      </a>
      <ActionForm action={action ?? (async () => ({ status: 'done', message: '', at: 1 }))}>
        {guard ? <LeaveGuard /> : null}
        <input aria-label="说明" name="note" />
        <SubmitButton>提交</SubmitButton>
      </ActionForm>
    </>
  )
}

afterEach(() => jest.restoreAllMocks())

function closesFreely(): boolean {
  return window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('有未提交的内容时，关闭页面和点别的链接都先问', async () => {
  const ask = jest.spyOn(window, 'confirm').mockReturnValue(false)
  const leave = jest.fn()
  render(<Guarded guard onLeave={leave} />)
  await userEvent.type(screen.getByLabelText('说明'), '写了一半')
  expect(closesFreely()).toBe(false)
  await userEvent.click(screen.getByRole('link'))
  expect(ask).toHaveBeenCalledTimes(1)
  expect(leave).not.toHaveBeenCalled()
  ask.mockReturnValue(true)
  await userEvent.click(screen.getByRole('link'))
  expect(leave).toHaveBeenCalledTimes(1)
})

test('什么都没写时不问', async () => {
  const ask = jest.spyOn(window, 'confirm').mockReturnValue(false)
  const leave = jest.fn()
  render(<Guarded guard onLeave={leave} />)
  expect(closesFreely()).toBe(true)
  await userEvent.click(screen.getByRole('link'))
  expect(ask).not.toHaveBeenCalled()
  expect(leave).toHaveBeenCalledTimes(1)
})

test('没有要求看守的表单不问', async () => {
  render(<Guarded guard={false} onLeave={jest.fn()} />)
  await userEvent.type(screen.getByLabelText('说明'), '写了一半')
  expect(closesFreely()).toBe(true)
})

test('提交成功后不再问', async () => {
  render(<Guarded guard onLeave={jest.fn()} />)
  await userEvent.type(screen.getByLabelText('说明'), '写完了')
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await waitFor(() => expect(closesFreely()).toBe(true))
})

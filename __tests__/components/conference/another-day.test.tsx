import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnotherDayDialog } from '@/components/conference/room/room-dialogs'
import type { HostActs } from '@/components/conference/room/use-acts'
import type { ActionState } from '@/lib/edge/action/action-state'
import { readForm } from '@/lib/edge/action/read-form'

// 线路不通，改日再谈：会议以“线路不通”结束，接着去选新的时间。docs/decisions/0196-a-bad-line-and-a-poor-device.md。

const push = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ push }),
  unstable_rethrow: () => undefined,
}))

const HREF = '/mediator/cases/c1/meetings/new'
const end = jest.fn<Promise<ActionState>, [ActionState, FormData]>()
const onClose = jest.fn()
beforeEach(() => jest.clearAllMocks())

const show = () =>
  render(
    <AnotherDayDialog
      fields={{ caseId: 'c1', meetingId: 'm1' }}
      host={{ end } as unknown as HostActs}
      href={HREF}
      onClose={onClose}
    />,
  )
const press = () => userEvent.click(screen.getByRole('button', { name: '结束，选新的时间' }))

test('以“线路不通”结束，接着去选新的时间', async () => {
  end.mockResolvedValue({ status: 'done', message: '', at: 1 })
  show()
  await press()
  await waitFor(() => expect(push).toHaveBeenCalledWith(HREF))
  expect(readForm(end.mock.lastCall![1])).toMatchObject({
    caseId: 'c1',
    meetingId: 'm1',
    reason: 'line',
  })
  expect(onClose).toHaveBeenCalledTimes(1)
})

test('没有结束成的，说明原因，留在会议室', async () => {
  end.mockResolvedValue({
    status: 'refused',
    code: 'CONFERENCE_OVER',
    message: '会议已经结束。',
    fieldErrors: {},
    values: {},
    at: 1,
  })
  show()
  await press()
  expect(await screen.findByText('会议已经结束。')).toBeVisible()
  expect(push).not.toHaveBeenCalled()
  expect(onClose).not.toHaveBeenCalled()
})

import { act, fireEvent, render, screen } from '@testing-library/react'
import { SharedDeviceClock } from '@/app/(party)/party/_components/shared-device-clock'
import { SHARED_DEVICE } from '@/lib/labels/zh-CN/shared-device'

// 公用设备：10 分钟没有人用，页面自己退出；有人在用的，不打断。

const route = { path: '/party/cases/c1' }
jest.mock('next/navigation', () => ({ usePathname: () => route.path }))
const readAgain = jest.fn(async () => undefined)
jest.mock('@/lib/edge/action/read-page-again', () => ({ readPageAgain: () => readAgain() }))

const submit = jest.fn()
const minutes = (count: number) => act(async () => jest.advanceTimersByTime(count * 60_000))
const stay = () => screen.queryByRole('button', { name: SHARED_DEVICE.stay })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-25T08:00:00Z') })
  route.path = '/party/cases/c1'
  readAgain.mockClear()
  submit.mockClear()
  jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (
    this: HTMLFormElement,
  ) {
    submit(this.method, new URL(this.action).pathname, new URL(this.action).search)
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test('九分钟时提醒，十分钟时退出：整页提交，不留在页面里', async () => {
  render(<SharedDeviceClock minutes={10} />)
  await minutes(8.9)
  expect(stay()).toBeNull()
  await minutes(0.2)
  expect(stay()).toBeVisible()
  expect(submit).not.toHaveBeenCalled()
  await minutes(0.9)
  expect(submit.mock.calls).toEqual([['post', '/api/party/leave', '?ended=1']])
})

test('按“继续使用”：告诉服务器，重新算起', async () => {
  render(<SharedDeviceClock minutes={10} />)
  await minutes(9)
  fireEvent.click(stay()!)
  expect(readAgain).toHaveBeenCalledTimes(1)
  await minutes(9)
  expect(submit).not.toHaveBeenCalled()
  await minutes(1)
  expect(submit).toHaveBeenCalledTimes(1)
})

test('一直在写的不会被退出，三分钟告诉服务器一次', async () => {
  render(<SharedDeviceClock minutes={10} />)
  for (let minute = 1; minute <= 20; minute += 1) {
    await minutes(1)
    fireEvent.keyDown(document.body)
  }
  expect(submit).not.toHaveBeenCalled()
  expect(readAgain).toHaveBeenCalledTimes(6)
})

test('换了一页、提交了表单，重新算起', async () => {
  const { rerender } = render(<SharedDeviceClock minutes={10} />)
  await minutes(8)
  route.path = '/party/cases/c1/talk'
  rerender(<SharedDeviceClock minutes={10} />)
  await minutes(8)
  fireEvent.submit(document.body)
  await minutes(8)
  expect(submit).not.toHaveBeenCalled()
  await minutes(2)
  expect(submit).toHaveBeenCalledTimes(1)
})

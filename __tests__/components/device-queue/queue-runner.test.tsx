import { act } from '@testing-library/react'
import { notifyQueueChange } from '@/components/device-queue/queue-changes'
import { startRunner } from '@/components/device-queue/queue-runner'

// 何时送出：打开页面、网络恢复、回到页面、有变化、到了再送的时间。

const IDLE = { nextAt: null, isSignedOut: false }
const run = jest.fn()
let stop = () => {}
const start = () => {
  const runner = startRunner({ run })
  stop = runner.stop
  return runner
}
const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(0)))

beforeEach(() => {
  jest.useFakeTimers()
  run.mockReset().mockResolvedValue(IDLE)
})
afterEach(() => {
  stop()
  jest.useRealTimers()
})

test('打开页面、网络恢复、回到页面时立即送出；结束以后不再送', async () => {
  start()
  await settle()
  expect(run.mock.calls).toEqual([[true]])
  window.dispatchEvent(new Event('online'))
  await settle()
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(run.mock.calls).toEqual([[true], [true], [true]])
  stop()
  window.dispatchEvent(new Event('online'))
  notifyQueueChange()
  await settle()
  expect(run).toHaveBeenCalledTimes(3)
})

test('到了再送的时间才再送；一次失败引起的变化不会马上又送', async () => {
  run.mockImplementation(async (isUrgent) => {
    // A failed attempt is a change that every page hears.
    if (isUrgent && run.mock.calls.length < 5) notifyQueueChange()
    return { nextAt: Date.now() + 5_000, isSignedOut: false }
  })
  start()
  await settle()
  expect(run.mock.calls).toEqual([[true], []])
  await act(async () => void (await jest.advanceTimersByTimeAsync(4_999)))
  expect(run).toHaveBeenCalledTimes(2)
  await act(async () => void (await jest.advanceTimersByTimeAsync(1)))
  expect(run.mock.calls.slice(2)).toEqual([[false]])
})

test('登录已失效时停下，等登录或者新的变化', async () => {
  run.mockResolvedValue({ nextAt: null, isSignedOut: true })
  const runner = start()
  expect(await runner.sendNow()).toBe(true)
  const times = run.mock.calls.length
  await act(async () => void (await jest.advanceTimersByTimeAsync(600_000)))
  expect(run).toHaveBeenCalledTimes(times)
  notifyQueueChange()
  await settle()
  expect(run).toHaveBeenCalledTimes(times + 1)
})

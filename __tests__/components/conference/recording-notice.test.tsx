import { act, render, screen } from '@testing-library/react'
import { RecordingNotice } from '@/components/recording/recording-notice'
import { RECORDING, recordingTrouble } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'

// 录音录像的提醒：设备出了什么问题先说，不知道原因的，十秒以后提醒。docs/decisions/0195-recorder-in-trouble.md。

const RUNNING: RoomRecordingView = {
  ...{ id: 'r', purpose: 'beside', wording: '2026-2', state: 'running', ownAnswer: 'given' },
  ...{ said: '正在录音录像，9时01分开始。', isBlocked: false, isAlarming: false, trouble: null },
  ...{ isSaidToGoOn: false, answers: [], missing: [] },
}

afterEach(() => jest.useRealTimers())

test.each<[string, Partial<RoomRecordingView>, string, string]>([
  ['都好', {}, 'status', '正在录音录像，9时01分开始。'],
  ['十秒没有收到', { isAlarming: true }, 'alert', RECORDING.alarm],
  ['设备存不下', { trouble: recordingTrouble.disk_full }, 'alert', recordingTrouble.disk_full],
  [
    '两样都有，先说原因',
    { isAlarming: true, trouble: recordingTrouble.line_weak },
    'alert',
    recordingTrouble.line_weak,
  ],
])('在场的人看到：%s', (_name, change, role, words) => {
  render(<RecordingNotice meetingId="m" shown={{ ...RUNNING, ...change }} />)
  expect(screen.getByRole(role)).toHaveTextContent(words)
})

test.each<[string, Partial<RoomRecordingView>, string, string]>([
  [
    '说录制还在继续的，不再说',
    { trouble: recordingTrouble.disk_full, isSaidToGoOn: true },
    'status',
    '正在录音录像，9时01分开始。',
  ],
  [
    '十秒没有收到的，照旧提醒',
    { trouble: recordingTrouble.disk_full, isSaidToGoOn: true, isAlarming: true },
    'alert',
    RECORDING.alarm,
  ],
  [
    '录不下去的，照旧说',
    { trouble: recordingTrouble.recorder_failed },
    'alert',
    recordingTrouble.recorder_failed,
  ],
])('听不到服务器的时候：%s', async (_name, change, role, words) => {
  jest.useFakeTimers()
  const fetching = jest.fn(() => Promise.reject(new TypeError('offline')))
  window.fetch = fetching
  render(<RecordingNotice meetingId="m" shown={{ ...RUNNING, ...change }} />)
  await act(() => jest.advanceTimersByTimeAsync(4_000))
  expect(fetching).toHaveBeenCalledTimes(1)
  expect(screen.getByRole(role)).toHaveTextContent(words)
})

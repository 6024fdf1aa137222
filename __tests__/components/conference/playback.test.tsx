import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef } from 'react'
import { RoomFrame } from '@/components/conference/room/room-frame'
import { usePlayback, usePlaying } from '@/components/conference/room/use-playback'

// 停住的声音和画面：回到页面自己接着放；浏览器不肯的，一按就放。进会议室以后，键盘在会议室里。docs/decisions/0196。

const play = jest.spyOn(HTMLMediaElement.prototype, 'play')
beforeEach(() => play.mockReset().mockResolvedValue())

let isHidden = false
Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true })
function turn(to: 'hidden' | 'visible') {
  isHidden = to === 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
}

const STREAM = {} as MediaStream

function Playing({ stream }: { stream: MediaStream | null }) {
  const video = useRef<HTMLVideoElement>(null)
  usePlaying(video, stream)
  return <video ref={video} data-testid="picture" />
}
function Played({ stream = STREAM }: { stream?: MediaStream | null }) {
  const { playback, isBlocked, resume } = usePlayback()
  return (
    <RoomFrame hall="joint" playback={playback}>
      <Playing stream={stream} />
      {isBlocked ? <button onClick={resume}>继续播放</button> : null}
    </RoomFrame>
  )
}

test('页面藏起来时停住的，看得见时接着放；没有画面的不放', () => {
  const { rerender } = render(<Played />)
  expect(play).toHaveBeenCalledTimes(1)
  act(() => turn('hidden'))
  fireEvent.pause(screen.getByTestId('picture'))
  expect(play).toHaveBeenCalledTimes(1)
  act(() => turn('visible'))
  expect(play).toHaveBeenCalledTimes(2)
  fireEvent.pause(screen.getByTestId('picture'))
  expect(play).toHaveBeenCalledTimes(3)
  rerender(<Played stream={null} />)
  act(() => turn('visible'))
  expect(play).toHaveBeenCalledTimes(3)
})

test('浏览器不肯放：有按钮，一按全部接着放', async () => {
  play.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
  render(<Played />)
  await userEvent.click(await screen.findByRole('button', { name: '继续播放' }))
  expect(play).toHaveBeenCalledTimes(2)
  expect(screen.queryByRole('button')).toBeNull()
})

test('换了画面来不及放的，不算浏览器不肯', async () => {
  play.mockRejectedValueOnce(new DOMException('', 'AbortError'))
  render(<Played />)
  await act(() => Promise.resolve())
  expect(screen.queryByRole('button')).toBeNull()
})

describe('键盘', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const settle = () => act(() => jest.runOnlyPendingTimers())
  const frame = (change: { hall?: string; isCovered?: boolean } = {}, hasButton = true) => (
    <RoomFrame hall="waiting" {...change}>
      {hasButton ? <button>举手</button> : null}
    </RoomFrame>
  )
  const room = () => screen.getByRole('region', { name: '视频会议室' })

  test('进来以后在会议室；拿着键盘的按钮还在，就不动；按钮没有了，回到会议室', () => {
    const { rerender } = render(frame())
    settle()
    expect(room()).toHaveFocus()
    screen.getByRole('button').focus()
    rerender(frame({ hall: 'joint' }))
    settle()
    expect(screen.getByRole('button')).toHaveFocus()
    rerender(frame({ hall: 'private' }, false))
    settle()
    expect(room()).toHaveFocus()
  })

  test('窗口开着，不抢；关了以后没有着落的，回到会议室', () => {
    const { rerender } = render(frame({ isCovered: true }))
    settle()
    expect(room()).not.toHaveFocus()
    rerender(frame())
    settle()
    expect(room()).toHaveFocus()
  })
})

import { render, screen } from '@testing-library/react'
import { OwnPreview } from '@/components/conference/room/own-preview'
import type { OwnMedia } from '@/components/conference/room/use-own-media'

// 进会议室以前自己的画面：设备好不好、差什么、怎么办。docs/decisions/0196-a-bad-line-and-a-poor-device.md。

const own = (states: OwnMedia['states']): OwnMedia => ({
  states,
  pluggedIn: [],
  media: { audio: null, video: null },
  isInterrupted: false,
  reopen: () => Promise.resolve(),
  pause: () => undefined,
})

test('正在打开、都好了，没有“重新打开”', () => {
  const { rerender } = render(<OwnPreview own={own(null)} />)
  expect(screen.getByRole('status')).toHaveTextContent('正在打开摄像头和麦克风，请按“允许”。')
  rerender(<OwnPreview own={own({ camera: 'works', microphone: 'works' })} />)
  expect(screen.getByRole('status')).toHaveTextContent('摄像头和麦克风都好了。')
  expect(screen.queryByRole('button')).toBeNull()
})

test('没有打开：先说没有打开，接着说明差什么、怎么办；能重新打开，也能不用', async () => {
  render(<OwnPreview own={own({ camera: 'missing', microphone: 'in_use' })} />)
  expect(screen.getByRole('status')).toHaveTextContent('摄像头或者麦克风没有打开。')
  expect(await screen.findByText(/关掉别的视频、通话和录音软件/)).toBeVisible()
  expect(screen.getByRole('status')).not.toHaveTextContent('摄像头或者麦克风没有打开。')
  expect(screen.getByText('不用摄像头和麦克风也能参加，可以听、可以看。')).toBeVisible()
  expect(screen.getByRole('button', { name: '重新打开' })).toBeVisible()
})

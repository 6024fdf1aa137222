import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ReplayPlayer } from '@/components/recording/replay-player'

// 时间索引：按一行，从那里放。docs/decisions/0195-recorder-in-trouble.md。

test.each([true, false])('按时间索引的一行，从那里放（有画面：%s）', async (hasPicture) => {
  const played = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  const index = [
    { atMs: 61_000, words: '00:01:01 有人进来' },
    { atMs: 90_500, words: '00:01:30 申请人：要求退还' },
  ]
  render(<ReplayPlayer replayId="r" replay={{ watermark: '不得转发', hasPicture }} index={index} />)
  await userEvent.click(screen.getByRole('button', { name: /要求退还/ }))
  const player = screen.getByLabelText<HTMLMediaElement>('录音录像')
  expect([player.currentTime, played.mock.instances]).toEqual([90.5, [player]])
  expect(player.tagName).toBe(hasPicture ? 'VIDEO' : 'AUDIO')
  played.mockRestore()
})

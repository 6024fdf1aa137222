import { ownToggles } from '@/components/conference/room/own-toggles'

// 会议里自己的按钮。docs/decisions/0196。

test.each([
  ['被主持人静音的，按麦克风：什么也不打开，以后允许了也不会自己打开', true, 0],
  ['自己静音的，按麦克风：打开', false, 1],
])('%s', (_title, isMutedByHost, times) => {
  const setWanted = jest.fn()
  const { mute } = ownToggles({
    sending: { setWanted, isMuted: true, isPictureOff: false },
    own: { form: 'picture', handAt: null, isMutedByHost },
    acts: { adjust: jest.fn(), leave: jest.fn() },
    host: null,
    run: jest.fn(),
  })
  mute()
  expect(setWanted).toHaveBeenCalledTimes(times)
})

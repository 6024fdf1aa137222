import {
  carriesPictures,
  forwardedPictureBitrate,
  sendLimitsOf,
  sendsPicture,
  transportKindOf,
} from '@/lib/domain/conference/media-limits'
import {
  answeredOriginOf,
  originOf,
  sessionOf,
  withAnsweredOrigin,
} from '@/lib/domain/conference/offer-origin'

test.each([
  [2, 'mesh', 400_000, 15, 1],
  [4, 'mesh', 400_000, 15, 1],
  [5, 'mesh', 150_000, 10, 2],
  [4, 'forwarded', 400_000, 15, 1],
  [6, 'forwarded', 300_000, 15, 1],
  [7, 'forwarded', 200_000, 15, 1],
] as const)('%d 人，%s：画面上限 %d', (people, kind, pictureBitrate, frameRate, scaleDownBy) => {
  expect(sendLimitsOf(people, kind)).toMatchObject({ pictureBitrate, frameRate, scaleDownBy })
})

test.each([
  ['没有人报告', 3, [], 400_000],
  ['都很宽', 3, [5_000_000, 3_000_000], 400_000],
  ['最弱的一人收两路，只够一半', 3, [5_000_000, 500_000], 250_000],
  ['最弱的太弱，不再往下', 3, [5_000_000, 20_000], 100_000],
  ['一个人', 1, [], 400_000],
])('转发时的画面上限：%s', (_title, people, estimates, bitrate) => {
  expect(forwardedPictureBitrate(people, estimates)).toBe(bitrate)
})

test.each([
  [4, true, 'mesh'],
  [5, true, 'forwarded'],
  [5, false, 'mesh'],
] as const)('%d 席，有转发程序：%s', (seats, hasForwarder, kind) => {
  expect(transportKindOf(seats, hasForwarder)).toBe(kind)
})

test.each([
  [6, 'mesh', true],
  [7, 'mesh', false],
  [10, 'forwarded', true],
] as const)('%d 人，%s：传画面 %s', (people, kind, carries) => {
  expect(carriesPictures(people, kind)).toBe(carries)
})

test.each([
  ['picture', false, true],
  ['picture', true, false],
  ['sound', false, false],
  ['telephone', false, false],
] as const)('%s 参加，关了画面 %s：有画面 %s', (form, isPictureOff, sends) => {
  expect(sendsPicture({ form, isPictureOff })).toBe(sends)
})

test('回答写明是哪一次请求的', () => {
  const offer = 'v=0\r\no=- 4611731400430051336 3 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'
  const answer = 'v=0\r\no=rtc 77 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'
  expect(originOf(offer)).toBe('4611731400430051336.3')
  expect(sessionOf(offer)).toBe('4611731400430051336')
  const named = withAnsweredOrigin(answer, offer)
  expect(answeredOriginOf(named)).toBe(originOf(offer))
  expect(named.replace(/^s=.*$/m, 's=-')).toBe(answer.replace(/^s=.*$/m, 's=-'))
  expect(answeredOriginOf(answer)).toBeNull()
  expect(originOf('v=0')).toBeNull()
})

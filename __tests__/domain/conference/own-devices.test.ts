import { findDeviceProblems } from '@/lib/domain/conference/device-problems'
import { findPluggedIn } from '@/lib/domain/conference/own-devices'
import { deviceAdviceWords, deviceStateWords } from '@/lib/labels/zh-CN/room-device-problems'

// 会议里自己的摄像头和麦克风：差什么、怎么办、后来接上的。docs/decisions/0196。

test.each([
  ['都好', 'works', 'works', 'desktop', []],
  ['电脑没有摄像头', 'missing', 'works', 'desktop', [['camera', ['plug_in', 'go_sound_only']]]],
  ['手机没有允许麦克风', 'works', 'denied', 'ios', [['microphone', ['ios_site', 'ios_system']]]],
  ['安卓', 'works', 'denied', 'android', [['microphone', ['android_site', 'android_system']]]],
  [
    '微信里都没有允许：办法只说一遍',
    'denied',
    'denied',
    'wechat',
    [
      ['camera', ['open_in_browser', 'allow_in_app']],
      ['microphone', []],
    ],
  ],
  ['被占着', 'works', 'in_use', 'desktop', [['microphone', ['close_other', 'open_again']]]],
  ['拔掉了', 'works', 'unplugged', 'desktop', [['microphone', ['plug_in']]]],
] as const)('%s', (_title, camera, microphone, family, expected) => {
  const found = findDeviceProblems({ camera, microphone }, family)
  expect(found.map(({ device, advice }) => [device, advice])).toEqual(expected)
  for (const problem of found)
    for (const words of [
      deviceStateWords(problem.device, problem.state),
      deviceAdviceWords(problem),
    ])
      for (const sentence of words.split('。')) expect(sentence.length).toBeLessThanOrEqual(40)
})

test.each([
  ['没有的接上了', 'missing', ['camera', 'microphone'], ['camera']],
  ['拔掉的又接上', 'unplugged', ['camera'], ['camera']],
  ['好的又多一个，不提', 'works', ['camera'], []],
  ['没有允许的，接上也不提', 'denied', ['camera'], []],
  ['没有接', 'missing', [], []],
] as const)('后来接上的：%s', (_title, camera, present, expected) => {
  expect(findPluggedIn({ camera, microphone: 'works' }, present)).toEqual(expected)
})

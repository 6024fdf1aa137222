import { BROWSER_FAMILIES, findBrowserFamily } from '@/lib/domain/device-check/browser'
import {
  adviseOnDevice,
  adviseOnLine,
  adviseOnSpeaker,
  findLineResult,
  gradeDevice,
  judgeFindings,
  LINE_RESULTS,
  loudnessOf,
  SPEAKER_RESULTS,
  SPEAKING_FROM,
  speedOf,
} from '@/lib/domain/device-check/device-findings'
import {
  DEVICE_RESULTS,
  findDeviceResult,
  type DeviceAttempt,
} from '@/lib/domain/device-check/device-result'
import { adviseOnRelay, findRelayResult, usesUdp } from '@/lib/domain/device-check/relay-findings'
import { adviceWords } from '@/lib/labels/zh-CN/device-check'

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15'
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 (KHTML, like Gecko)'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5'
const HARMONY = 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1 Mobile'

test.each([
  ['微信，苹果手机', `${PHONE} Mobile/15E148 MicroMessenger/8.0.60`, 5, 'wechat'],
  [
    '微信，安卓',
    `${ANDROID} Chrome/130 XWEB/1300 MMWEBSDK/2024 MicroMessenger/8.0.60`,
    5,
    'wechat',
  ],
  ['支付宝', `${ANDROID} Chrome/130 AlipayClient/10.7`, 5, 'in_app'],
  ['钉钉', `${PHONE} DingTalk/7.6`, 5, 'in_app'],
  ['QQ 里', `${ANDROID} Chrome/98 QQ/9.1.0 NetType/WIFI`, 5, 'in_app'],
  ['QQ 浏览器不是 QQ', `${ANDROID} Chrome/98 MQQBrowser/15.1 Mobile Safari`, 5, 'android'],
  ['Safari', `${PHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'ios'],
  ['平板自称电脑', `${MAC} Safari/605.1.15`, 5, 'ios'],
  ['苹果电脑', `${MAC} Safari/605.1.15`, 0, 'desktop'],
  ['安卓', `${ANDROID} Chrome/130.0 Mobile Safari/537.36`, 5, 'android'],
  ['鸿蒙', HARMONY, 5, 'android'],
  ['带触摸屏的 Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0', 10, 'desktop'],
])('认得浏览器：%s', (_name, userAgent, touchPoints, expected) => {
  expect(findBrowserFamily(userAgent, touchPoints)).toBe(expected)
})

const REFUSED = { name: 'NotAllowedError', message: 'Permission denied' }
const named = (name: string) => ({ error: { name, message: '' } })

test.each<[string, Partial<DeviceAttempt>, (typeof DEVICE_RESULTS)[number]]>([
  ['打开了', {}, 'works'],
  ['网址不是 https', { isSecure: false, hasApi: false }, 'insecure'],
  ['浏览器没有这项功能', { hasApi: false }, 'unsupported'],
  ['不允许', { error: REFUSED, permission: 'denied' }, 'denied'],
  ['不知道许可，也是不允许', { error: REFUSED, permission: 'unknown' }, 'denied'],
  [
    '系统不允许',
    { error: { ...REFUSED, message: 'Permission denied by system' }, permission: 'denied' },
    'denied_by_system',
  ],
  ['网页有许可仍被拒绝：系统不允许', { error: REFUSED, permission: 'granted' }, 'denied_by_system'],
  [
    '问题被关掉了',
    { error: { ...REFUSED, message: 'Permission dismissed' }, permission: 'unknown' },
    'dismissed',
  ],
  ['拒绝没有被记住：可以再问', { error: REFUSED, permission: 'prompt' }, 'dismissed'],
  ['旧浏览器的拒绝', { ...named('PermissionDeniedError'), permission: 'denied' }, 'denied'],
  ['没有设备', named('NotFoundError'), 'missing'],
  ['旧浏览器的没有设备', named('DevicesNotFoundError'), 'missing'],
  ['没有合要求的设备', named('OverconstrainedError'), 'missing'],
  ['被占用', named('NotReadableError'), 'in_use'],
  ['旧浏览器的被占用', named('TrackStartError'), 'in_use'],
  ['不支持', named('NotSupportedError'), 'unsupported'],
  ['说不清', named('WhateverError'), 'failed'],
])('打开设备：%s', (_name, attempt, expected) => {
  const given = { isSecure: true, hasApi: true, error: null, permission: 'unknown' as const }
  expect(findDeviceResult({ ...given, ...attempt })).toBe(expected)
})

test.each([
  ['很好', { down: 5000, up: 1200, roundTripMs: 40 }, 'good'],
  ['上行只够一个画面', { down: 5000, up: 400, roundTripMs: 40 }, 'limited'],
  ['来回太久', { down: 5000, up: 5000, roundTripMs: 601 }, 'limited'],
  ['只够声音', { down: 399, up: 5000, roundTripMs: 40 }, 'sound_only'],
  ['声音也不够', { down: 79, up: 5000, roundTripMs: 40 }, 'too_slow'],
  ['上行不通', { down: 5000, up: null, roundTripMs: 40 }, 'broken'],
  ['不通', { down: null, up: null, roundTripMs: 0 }, 'broken'],
])('网络：%s', (_name, measure, expected) => {
  expect(findLineResult(measure)).toBe(expected)
})

test('快慢按每秒千比特算，一瞬间的不除以零', () => {
  expect(speedOf(125_000, 1000)).toBe(1000)
  expect(Number.isFinite(speedOf(125_000, 0))).toBe(true)
})

test('音量：静音是零，说话超过界限，再响不超过一', () => {
  const tone = (peak: number) =>
    Float32Array.from({ length: 480 }, (_, index) => peak * Math.sin(index / 4))
  expect(loudnessOf(new Float32Array(480))).toBe(0)
  expect(loudnessOf(tone(0.005))).toBeLessThan(SPEAKING_FROM)
  expect(loudnessOf(tone(0.05))).toBeGreaterThan(SPEAKING_FROM)
  expect(loudnessOf(tone(1))).toBe(1)
})

test.each(BROWSER_FAMILIES)('每种不行都有办法，能用的没有：%s', (family) => {
  for (const device of ['camera', 'microphone'] as const)
    for (const result of DEVICE_RESULTS)
      expect(adviseOnDevice(device, result, family).length > 0).toBe(result !== 'works')
  for (const result of SPEAKER_RESULTS)
    expect(adviseOnSpeaker(result, family).length > 0).toBe(result !== 'heard')
  for (const result of LINE_RESULTS) expect(adviseOnLine(result).length > 0).toBe(result !== 'good')
})

test.each([
  ['wechat', 'denied', ['open_in_browser', 'allow_in_app']],
  ['wechat', 'unsupported', ['open_in_browser']],
  ['in_app', 'unsupported', ['copy_to_browser']],
  ['ios', 'denied', ['ios_site', 'ios_system']],
  ['android', 'denied_by_system', ['android_system']],
  ['desktop', 'missing', ['plug_in', 'go_sound_only']],
  ['android', 'dismissed', ['answer_allow', 'android_site', 'android_system']],
  ['ios', 'insecure', ['link_of_message']],
] as const)('摄像头，%s，%s：先做什么', (family, result, expected) => {
  expect(adviseOnDevice('camera', result, family)).toEqual(expected)
})

test('没有麦克风的，不会被劝只用声音', () => {
  expect(adviseOnDevice('microphone', 'missing', 'desktop')).toEqual(['plug_in'])
})

test('办法说的是它那一项', () => {
  expect(adviceWords('ios_site', 'microphone', true)).toContain('麦克风')
  expect(adviceWords('plug_in', 'camera', true)).toContain('摄像头')
  expect(adviceWords('ios_system', 'camera', false)).toMatch(/^还不行：打开手机/)
  expect(adviceWords('ios_system', 'camera', true)).toMatch(/^打开手机/)
  expect(adviceWords('other_phone', 'camera', false)).toBe('换一部手机试试。')
})

test('总的结果：四项都有才算测完；弱的不算不行', () => {
  const fine = { camera: 'works', microphone: 'works', speaker: 'heard', line: 'good' } as const
  expect(judgeFindings(fine)).toEqual({ isComplete: true, bad: 0, weak: 0 })
  expect(judgeFindings({ ...fine, line: 'sound_only' })).toMatchObject({ bad: 0, weak: 1 })
  expect(judgeFindings({ ...fine, camera: 'denied' })).toMatchObject({ bad: 1, weak: 0 })
  expect(judgeFindings({ ...fine, speaker: null }).isComplete).toBe(false)
  expect(gradeDevice('silent')).toBe('weak')
})

test.each([
  [null, null, null],
  [true, true, 'passes'],
  [true, false, 'passes'],
  [null, true, 'passes'],
  [false, true, 'detour'],
  [false, null, 'blocked'],
  [null, false, 'blocked'],
  [false, false, 'blocked'],
] as const)('中继，UDP %s，TCP %s：%s', (udp, tcp, expected) => {
  expect(findRelayResult({ udp, tcp })).toBe(expected)
  if (expected === null) return
  expect(adviseOnRelay(expected).length > 0).toBe(expected !== 'passes')
})

test('中继的地址用不用 UDP', () => {
  expect(['turn:a:3478', 'turn:a:3478?transport=udp'].map(usesUdp)).toEqual([true, true])
  expect(['turn:a?transport=tcp', 'turns:a:5349'].map(usesUdp)).toEqual([false, false])
})

test('没有中继的，不算缺一项；绕路的是弱', () => {
  const fine = { camera: 'works', microphone: 'works', speaker: 'heard', line: 'good' } as const
  expect(judgeFindings({ ...fine, relay: null }).isComplete).toBe(false)
  expect(judgeFindings({ ...fine, relay: 'detour' })).toMatchObject({ bad: 0, weak: 1 })
  expect(judgeFindings({ ...fine, relay: 'blocked' })).toMatchObject({ bad: 1, weak: 0 })
})

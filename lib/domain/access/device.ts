/**
 * Names a device as `browser/system` in codes; their Chinese words are in
 * lib/labels/zh-CN/account.ts. Order matters: WeChat's and Edge's browsers also call themselves
 * Chrome and Safari.
 */
const BROWSERS = [
  ['wechat', /MicroMessenger/i],
  ['edge', /Edg(e|A|iOS)?\//],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Safari\//],
] as const

const SYSTEMS = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['mac', /Macintosh|Mac OS X/],
  ['linux', /Linux|X11/],
] as const

export type Browser = (typeof BROWSERS)[number][0] | 'other'
export type System = (typeof SYSTEMS)[number][0] | 'other'

/** `wechat/android` from a User-Agent; unknown parts are `other`. */
export function deviceOf(userAgent: string | null): string {
  const text = userAgent?.slice(0, 1000) ?? ''
  const browser: Browser = BROWSERS.find(([, mark]) => mark.test(text))?.[0] ?? 'other'
  const system: System = SYSTEMS.find(([, mark]) => mark.test(text))?.[0] ?? 'other'
  return `${browser}/${system}`
}

// Which browser shows the page: what someone does about a device depends on it. No article;
// docs/decisions/0146-before-a-conference.md.

/**
 * `wechat` and `in_app` are browsers inside of another application, which may keep devices from
 * pages and can open the same address in the browser of the phone.
 */
export const BROWSER_FAMILIES = ['wechat', 'in_app', 'ios', 'android', 'desktop'] as const
export type BrowserFamily = (typeof BROWSER_FAMILIES)[number]

/** QQ, 支付宝, 钉钉, 微博, 百度, 抖音, and the views of Android applications. */
const IN_APP = /\bQQ\/|AlipayClient|DingTalk|Weibo|baiduboxapp|aweme|BytedanceWebview|; wv\)/i
const IOS = /iPhone|iPad|iPod/i
/** HarmonyOS leads its users the way of Android. */
const ANDROID = /Android|OpenHarmony|HarmonyOS/i

/**
 * @param touchPoints `navigator.maxTouchPoints`: an iPad calls itself a Macintosh, which has none
 */
export function findBrowserFamily(userAgent: string, touchPoints: number): BrowserFamily {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat'
  if (IN_APP.test(userAgent)) return 'in_app'
  if (IOS.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios'
  return ANDROID.test(userAgent) ? 'android' : 'desktop'
}

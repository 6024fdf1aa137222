import type { Browser, System } from '@/lib/domain/access/device'
import type { ActorRole } from '@/lib/domain/access/roles'
import { PASSWORD_MIN } from '@/lib/domain/access/password-rules'
import { ABSOLUTE_HOURS } from '@/lib/domain/access/session-life'

const browser = {
  wechat: '微信',
  edge: 'Edge 浏览器',
  firefox: 'Firefox 浏览器',
  chrome: 'Chrome 浏览器',
  safari: 'Safari 浏览器',
  other: '其他浏览器',
} as const satisfies Record<Browser, string>

const system = {
  harmony: '鸿蒙',
  android: '安卓',
  ios: 'iOS',
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  other: '其他系统',
} as const satisfies Record<System, string>

/** `wechat/android` → 微信 · 安卓 */
export function deviceInWords(device: string): string {
  const [first, second] = device.split('/')
  return `${browser[first as Browser] ?? browser.other} · ${system[second as System] ?? system.other}`
}

/** 30 分钟, 8 小时 */
const spanInWords = (minutes: number) =>
  minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`

/** Words of /account. */
export const ACCOUNT = {
  title: '我的账号',
  person: '账号信息',
  name: '姓名',
  role: '身份',
  phone: '手机号',
  organisation: '单位',
  noOrganisation: '无',
  phoneNote: '手机号即登录账号。如需更换，请联系管理员。',
  devices: '登录设备',
  devicesNote: (idleMinutes: number) =>
    `本机连续 ${spanInWords(idleMinutes)}没有操作，或登录满 ${ABSOLUTE_HOURS} 小时，须重新登录。`,
  ownPhone: (usual: number) =>
    `本机是您本人常用的手机；在其他设备上，连续 ${spanInWords(usual)}没有操作须重新登录。`,
  canBeOwnPhone: (minutes: number) =>
    `在本人的手机上第二次登录起，该手机连续 ${spanInWords(minutes)}没有操作才须重新登录；有别人登录过的手机除外。`,
  current: '本机',
  signedInAt: '登录时间',
  lastSeenAt: '最近使用',
  address: '网络地址',
  signedOut: '已退出登录。',
  signOutOthers: '下线其他设备',
  signOutOthersTitle: '下线其他设备？',
  signOutOthersWhat: (count: number) =>
    `其他 ${count} 处登录立即失效，须重新输入密码才能登录。本机不受影响。`,
  signedOutOthers: (count: number) =>
    count === 0 ? '没有其他设备在登录。' : `已下线其他 ${count} 处登录。`,
  onlyHere: '只有本机在登录。',
} as const

/**
 * How long a session may be left alone (docs/decisions/0042): this one, and where it would be
 * otherwise. `usual`: the limit of staff on a computer; `onPhone`: that of a mediator's own known
 * phone.
 */
export function idleNotes(
  role: ActorRole,
  idleMinutes: number,
  usual: number,
  onPhone: number,
): readonly string[] {
  const applies = ACCOUNT.devicesNote(idleMinutes)
  if (role !== 'mediator' || onPhone <= usual) return [applies]
  return [applies, idleMinutes > usual ? ACCOUNT.ownPhone(usual) : ACCOUNT.canBeOwnPhone(onPhone)]
}

/** Words of changing a password. */
export const PASSWORD = {
  title: '修改密码',
  firstTitle: '请先设置新密码',
  firstWhy: '您使用的是管理员发放的初始密码，设置新密码后方可使用。',
  oldTitle: '请先更换密码',
  oldWhy: '您的密码已超过规定的使用天数，更换后方可继续。',
  firstOnce: '初始密码只能登录一次；未设置新密码即离开的，须向管理员重新领取。',
  current: '当前密码',
  chosen: '新密码',
  repeated: '再次输入新密码',
  rules: `至少 ${PASSWORD_MIN} 位，同时包含大写字母、小写字母和数字，不能包含手机号。`,
  whatHappens: '修改后，其他设备上的登录立即失效。',
  submit: '保存新密码',
  changed: (ended: number) =>
    ended === 0 ? '密码已修改。' : `密码已修改，其他 ${ended} 处登录已失效。`,
  firstChanged: '新密码已保存，下次请用新密码登录。',
  show: '显示密码',
  hide: '隐藏密码',
} as const

/** The page that is not there. */
export const NOT_FOUND_PAGE = {
  title: '没有找到这一页',
  text: '地址有误、内容已移除，或者您无权查看。',
  toStart: '回到首页',
} as const

import { PASSKEY_MINUTES, PASSKEY_NAME_LENGTH, PASSKEYS_AT_MOST } from '@/lib/domain/access/passkey'

/** Words of 通行密钥 on one's own account. */
export const PASSKEY = {
  title: '通行密钥',
  first: '方式二：通行密钥',
  lead: '用电脑、手机或者安全密钥（USB key）上的指纹、面容或者锁屏密码代替验证码。密钥由设备保管，只对本网站有效，假冒的网站用不了。',
  firstCodes: '添加后给出恢复码，设备不在身边时使用。',
  most: `最多登记 ${PASSKEYS_AT_MOST} 个，每台常用的设备各登记一个。`,
  none: '还没有通行密钥。',
  add: '添加通行密钥',
  addHow: '确认后，请按浏览器的提示在本机、手机或者安全密钥上验证。',
  name: '名称',
  nameHelp: `便于日后分辨，如“办公室电脑”，不超过 ${PASSKEY_NAME_LENGTH} 字。`,
  added: '通行密钥已添加。',
  addedAt: '添加',
  usedAt: '最近使用',
  unused: '尚未使用',
  elsewhere: '登记于原来的网址，现在不能使用',
  remove: '移除',
  removeOf: (name: string) => `移除“${name}”`,
  removeTitle: (name: string) => `移除通行密钥“${name}”？`,
  removeHow: '移除后，不能再用它登录。',
  removeLast: '这是唯一的验证方式，移除后两步验证随即停用，恢复码一并作废。',
  removed: '通行密钥已移除。',
  way: '第二步验证',
  ways: { code: '验证码或者恢复码', passkey: '通行密钥' },
  recoveryOnly: '恢复码',
  noScript: '添加通行密钥须允许浏览器运行脚本。',
} as const

/** Words of it as the second step of signing in. */
export const PASSKEY_SIGN_IN = {
  submit: '使用通行密钥',
  pending: '请在设备上验证…',
} as const

/** Why a page cannot use passkeys. */
export const PASSKEY_OBSTACLE = {
  insecure: '当前网址不是 https，浏览器不提供通行密钥。',
  unsupported: '当前浏览器不支持通行密钥，请换用新版本的 Chrome、Edge。',
  elsewhere: (host: string) => `通行密钥只能在 ${host} 上使用，请用该网址打开本系统。`,
  noAddress: '本系统没有设置 https 的对外网址，不能使用通行密钥。',
} as const

/** What happens between the browser and the device. */
export const PASSKEY_TROUBLE = {
  notDone: `没有完成验证：已取消或者超过 ${PASSKEY_MINUTES} 分钟，或者所用的设备上没有本账号的通行密钥。没有改动，可以再试一次。`,
  known: '该设备上已有本账号的通行密钥，无需重复添加。',
  notLoaded: '通行密钥的程序没有加载成功，请检查网络后再试。',
  failed: '设备没有完成验证，请再试一次，或者换一台设备。',
} as const

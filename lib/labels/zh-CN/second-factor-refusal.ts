import { PASSKEYS_AT_MOST } from '@/lib/domain/access/passkey'
import { TRIES_PER_SESSION } from '@/lib/domain/access/sign-in-throttle'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const moment = (at: Facts[string], today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '此前'

/** Refusals of 两步验证. */
export const SECOND_FACTOR_SENTENCES = {
  SECOND_FACTOR_CODE_WRONG: () =>
    '验证码不正确、已经过期，或者已经用过。请输入手机上最新的 6 位数字；手机与标准时间不一致的，请先校准。',
  SECOND_FACTOR_TRIES_SPENT: () =>
    `密码或者验证码已输错 ${TRIES_PER_SESSION} 次，本次登录已结束，两步验证没有改动。请重新登录。`,
  SECOND_FACTOR_ON: (f: Facts, today: LocalDate) =>
    `该账号已于 ${moment(f.at, today)} 启用两步验证，无需重复设置。更换手机的，请先停用，再重新设置。`,
  SECOND_FACTOR_OFF: () => '该账号没有启用两步验证，没有改动。请刷新页面。',
  SECOND_FACTOR_NOT_BEGUN: () => '二维码已经失效，没有启用。请刷新页面，扫描新的二维码。',
  SECOND_FACTOR_GONE: (f: Facts) =>
    `${f.name}的两步验证在此期间已停用或者重新设置，没有重置。确需重置的，请重新提交。`,
  PASSKEY_WRONG: () =>
    '通行密钥没有通过验证：可能等待过久，也可能不是本账号在本网站登记的。请再试一次。',
  PASSKEY_COPIED: () =>
    '该通行密钥的使用计数倒退，可能已被复制，没有通过验证。请改用其他方式验证，移除该通行密钥，并告知安全管理员。',
  PASSKEY_NOT_MADE: () =>
    '通行密钥没有登记成功：可能等待过久，或者设备没有核对指纹、面容或者锁屏密码。请再试一次。',
  PASSKEY_KNOWN: () => '该设备的通行密钥已经登记过，没有重复添加。',
  PASSKEY_GONE: () => '该通行密钥在此期间已经移除，没有改动。请刷新页面。',
  PASSKEYS_FULL: () => `最多登记 ${PASSKEYS_AT_MOST} 个通行密钥，请先移除不再使用的。`,
} as const

/** The same as clauses, for the log. */
export const SECOND_FACTOR_REFUSED = {
  SECOND_FACTOR_CODE_WRONG: '验证码不正确',
  SECOND_FACTOR_TRIES_SPENT: '密码或者验证码多次不正确，登录已结束',
  SECOND_FACTOR_ON: '已经启用两步验证',
  SECOND_FACTOR_OFF: '没有启用两步验证',
  SECOND_FACTOR_NOT_BEGUN: '二维码已经失效',
  SECOND_FACTOR_GONE: '两步验证已停用或者重新设置',
  PASSKEY_WRONG: '通行密钥没有通过验证',
  PASSKEY_COPIED: '通行密钥的使用计数倒退',
  PASSKEY_NOT_MADE: '通行密钥没有登记成功',
  PASSKEY_KNOWN: '通行密钥已经登记过',
  PASSKEY_GONE: '通行密钥已经移除',
  PASSKEYS_FULL: '通行密钥已达上限',
} as const

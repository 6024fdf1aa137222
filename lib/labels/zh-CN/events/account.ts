import type { ACCOUNT_EVENT_SHAPES } from '@/lib/domain/audit/account-events'
import type { EventData } from '@/lib/domain/audit/events'
import type { EventTexts } from './event-text'

export const ACCOUNT_ACTS = {
  'personal-number:unmask': '查看完整号码',
  'password:change': '修改密码',
  'session:sign-out': '退出登录',
  'session:sign-out-others': '下线其他设备',
  'preference:save': '保存列表设置',
  'notice:mark-read': '将消息标为已读',
  'phone-code:request': '获取签字的验证码',
  'second-factor:begin': '开始设置两步验证',
  'second-factor:confirm': '启用两步验证',
  'second-factor:renew-codes': '更换恢复码',
  'second-factor:turn-off': '停用两步验证',
  'second-factor:acknowledge': '已知两步验证被重置',
  'passkey:add': '添加通行密钥',
  'passkey:remove': '移除通行密钥',
} as const

/** Why a sign-in was refused: in the record only, never shown to the user who tried. */
const SIGN_IN_REFUSED = {
  unknown_phone: '手机号没有账号',
  wrong_password: '密码不正确',
  disabled: '账号已停用',
  locked: '账号已锁定',
  initial_password_expired: '初始密码已过期',
  wrong_code: '密码正确，验证码不正确',
  codes_spent: '密码正确，验证码输错次数过多',
  passkey_wrong: '密码正确，通行密钥未通过验证',
  passkey_copied: '密码正确，通行密钥的使用计数倒退，可能已被复制',
} as const satisfies Record<EventData<'account.sign-in-refused'>['because'], string>

const PASSKEY_NAME = '通行密钥名称'
const BY_LINK = '通过短信链接激活账号，设置了密码。'

const CODE_KIND = { totp: '验证码', recovery: '恢复码', passkey: '通行密钥' } as const

export const ACCOUNT_TEXTS: EventTexts<keyof typeof ACCOUNT_EVENT_SHAPES> = {
  'account.signed-in': {
    title: '登录',
    sentence: (d) => {
      if (d.left !== undefined) return `以密码和恢复码登录系统，还剩 ${d.left} 个恢复码。`
      if (d.by) return `以密码和${CODE_KIND[d.by]}登录系统。`
      return d.shared ? '在公用设备上登录系统。' : '登录系统。'
    },
  },
  'account.sign-in-refused': {
    title: '登录失败',
    sentence: (d) => `登录失败：${SIGN_IN_REFUSED[d.because]}。`,
  },
  'account.signed-out': {
    title: '退出登录',
    sentence: (d) => (d.others ? `下线其他 ${d.sessions} 处登录。` : '退出登录。'),
  },
  'account.password-changed': {
    title: '修改密码',
    sentence: (d) => (d.first ? '首次登录，修改了初始密码。' : '修改了密码。'),
  },
  'account.activated': { title: '激活账号', sentence: () => BY_LINK },
  'mediator.activated': { title: '激活调解员账号', sentence: () => BY_LINK },
  'account.second-factor-on': {
    title: '启用两步验证',
    sentence: (d) => {
      const what = d.by ? '以通行密钥启用了两步验证' : '启用了两步验证'
      return d.ended === 0 ? `${what}。` : `${what}，其他 ${d.ended} 处登录失效。`
    },
  },
  'account.second-factor-off': {
    title: '停用两步验证',
    sentence: (d) => `以密码和${CODE_KIND[d.by]}停用了两步验证。`,
  },
  'account.recovery-codes-renewed': {
    title: '更换恢复码',
    sentence: (d) => `以密码和${CODE_KIND[d.by]}更换了恢复码，原恢复码失效。`,
  },
  'account.passkey-added': {
    title: '添加通行密钥',
    sentence: (d) =>
      `${d.by ? `以密码和${CODE_KIND[d.by]}添加` : '添加'}了一个通行密钥，共 ${d.left} 个。`,
    quotes: (d) => [[PASSKEY_NAME, d.name]],
  },
  'account.passkey-removed': {
    title: '移除通行密钥',
    sentence: (d) => `以密码和${CODE_KIND[d.by]}移除了一个通行密钥，还剩 ${d.left} 个。`,
    quotes: (d) => [[PASSKEY_NAME, d.name]],
  },
}

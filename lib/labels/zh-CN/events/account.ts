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
} as const

/** Why a sign-in was refused: in the record only, never shown to the user who tried. */
const SIGN_IN_REFUSED = {
  unknown_phone: '手机号没有账号',
  wrong_password: '密码不正确',
  disabled: '账号已停用',
  locked: '账号已锁定',
  initial_password_expired: '初始密码已过期',
} as const satisfies Record<EventData<'account.sign-in-refused'>['because'], string>

export const ACCOUNT_TEXTS: EventTexts<keyof typeof ACCOUNT_EVENT_SHAPES> = {
  'account.signed-in': {
    title: '登录',
    sentence: (d) => (d.shared ? '在公用设备上登录系统。' : '登录系统。'),
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
}

import {
  ACTIVATION_HOURS,
  activationEnd,
  stateOfActivation,
} from '@/lib/domain/activation/activation-link'
import {
  areLastDigits,
  decideActivation,
  isLastDigits,
} from '@/lib/domain/activation/decide-activation'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'

// 激活链接：一天内有效，用一次；用它设置的密码与别的密码同一规则。

const ISSUED = new Date('2026-11-30T02:00:00Z')
const END = activationEnd(ISSUED)
const LINK = { expiresAt: END, usedAt: null, revokedAt: null, hasSmsFailed: false }

test('有效 24 小时', () => {
  expect(END.getTime() - ISSUED.getTime()).toBe(ACTIVATION_HOURS * 3_600_000)
  expect(ACTIVATION_HOURS).toBe(24)
})

test.each([
  ['发出后', {}, 0, 'sent'],
  ['最后一毫秒', {}, END.getTime() - ISSUED.getTime() - 1, 'sent'],
  ['到期的一刻', {}, END.getTime() - ISSUED.getTime(), 'over'],
  ['已撤销', { revokedAt: ISSUED }, 0, 'over'],
  ['短信未送达', { hasSmsFailed: true }, 0, 'unsent'],
  ['短信未送达，又已过期', { hasSmsFailed: true }, 25 * 3_600_000, 'over'],
  ['已使用，之后过期', { usedAt: ISSUED }, 48 * 3_600_000, 'used'],
] as const)('%s', (_, facts, after, state) => {
  const at = new Date(ISSUED.getTime() + after)
  expect(stateOfActivation({ ...LINK, ...facts }, at)).toBe(state)
})

test.each([
  ['5678', true],
  ['567', false],
  ['56789', false],
  ['567a', false],
  ['', false],
])('后四位“%s”', (typed, isWell) => {
  expect(isLastDigits(typed)).toBe(isWell)
})

test('核对后四位；号码无法读取的，什么都不符', () => {
  expect(areLastDigits('13800005678', '5678')).toBe(true)
  expect(areLastDigits('13800005678', '1380')).toBe(false)
  expect(areLastDigits(null, '5678')).toBe(false)
})

test.each([
  ['Sunny-Court-2026', 'Sunny-Court-2026', {}],
  ['short', 'short', { newPassword: 'PASSWORD_TOO_SHORT' }],
  ['Ab13800005678', 'Ab13800005678', { newPassword: 'PASSWORD_HAS_PHONE' }],
  ['Sunny-Court-2026', 'Sunny-Court-2027', { repeatedPassword: 'PASSWORDS_DIFFER' }],
  [undefined, undefined, { newPassword: 'REQUIRED', repeatedPassword: 'REQUIRED' }],
])('密码 %s、%s', (chosen, repeated, fields) => {
  const decided = decideActivation('13800005678', { chosen, repeated })
  expect(decided.ok ? {} : decided.refusal.fields).toEqual(fields)
})

test('短信写明单位、链接和几小时有效，参数的次序不变', () => {
  const words = outgoingWords(
    {
      document: 'account_activation',
      facts: { link: 'https://heyi.example/activate/x', from: '甲区法院' },
    },
    { name: null, phone: null },
  )
  expect(words.text).toMatch(/^甲区法院.*24小时.*https:\/\/heyi\.example\/activate\/x /)
  expect(words.params.map(([name]) => name)).toEqual(['institution', 'link', 'hours'])
})

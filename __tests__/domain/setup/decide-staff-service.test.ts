import { decideStaffService, type StaffServiceFacts } from '@/lib/domain/setup/decide-staff-service'
import { at } from '../time/day'

// 停用、启用法院用户、机构管理员、审计员和系统管理员的账号. 个人信息保护法 第51条 (合理确定操作权限).

const facts = (change: Partial<StaffServiceFacts> = {}): StaffServiceFacts => ({
  name: '江明',
  role: 'court_clerk',
  status: 'active',
  isOwn: false,
  otherAdministrators: 1,
  changedAt: null,
  changedBy: null,
  ...change,
})
const DISABLED = {
  status: 'disabled',
  changedBy: '周正',
  changedAt: at('2026-06-10 09:00'),
} as const
const ADMIN = { role: 'system_admin' } as const

test.each<[string, Partial<StaffServiceFacts>, 'active' | 'disabled', string | null]>([
  ['启用的停用', {}, 'disabled', null],
  ['停用的启用', DISABLED, 'active', null],
  ['系统管理员，另有一名启用', ADMIN, 'disabled', null],
  ['最后一名系统管理员', { ...ADMIN, otherAdministrators: 0 }, 'disabled', 'LAST_ADMINISTRATOR'],
  ['别的身份，没有管理员可数', { otherAdministrators: null }, 'disabled', null],
  ['自己的账号', { ...ADMIN, isOwn: true }, 'disabled', 'OWN_ACCOUNT'],
  ['已经停用', DISABLED, 'disabled', 'ALREADY_IN_THAT_STATE'],
  ['已经启用', {}, 'active', 'ALREADY_IN_THAT_STATE'],
  [
    '停用的系统管理员，一名也没有了，可以启用',
    { ...ADMIN, ...DISABLED, otherAdministrators: 0 },
    'active',
    null,
  ],
])('%s', (_what, change, to, code) => {
  expect(decideStaffService(facts(change), to)).toEqual(
    code === null
      ? { ok: true, value: { to } }
      : { ok: false, refusal: expect.objectContaining({ code }) },
  )
})

test('已经停用的，说明是谁在什么时候停用的', () => {
  expect(decideStaffService(facts(DISABLED), 'disabled')).toMatchObject({
    refusal: {
      facts: { name: '江明', state: 'disabled', by: '周正', at: DISABLED.changedAt.toISOString() },
    },
  })
})

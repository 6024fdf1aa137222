import type { GuardianRelation } from '@/lib/domain/participant/guardian-limits'

/** 法定代理人, for the mediator and for records. */
export const guardianRelation = {
  parent: '父母',
  grandparent: '祖父母或者外祖父母',
  sibling: '兄姐',
  other: '其他监护人',
} as const satisfies Record<GuardianRelation, string>

export const GUARDIAN_ACTS = { 'guardian:add': '登记法定代理人' } as const

export const GUARDIAN = {
  title: '登记法定代理人',
  missing: (names: readonly string[]) => `${names.join('、')}未满十八周岁，还没有登记法定代理人`,
  help: '未成年人由监护人作为法定代理人参加（民法典第23条、民事诉讼法第60条），本人能看能说，不能表态、和解、签署。',
  none: '本案没有需要登记法定代理人的当事人。',
  party: '未满十八周岁的当事人',
  name: '监护人的姓名',
  relation: '与未成年人的关系',
  phone: '监护人的手机号',
  phoneHelp: '邀请发到这个号码。可以和未成年人登记的号码相同，不能和对方的相同。',
  check: '请核对出生医学证明、户口簿等证明监护关系的材料，并收入卷宗。',
  submit: '登记',
  done: '已登记，请发邀请。',
} as const

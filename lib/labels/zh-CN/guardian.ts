import type { GuardianEnd, GuardianRelation } from '@/lib/domain/participant/guardian-limits'

/** 法定代理人, for the mediator and for records. */
export const guardianRelation = {
  parent: '父母',
  grandparent: '祖父母或者外祖父母',
  sibling: '兄姐',
  other: '其他监护人',
} as const satisfies Record<GuardianRelation, string>

export const guardianEnd = {
  of_age: '本人已满十八周岁',
  replaced: '监护人变更',
  unable: '监护人不能继续参加',
  mistake: '登记有误',
} as const satisfies Record<GuardianEnd, string>

export const GUARDIAN_ACTS = {
  'guardian:add': '登记法定代理人',
  'guardian:end': '登记监护结束',
} as const

export const GUARDIAN = {
  title: '法定代理人',
  addTitle: '登记法定代理人',
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
  ofAdult: (party: string, guardian: string) =>
    `${party}已满十八周岁，从当天起由本人办理，${guardian}不能再代为办理。请登记监护结束，并邀请本人。`,
  present: (party: string, since: string) => `${party}的法定代理人，${since}登记`,
  past: (party: string, until: string, reason: string) =>
    `曾是${party}的法定代理人，到${until}为止，原因：${reason}`,
  acts: '现在的法定代理人',
  over: '已结束',
  open: '查看法定代理人',
  endTitle: '监护人不再代为办理',
  endOf: (name: string) => `结束${name}的监护`,
  endOn: '从哪一天起不再是监护人',
  endReason: '原因',
  endHelp:
    '提交后其即时不能再看到本案，没有用的邀请作废。已经签的字仍然有效。可以再登记新的法定代理人。',
  endSubmit: '登记结束',
  endDone: '已登记结束。',
} as const

import { POWER_ROLES } from '@/lib/domain/proposal/proposal-kinds'
import { accountRole } from './case'

/** Words of 双人复核. */
export const PROPOSAL = {
  title: '双人复核',
  subtitle:
    '新的系统、安全、审计管理员，接口密钥，两步验证的重置，法定期限和关系系统安全的参数，机构的终止、合并，由一人提交、另一人确认后办理。',
  empty: '没有提交的事项',
  unit: '项',
  columns: {
    what: '事项',
    state: '状态',
    proposed: '提交',
    reason: '理由',
    until: '复核期限',
    decided: '复核',
    acts: '操作',
  },
  states: {
    waiting: '待复核',
    confirmed: '已确认',
    refused: '不同意',
    withdrawn: '已撤回',
    expired: '已到期',
  },
  byAt: (by: string, role: string, at: string) => `${by}（${role}）${at}`,
  phone: (masked: string) => `手机号 ${masked}`,
  namesake: (others: string) => `与现有账号同名：${others}。请核实不是同一人。`,
  confirm: '确认',
  confirmTitle: (what: string) => `确认：${what}`,
  confirmText: {
    administrator:
      '请核实其人及其身份。确认后立即添加账号，此处显示初始密码的后段，请直接交给本人，不要交给提交人。',
    administrator_password:
      '请核实确由本人提出。确认后原密码和登录立即失效，此处显示初始密码的后段，请直接交给本人，不要交给提交人。',
    second_factor:
      '请核实确由本人提出。确认后其登录全部失效，下次登录只需密码，并可重新设置两步验证。',
    parameter: '请核实值、生效日期和依据。确认后按所列日期生效；生效前，系统管理员可以撤回计划。',
    institution_end:
      '请核实依据。确认后立即终止，不能撤销：机构管理员退出登录、不能再登录，该机构不能再入册、收案或者添加人员。',
    court_key: '确认后立即签发，密钥在此只显示一次，请以安全方式交给法院的系统管理员。',
  },
  /** On the list, after an act of another page, by the address's `done`. */
  doneElsewhere: {
    made: '已提交复核，由另一人确认后办理。',
    confirmed: '已确认办理。',
    refused: '已记录不同意。',
  },
  refuse: '不同意',
  refuseTitle: (what: string) => `不同意：${what}`,
  refuseText: '不同意后不办理，提交人可以看到理由。',
  withdraw: '撤回',
  withdrawTitle: (what: string) => `撤回：${what}`,
  withdrawText: '撤回后不再复核。需要时可以重新提交。',
  withdrawn: '已撤回。',
  reason: '理由',
  reasonHelp: '至少 5 个字，复核人可以看到，记入操作记录。',
  backHalf: '初始密码后段',
  backHalfOnce: '后段只显示这一次，24 小时内有效。请直接交给本人；本人先输前段、再输后段登录。',
  key: '接口密钥',
  keyOnce: '密钥只显示这一次，请立即保存，以安全方式交给法院的系统管理员。',
  copy: '复制',
  leave: '离开本页后不再显示。尚未交付的，请先取消。确定离开吗？',
  close: '已交付，返回',
  confirmPage: '复核',
  others: '由他人复核',
  add: '添加管理员',
  addLead:
    '系统管理员、安全管理员和审计管理员由不同的人担任。提交后由安全管理员确认，账号在确认时添加。',
  fields: { role: '身份', name: '姓名', phone: '手机号', identityNumber: '居民身份证号码' },
  help: {
    phone: '手机号即登录账号。',
    identityNumber: '只用于核对一人不兼任，不保存号码。',
  },
  submit: '提交复核',
  cancel: '取消',
  made: (name: string) => `已为${name}提交复核。`,
  frontHalf: '初始密码前段',
  frontHalfOnce: (name: string) =>
    `前段只显示这一次，请直接交给${name}本人。确认人另交后段，两段合起来才能登录；确认前不能使用。`,
  toList: '已记录，返回双人复核',
  renewLead: '该账号的初始密码须双人复核：您得到前段，确认人得到后段。',
  roles: POWER_ROLES.map((role) => ({ value: role, label: accountRole[role] })),
} as const

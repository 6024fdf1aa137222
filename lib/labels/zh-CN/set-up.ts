import type { TenantKind } from '@/lib/domain/setup/staff-accounts'
import { ACT_TERM } from './act-term'
import { HANDOVER } from './activation'

/** Words of the system administrator's pages that set up courts, institutions and accounts. */

export type StaffState =
  | 'active'
  | 'activated'
  | 'disabled'
  | 'unissued'
  | 'initial'
  | 'initial_over'
  | 'link_sent'
  | 'link_unsent'
  | 'link_over'

export const STAFF_STATE = {
  active: '启用',
  activated: HANDOVER.states.used,
  disabled: '停用',
  unissued: '待发放初始密码',
  initial: '待首次登录',
  initial_over: '初始密码已失效',
  link_sent: HANDOVER.states.sent,
  link_unsent: HANDOVER.states.unsent,
  link_over: HANDOVER.states.over,
} as const satisfies Record<StaffState, string>

/** 法院. */
export const COURTS = {
  title: '法院',
  subtitle: '可以引调案件的法院。添加后编号不能更改。',
  unit: '家法院',
  add: '添加法院',
  added: (name: string) => `已添加“${name}”。`,
  empty: '尚未添加法院',
  emptyText: '添加法院后，才能登记机构的邀请、签发接口密钥。',
  columns: {
    name: '法院',
    code: '编号',
    prefix: '案号字号',
    institutions: '邀请机构',
    accounts: '启用账号',
    keys: '有效密钥',
  },
  fields: { name: '法院名称', shortName: '简称', code: '编号', prefix: '案号字号' },
  help: {
    name: '使用全称，例如“示例区人民法院”。',
    shortName: '列表中使用，例如“示例区法院”。',
    code: '用于接口和命令，由小写字母、数字和短横线组成，例如 sl-district。添加后不能更改。',
    prefix:
      '用于本平台的联调编号，例如“多元化解”，编号为“(2026) 多元化解1号”。各法院使用不同字号的，编号互不排队。',
  },
  keys: '接口密钥',
  keysNote:
    '法院的系统凭密钥引调案件。签发由安全管理员或者法院管理员提交、另一人复核，吊销由安全管理员或者法院管理员办理。',
  keyColumns: { hint: '末四位', made: '签发', used: '最近使用', state: '状态', acts: '操作' },
  noKeys: '尚未签发密钥。',
  unused: '尚未使用',
  valid: '有效',
  revoked: (at: string) => `已于 ${at} 吊销`,
  revoke: '吊销',
  revokeTitle: (hint: string) => `吊销末四位为 ${hint} 的密钥`,
  revokeText: '吊销后，使用该密钥的系统从下一次请求起不能再引调案件，且不能恢复。',
  revokeDone: (hint: string) => `已吊销末四位为 ${hint} 的密钥。`,
} as const

/** 机构. */
export const INSTITUTIONS = {
  title: '机构',
  subtitle: '受理引调案件的调解机构。公开资料由机构管理员填写。',
  unit: '家机构',
  add: '添加机构',
  added: (name: string) => `已添加“${name}”。请继续添加机构管理员。`,
  empty: '尚未添加机构',
  emptyText: '添加机构并登记邀请它的法院后，法院才能向其引调案件。',
  columns: {
    name: '机构',
    code: '编号',
    kind: '类型',
    courts: '邀请法院',
    admins: '管理员',
    mediators: '调解员',
  },
  fields: { name: '机构名称', code: '编号', kind: '类型', courts: '邀请法院' },
  help: {
    name: '与登记证书一致的全称。',
    code: '用于接口和命令，由小写字母、数字和短横线组成，例如 sl-mediation。添加后不能更改。',
    courts: '由哪些法院邀请。只有邀请它的法院可以向其引调案件（特邀规定第5条）。',
    noCourts: '尚无法院，请先添加法院。',
  },
  choose: '请选择',
  none: '尚无',
  invite: '登记邀请法院',
  inviteHelp: '勾选新增的邀请法院。已登记的邀请不能在此取消。',
  inviteAll: '全部法院均已邀请。',
  invited: (name: string, courts: readonly string[]) =>
    courts.length > 0 ? `已登记${courts.join('、')}邀请“${name}”。` : '所选法院此前均已登记。',
} as const

/** 账号. */
export const STAFF = {
  title: '账号',
  subtitle:
    '法院用户、机构管理员和平台的三类管理员。停用、启用由安全管理员办理；调解员账号由机构管理员添加。',
  unit: '个账号',
  add: '添加账号',
  empty: '尚无账号',
  columns: {
    name: '姓名',
    role: '身份',
    tenant: '单位',
    phone: '手机号',
    state: '状态',
    created: '添加时间',
    actions: '操作',
  },
  platform: '本平台',
  fields: { role: '身份', name: '姓名', phone: '手机号', court: '法院', institution: '机构' },
  help: {
    phone: '手机号即登录账号。',
    court: '该用户所在的法院。',
    institution: '该管理员所在的机构。',
  } satisfies Record<TenantKind | 'phone', string>,
  created: (name: string) => `已添加账号：${name}`,
  createdDone: (name: string) => `已为${name}生成初始密码。`,
  another: '已记录，继续添加',
  toList: '已记录，返回账号',
  toSetUp: '已记录，返回初始设置',
  renew: '重新发放初始密码',
  renewTitle: (name: string) => `为${name}重新发放初始密码`,
  renewText: '发放后，原密码和已登录的设备立即失效。',
  renewed: (name: string) => `已为${name}重新发放初始密码`,
  renewedDone: (name: string) => `已为${name}重新发放初始密码。`,
  submit: '添加',
  cancel: '取消',
  disable: {
    button: '停用',
    title: (name: string) => `停用${name}的账号`,
    text: (name: string) =>
      `停用后，${name}已登录的设备在下一次操作时退出，不能再登录。需要时可以重新启用。`,
    confirm: '确认停用',
    done: (name: string) => `已停用${name}的账号。`,
  },
  enable: {
    button: '启用',
    title: (name: string) => `启用${name}的账号`,
    text: (name: string) => `启用后，${name}可以用原密码登录。忘记密码的，再重新发放初始密码。`,
    confirm: '确认启用',
    done: (name: string) => `已启用${name}的账号。`,
  },
  disableReason: ACT_TERM.reason,
  disableReasonHelp: '至少 5 个字，记入操作记录。',
} as const

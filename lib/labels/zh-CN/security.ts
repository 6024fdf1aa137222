/** Words of the security administrator's pages. */

export const SECURITY_MENU = {
  group: '安全管理',
  online: '在线用户',
  accounts: '账号锁定',
  keys: '接口密钥',
  exports: '导出记录',
  proposals: '双人复核',
  grants: '权限一览',
} as const

/** 在线用户. */
export const ONLINE = {
  title: '在线用户',
  subtitle: '当前可以继续使用的登录。来源只显示网段；当事人只显示姓氏。',
  sides: { staff: '工作人员', party: '当事人及代理人' },
  unit: '处登录',
  search: '姓名、单位',
  searchHint: '姓名、单位',
  empty: '没有在线的登录',
  noMatch: '没有符合条件的登录',
  more: (shown: number) => `只列出最近使用的 ${shown} 处，其余请按姓名或者单位查找。`,
  columns: {
    name: '姓名',
    role: '身份',
    tenant: '单位',
    since: '登录时间',
    seen: '最近使用',
    network: '来源网段',
    device: '设备',
    acts: '操作',
  },
  own: '本人',
  shared: '公用设备',
  platform: '本平台',
  end: '强退',
  endTitle: (name: string) => `强制退出${name}的这处登录`,
  endText: '退出立即生效，未提交的内容不保存。对方可以重新登录；不应再登录的，请锁定账号。',
  endAll: '全部强退',
  endAllTitle: (name: string) => `强制退出${name}的全部登录`,
  done: (name: string, sessions: number) => `已强制退出${name}的 ${sessions} 处登录。`,
  reasonHelp: '至少 5 个字，记入操作记录。',
} as const

/** 账号锁定. */
export const LOCKS = {
  title: '账号锁定',
  subtitle: '停用、启用工作人员账号。账号由系统管理员或者本单位管理员添加。',
  empty: '尚无账号',
} as const

/** 接口密钥, of all courts. */
export const KEYS = {
  title: '接口密钥',
  subtitle: '法院的系统凭密钥引调案件。签发须双人复核，吊销立即生效。',
  propose: '提交签发',
  proposeTitle: (court: string) => `提交为“${court}”签发接口密钥`,
  proposeText:
    '提交后由另一名管理员确认，密钥在确认时生成，只显示一次，由确认人以安全方式交给法院的系统管理员。',
  proposed: (court: string) => `已提交为“${court}”签发接口密钥，等待复核。`,
  noCourts: '尚未添加法院。',
} as const

/** 导出记录. */
export const SEEN_EXPORTS = {
  title: '导出记录',
  subtitle:
    '以文件带出平台的列表和卷宗。筛选条件可能写有当事人姓名，由审计管理员在操作记录中查阅。',
  unit: '次导出',
  volume: '电子卷宗',
  volumeContent: '一件案件的全部卷内材料',
  anyList: '全部',
  empty: '尚无导出',
  noMatch: '没有符合条件的导出',
  noMatchText: '请更换姓名、单位、内容或者日期。',
  columns: {
    index: '序号',
    at: '时间',
    name: '姓名',
    role: '身份',
    tenant: '单位',
    what: '内容',
    content: '文件中有',
    rows: '行数',
  },
  filter: {
    list: '内容',
    q: '姓名、单位',
    since: '起始日期',
    until: '截止日期',
    submit: '查询',
    reset: '重置',
  },
} as const

/** 权限一览. */
export const GRANTS = {
  title: '权限一览',
  subtitle: '各身份可以查看和办理的事项。由系统的权限表生成，不能在此更改。',
  unit: '项',
  scope: {
    unscoped: '本身份范围内',
    related: '本单位或者本人承办、参加的',
    own_account: '本人账号',
  },
  kinds: { read: '查看', write: '办理' },
  columns: { word: '事项', kind: '类别', scope: '范围', others: '另有身份' },
  noOthers: '无',
  roles: '身份',
} as const

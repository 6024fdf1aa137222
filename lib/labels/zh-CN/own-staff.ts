/** Words of the pages on which a court or an institution keeps its own accounts. */
export const COURT_ADMIN_MENU = {
  group: '本院管理',
  staff: '本院账号',
  keys: '接口密钥',
  proposals: '双人复核',
} as const

export const OWN_STAFF = {
  court: { title: '本院账号', subtitle: '本院的引调员、法官和审阅人。停用后立即不能登录。' },
  institution: {
    title: '机构管理员',
    subtitle: '本机构的管理员账号。调解员账号在“服务人员”中办理。',
  },
  toList: '已记录，返回账号',
} as const

/** 接口密钥 of the own court. */
export const OWN_KEYS = {
  title: '接口密钥',
  subtitle: '本院系统使用的密钥。签发由平台的管理员确认，吊销立即生效。',
} as const

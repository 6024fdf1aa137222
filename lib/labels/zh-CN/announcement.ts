import type {
  AnnouncementPhase,
  Audience,
  Importance,
} from '@/lib/domain/announcement/announcement'

export const announcementAudience = {
  court: '法院人员',
  institution: '机构管理员',
  mediator: '调解员',
  platform: '平台管理人员',
} as const satisfies Record<Audience, string>

export const announcementImportance = {
  normal: '一般',
  important: '重要',
} as const satisfies Record<Importance, string>

export const announcementPhase = {
  draft: '草稿',
  coming: '未到生效日',
  shown: '展示中',
  over: '已过期',
  withdrawn: '已撤回',
} as const satisfies Record<AnnouncementPhase, string>

/** 公告: its reading page, its line on a desk, and the pages of those who publish. */
export const ANNOUNCEMENT = {
  group: '公告栏',
  title: '公告',
  keepTitle: '公告管理',
  platform: '平台',
  unit: '则',
  /** The line on a desk. */
  line: (title: string, others: number) =>
    others === 0 ? `公告：${title}` : `公告：${title}，另有 ${others} 则未读`,
  open: '查看',
  unread: (number: number) => (number === 0 ? '没有未读公告' : `${number} 则未读`),
  empty: '没有公告',
  emptyNext: '系统、法院和机构发布的公告会显示在这里。',
  important: '重要',
  source: (from: string, on: string) => `${from} · ${on} 发布`,
  until: (day: string) => `展示至 ${day}`,
  read: '标为已读',
  readAt: (at: string) => `${at} 已读`,
  markedRead: '已记为已读。',
  latest: (number: number) => `只显示最近 ${number} 则。`,

  keepSubtitle: '发布后不能修改，可以撤回后另行发布',
  add: '起草公告',
  addTitle: '起草公告',
  editTitle: '公告草稿',
  columns: {
    title: '标题',
    phase: '状态',
    audiences: '发给',
    days: '展示日期',
    reads: '已读 / 应读',
    updated: '最近处理',
  },
  keepEmpty: '还没有公告',
  keepEmptyNext: '起草后先存为草稿，核对无误再发布。',
  from: (day: string) => `${day} 起`,
  range: (from: string, to: string) => `${from} 至 ${to}`,
  reads: (read: number, of: number) => `${read} / ${of}`,
  fields: {
    title: '标题',
    titleHelp: '不超过 60 字。',
    body: '正文',
    bodyHelp: '纯文字，可以分段。不写案件、当事人和个人号码。',
    audiences: '发给',
    importance: '重要程度',
    from: '生效日期',
    fromHelp: '从这一天起显示。',
    until: '截止日期',
    untilHelp: '显示到这一天为止；不填的，显示到撤回为止。',
  },
  audienceHelp: {
    platform: '系统管理员、安全管理员、审计管理员',
    court: '引调员、法官、审阅人、法院管理员',
    institution: '',
    mediator: '',
  } as const satisfies Record<Audience, string>,
  whose: {
    system_admin: '显示给全平台所选的人员，当事人看不到。',
    court_admin: '显示给本院和本院邀请的机构中所选的人员，当事人看不到。',
    institution_admin: '显示给本机构所选的人员，当事人看不到。',
  } as Readonly<Record<string, string>>,
  save: '保存草稿',
  saved: '草稿已保存，尚未发布。',
  cancel: '返回',
  publish: '发布',
  publishTitle: '发布这则公告？',
  publishText: (number: number) => `将显示给 ${number} 人。发布后内容不能修改，可以撤回。`,
  publishedNow: '公告已发布。',
  preview: '读者看到的内容',
  edit: '修改',
  notEditable: '该公告已经发布或者作废，不能修改。',
  reading: '阅读情况',
  wouldReach: (number: number) => `发布后显示给 ${number} 人`,
  withdraw: '撤回',
  withdrawTitle: '撤回这则公告？',
  withdrawText: '撤回后不再显示，已读记录保留。撤回后不能恢复，可以另行发布。',
  discard: '作废草稿',
  discardTitle: '作废这份草稿？',
  discardText: '作废后不能发布，也不能恢复。',
  withdrawnNow: '公告已撤回，不再显示。',
  discardedNow: '草稿已作废。',
  lastChange: (by: string, at: string) => `最近处理：${by}，${at}`,
  readBy: (read: number, of: number) => `应读 ${of} 人，已读 ${read} 人`,
} as const

/** What a change was about, for the sentence that somebody else was faster. */
export const announcementNamed = (title: string) => `公告“${title}”`

/** Words of 消息, the inbox of an account. */
export const INBOX = {
  title: '消息',
  unread: '未读',
  unreadCount: (count: number) => (count === 0 ? '没有未读消息' : `${count} 条未读`),
  help: '案件的分配、退回、催办、更换申请、协同调解、虚假调解报告、期限提醒，以及新的调解申请和咨询，发到此处。',
  empty: '还没有消息',
  emptyNext: '分配、催办和期限提醒发出后，在此处显示。',
  markRead: '标为已读',
  markReadOf: (title: string, caseNo: string) => `标为已读：${title} ${caseNo}`,
  markAllRead: '全部标为已读',
  marked: (count: number) => (count === 0 ? '没有未读的消息。' : `已将 ${count} 条消息标为已读。`),
  notYours: '案件现不由您办理，不能打开。',
  latest: (count: number) => `只显示最近的 ${count} 条。`,
} as const

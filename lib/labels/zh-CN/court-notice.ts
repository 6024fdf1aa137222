/** Words of the setting on the court's page, and of the day that follows from it. */
export const COURT_NOTICE = {
  title: '通知当事人的期限（地方规定）',
  days: '收到委派起（天）',
  note: '法院对委派调解有地方规定的，填写 1 至 10 天；没有规定的，留空。地方规定和在线调解规则第15条的三个工作日，以先到的一日为限。',
  submit: '保存',
  done: (court: string, days: number | null) =>
    days === null
      ? `已设定“${court}”没有通知当事人的地方规定。`
      : `已设定“${court}”的地方规定：收到委派起 ${days} 天内通知当事人。`,
  /** ，按引调法院的地方规定（收到委派起 2 天内） */
  basis: (days: number | null) =>
    days === null ? '' : `，按引调法院的地方规定（收到委派起 ${days} 天内）`,
} as const

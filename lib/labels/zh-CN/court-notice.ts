/** Words of the day that follows from a court's own rule of notice (参数). */
export const COURT_NOTICE = {
  /** ，按引调法院的地方规定（收到委派起 2 天内） */
  basis: (days: number | null) =>
    days === null ? '' : `，按引调法院的地方规定（收到委派起 ${days} 天内）`,
} as const

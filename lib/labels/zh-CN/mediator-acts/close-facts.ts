/** What a failed mediation leaves to the court, on the page of closing; no form loads it. */
export const CLOSE_FACTS = {
  title: '无争议事实',
  /** How many every party confirmed, and how many are recorded only. */
  words: ({ confirmed, pending }: { readonly confirmed: number; readonly pending: number }) => {
    if (confirmed > 0)
      return `各方已确认 ${confirmed} 项，引调法院可以查看。${pending > 0 ? `另有 ${pending} 项未经各方确认，法院不能查看。` : ''}`
    return `没有各方确认的无争议事实。${pending > 0 ? `已记载的 ${pending} 项未经各方确认，法院不能查看。` : ''}`
  },
  help: '各方对部分事实没有争议的，请先记载并由各方核对（在线调解规则第22条）。',
  record: '记载无争议事实',
} as const

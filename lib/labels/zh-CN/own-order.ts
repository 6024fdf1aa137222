// What the court waits for from parties, and a later day for it. Plain words, no sentence over 40
// characters.

export const OWN_ORDER = {
  correction: {
    title: '法院要您补的',
    until: (day: string) => `请在${day}以前一次补齐。`,
    after: null,
  },
  supplement: {
    title: '法院审查时要您补的',
    until: (day: string) => `请最晚${day}补给法院。`,
    after: '到期没有补，又没有正当理由的，可能算作撤回。',
  },
  words: '您的答复',
  help: '逐项写清楚。要交的材料，先在上面发。',
  submit: '交给法院',
  postpone: {
    title: '来不及，想晚几天',
    help: '写清为什么来不及，法院会答复您。',
    dueOn: '想延到哪一天',
    reason: '为什么来不及',
    submit: '请法院推后（顺延）',
    requested: (by: string, until: string) => `${by}已请求延到${until}，等法院决定。`,
    over: '期限已经过了。请尽快补，并写明为什么晚了。',
  },
} as const

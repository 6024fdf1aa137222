// Apart from complaint.ts: forms need no rule.

/** The five grounds of 在线调解规则 第29条, in its order. */
export const COMPLAINT_GROUNDS = [
  'forced',
  'refused_repeatedly',
  'took_favours',
  'leaked',
  'other_misconduct',
] as const

/** 属实, 不属实. */
export const COMPLAINT_RESULTS = ['founded', 'unfounded'] as const

/** Characters of a complaint, of an answer, and of what is added for the court. */
export const COMPLAINT_AT_MOST = 2000

/** 警告, 通报, 除名 (特邀规定 第28条第2款). */
export const COMPLAINT_MEASURES = ['warning', 'circular', 'removal'] as const

// What can be mediated on application, and what cannot. Sources: 民诉解释 第143条 (特别程序, 督促程序, 公示催告程序,
// 身份关系确认 and others that their nature excludes are not mediated); 在线调解规则 第3条 (public prosecution
// and the rest are outside); 特邀规定 第11条 (what a court has filed is entrusted by that court).

/** What a matter may be, as its applicant sees it; the first alone can be applied for here. */
export const MATTERS = [
  'dispute',
  'status',
  'special_procedure',
  'payment_order',
  'public_notice',
  'administrative',
  'crime',
  'in_court',
] as const
export type Matter = (typeof MATTERS)[number]

/** Why a matter is not mediated on application. */
export const MATTER_BASES = {
  status: 'interpretation_143',
  special_procedure: 'interpretation_143',
  payment_order: 'interpretation_143',
  public_notice: 'interpretation_143',
  administrative: 'online_mediation_3',
  crime: 'online_mediation_3',
  in_court: 'invited_mediation_11',
} as const satisfies Record<Exclude<Matter, 'dispute'>, string>

export type UnsuitableMatter = keyof typeof MATTER_BASES

/** Whether a matter has to go elsewhere: its page says why, and where. */
export function isUnsuitable(matter: Matter): matter is UnsuitableMatter {
  return matter !== 'dispute'
}

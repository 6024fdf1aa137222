/** What kinds of matters may be mediated at all (在线调解规则 第3条). */
export const CASE_CATEGORIES = [
  'civil',
  'administrative',
  'enforcement',
  'private_prosecution',
  'incidental_civil',
] as const
export type CaseCategory = (typeof CASE_CATEGORIES)[number]

/** Editions of 民事案件案由规定: a cause is only understood together with the list it was taken from. */
export const CAUSE_VERSIONS = ['2011', '2020', '2025'] as const
export type CauseVersion = (typeof CAUSE_VERSIONS)[number]

export const SEXES = ['male', 'female'] as const
export type Sex = (typeof SEXES)[number]

// How one person looks at lists: which columns they leave out, and how close the rows stand
// (experience.md, Tables).

export const LIST_DENSITIES = ['normal', 'compact'] as const
export type ListDensity = (typeof LIST_DENSITIES)[number]

/** Lists that remember how each person looks at them. */
export const PREFERENCE_LISTS = [
  'cases',
  'records',
  'court_cases',
  'dossiers',
  'court_dossiers',
  'people',
  'case_scores',
  'mediator_scores',
  'operations',
  'sign_ins',
  'audit',
  'declines',
] as const
export type PreferenceList = (typeof PREFERENCE_LISTS)[number]

export type ListPreference = {
  /** Keys of the columns that are left out; one the list does not know hides nothing. */
  readonly hidden: readonly string[]
  readonly density: ListDensity
}

/** What a list shows to a user who has not chosen yet. */
export const PLAIN_LIST: ListPreference = { hidden: [], density: 'normal' }

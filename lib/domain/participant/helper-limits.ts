// Apart from the rules: forms need none.

/** Who a helper is to the party: 配偶, 子女, 父母, 其他亲属, 邻居朋友同事, 村居社区人员, 法院或者调解组织的人员. */
export const HELPER_RELATIONS = [
  'spouse',
  'child',
  'parent',
  'relative',
  'friend',
  'community',
  'staff',
] as const
export type HelperRelation = (typeof HELPER_RELATIONS)[number]

/** What a helper does: reads to the party, types what the party says, or both. */
export const HELPER_TASKS = ['reads', 'types', 'both'] as const
export type HelperTask = (typeof HELPER_TASKS)[number]

/**
 * On what: a telephone of their own, that of the party, or a kiosk at the court. Only the first one
 * has an account of its own.
 */
export const HELPER_DEVICES = ['own', 'shared', 'kiosk'] as const
export type HelperDevice = (typeof HELPER_DEVICES)[number]

/** How the party said that it wants this helper. */
export const HELPER_WISHES = ['oral', 'written'] as const
export type HelperWish = (typeof HELPER_WISHES)[number]

import type { SetUpStep } from '@/lib/domain/setup/set-up-steps'
import type { SetUpDefault } from '@/lib/labels/zh-CN/set-up-steps'

/**
 * Where the system administrator does a step, or can do it for others, with the way back to this
 * page; null: others alone can.
 */
export const SET_UP_PLACES = {
  calendar: '/system/calendar',
  court: '/system/courts/new?from=setup',
  court_access: '/system/accounts/new?from=setup&role=court_clerk',
  institution: '/system/institutions/new?from=setup',
  institution_admin: '/system/accounts/new?from=setup&role=institution_admin',
  connection: '/system/institutions',
  mediator: '/system/import',
  roster: null,
  next_calendar: '/system/calendar',
  administrators: '/system/proposals/new',
  profile: null,
} as const satisfies Record<SetUpStep, string | null>

/** Where what has a default is looked at. */
export const DEFAULT_PLACES = {
  parameters: '/system/parameters',
  dictionaries: '/system/dictionaries',
  courts: '/system/courts',
} as const satisfies Record<SetUpDefault, string>

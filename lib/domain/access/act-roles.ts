// Groups of roles that the tables of acts name.

export const ADMIN = ['institution_admin'] as const
export const MEDIATOR = ['mediator'] as const
export const CLERK = ['court_clerk'] as const
export const STAFF = ['court_clerk', 'court_judge'] as const
export const JUDGE = ['court_judge'] as const
/** Who presides in a conference: of a meeting, or of a hearing. */
export const HOSTS = [...MEDIATOR, ...JUDGE] as const
export const COURT = [...STAFF, 'court_reviewer'] as const
export const SYSTEM = ['system_admin'] as const
export const SECURITY = ['security_admin'] as const
/** Who carries out and confirms what needs a second person (docs/decisions/0157). */
export const POWERS = [...SYSTEM, ...SECURITY] as const
/** Who keeps the accounts of the own court or institution. */
export const TENANT_ADMINS = ['court_admin', ...ADMIN] as const
export const PARTY = ['party'] as const
export const CHASED = [...ADMIN, ...MEDIATOR] as const
/**
 * Everyone with an account but parties: who signs in with a password and may have a second step
 * (docs/decisions/0164), and whom announcements address (0166).
 */
export const WITH_PASSWORD = [
  ...ADMIN,
  ...MEDIATOR,
  ...COURT,
  'court_admin',
  'system_admin',
  'security_admin',
  'auditor',
] as const
export const ACCOUNTS = [...WITH_PASSWORD, ...PARTY] as const

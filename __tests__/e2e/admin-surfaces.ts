import { linked, type Surface } from './surface-paths'

/** Pages of the security administrator and of a court's administrator. */
export const ADMIN_SURFACES: readonly Surface[] = [
  {
    role: 'security_admin',
    paths: async () => [
      '/security',
      '/security?side=party',
      '/security/accounts',
      '/security/proposals',
      '/security/keys',
      '/security/grants',
    ],
  },
  {
    role: 'court_admin',
    paths: async (page) => [
      '/court-admin',
      '/court-admin/new',
      await linked(page, '/court-admin', '/password'),
      '/court-admin/keys',
      '/court-admin/proposals',
    ],
  },
]

import { firstRow, linked, type Surface } from './surface-paths'

/** Pages of the three administrators of the platform and of a court's administrator. */
export const ADMIN_SURFACES: readonly Surface[] = [
  {
    role: 'security_admin',
    paths: async () => [
      '/security',
      '/security?side=party',
      '/security/accounts',
      '/security/proposals',
      '/security/keys',
      '/security/exports',
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
  // /verify needs no account; here it is seen in every display.
  {
    role: 'auditor',
    paths: async () => [
      '/audit',
      '/audit/verification',
      '/verify',
      '/verify?number=（2026）调协字第9999号&code=HY-2222-2222',
    ],
  },
  {
    role: 'system_admin',
    paths: async (page) => {
      const [courts, institutions] = ['/system/courts', '/system/institutions']
      const accounts = '/system/accounts'
      return [
        '/system',
        '/system/calendar',
        '/system/calendar/load',
        '/system/periods',
        '/system/retention',
        '/system/dictionaries',
        '/system/dictionaries/dispute_type',
        '/system/dictionaries/dispute_type/contract',
        '/system/dictionaries/cause_2025/new',
        '/system/parameters',
        '/system/parameters/idle_minutes',
        '/system/setup',
        '/system/import',
        courts,
        `${courts}/new`,
        await firstRow(page, courts),
        institutions,
        `${institutions}/new`,
        await firstRow(page, institutions),
        accounts,
        `${accounts}/new`,
        await linked(page, accounts, '/password'),
        '/system/proposals',
        '/system/proposals/new',
        '/system/jobs',
        '/system/jobs/sweep_files',
        '/system/service',
      ]
    },
  },
]

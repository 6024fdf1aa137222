import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'

/** Where a court or an institution keeps its own accounts. */
export interface OwnStaffPlace {
  readonly words: { readonly title: string; readonly subtitle: string }
  /** The address of the list; 添加账号 is below it. */
  readonly list: string
  /** The page that renews the password of an account. */
  readonly passwordOf: (accountId: string) => string
}

export const OWN_STAFF_PLACES = {
  court: {
    words: OWN_STAFF.court,
    list: '/court-admin',
    passwordOf: (accountId) => `/court-admin/accounts/${accountId}/password`,
  },
  institution: {
    words: OWN_STAFF.institution,
    list: '/institution/administrators',
    passwordOf: (accountId) => `/institution/administrators/${accountId}/password`,
  },
} as const satisfies Record<string, OwnStaffPlace>

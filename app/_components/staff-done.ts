import { stamp } from '@/lib/labels/zh-CN/moment'
import { STAFF } from '@/lib/labels/zh-CN/set-up'

/** An account with its initial password, which is known this one time. */
interface Issued {
  readonly name: string
  readonly phone: string
  readonly tenant: string | null
  readonly initialPassword: string
  readonly expiresAt: Date
}

/** Answers to what an administrator did with an account; `list` is the address of the accounts. */
export function staffDone(list: string) {
  return {
    added: (account: Issued) => issued(account, STAFF.createdDone(account.name), list),
    renewed: (account: Issued) => issued(account, STAFF.renewedDone(account.name), list),
    disabled: ({ name }: Pick<Issued, 'name'>) => ({
      message: STAFF.disable.done(name),
      refresh: list,
    }),
    enabled: ({ name }: Pick<Issued, 'name'>) => ({
      message: STAFF.enable.done(name),
      refresh: list,
    }),
  }
}

/** With the words of the slip that is handed over (components/account/once-outcome.tsx). */
function issued(
  { name, phone, tenant, initialPassword, expiresAt }: Issued,
  message: string,
  refresh: string,
) {
  return {
    message,
    refresh,
    value: {
      name,
      phone,
      tenant: tenant ?? STAFF.platform,
      password: initialPassword,
      validUntil: stamp(expiresAt),
    },
  }
}

import { handedOver, type HandedOver } from '@/lib/labels/zh-CN/handed-over'
import { STAFF } from '@/lib/labels/zh-CN/set-up'

/** An account with its initial password, which is known this one time, or none. */
interface Issued extends HandedOver {
  readonly tenant: string | null
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
function issued({ tenant, ...account }: Issued, sentence: string, refresh: string) {
  const { message, value } = handedOver(account, sentence)
  return { message, refresh, value: { ...value, tenant: tenant ?? STAFF.platform } }
}

import { activateAccount } from '@/lib/auth/entry/activate-account'
import { deriveToken } from '@/lib/platform/derived-secret'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { asOwner, type World } from './world'

export const ACTIVATED_PHONE = '13800005678'
export const CHOSEN_PASSWORD = 'Sunny-Court-2026'
export const ACTIVATION_ADDRESS = '203.0.113.9'

/** A new clerk of the first court, to whom a link was sent. */
export async function sendLink({ people }: World): Promise<{ id: string; link: string }> {
  const clerk = { role: 'court_clerk', name: '程新', phone: ACTIVATED_PHONE, handover: 'link' }
  const answer = await createOwnStaff(people.courtAdminA, clerk)
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.initialPassword).toBeNull()
  return { id: answer.value.accountId, link: await latestLink(answer.value.accountId) }
}

/** The link that was sent last to an account. */
export async function latestLink(accountId: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    `SELECT id FROM activation_links WHERE account_id = $1
     ORDER BY revoked_at IS NULL DESC, issued_at DESC LIMIT 1`,
    [accountId],
  )
  return deriveToken('activation link', row!.id)
}

/** Uses a link with the right digits and a good password, unless others are given. */
export const useLink = (link: string, given: object = {}) =>
  activateAccount({
    link,
    digits: ACTIVATED_PHONE.slice(-4),
    chosen: CHOSEN_PASSWORD,
    repeated: CHOSEN_PASSWORD,
    address: ACTIVATION_ADDRESS,
    ...given,
  })

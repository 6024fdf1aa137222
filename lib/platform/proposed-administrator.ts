import { z } from 'zod'
import { parseMobile, type MobileNumber } from '@/lib/domain/identity/phone'
import { AppError } from './app-error'
import { openValue, sealValue } from './sealed-value'

const Content = z.strictObject({ phone: z.string(), identityHash: z.string() })

export type ProposedAdministrator = {
  readonly phone: MobileNumber
  readonly identityHash: string
}

/** Telephone and keyed hash of the document number, sealed for this proposal. */
export function sealAdministrator(proposalId: string, content: ProposedAdministrator): string {
  return sealValue(JSON.stringify(content), 'proposals.content_sealed', proposalId)
}

/** What was sealed. Throws UnreadableSeal, and AppError where it is of another shape. */
export function openAdministrator(proposalId: string, sealed: string): ProposedAdministrator {
  const content = Content.parse(
    JSON.parse(openValue(sealed, 'proposals.content_sealed', proposalId)),
  )
  const phone = parseMobile(content.phone)
  if (!phone.ok) throw new AppError('ACCOUNT_PHONE_FORMAT')
  return { phone: phone.value, identityHash: content.identityHash }
}

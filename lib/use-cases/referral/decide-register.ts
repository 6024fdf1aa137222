import { decideNewReferral, type NewReferral } from '@/lib/domain/referral/decide-referral'
import { toReferralBody, type DraftContent } from '@/lib/domain/referral/draft-content'
import { momentsOfPaper } from '@/lib/domain/referral/paper-referral'
import { decideReferralConsents } from '@/lib/domain/referral/referral-consents'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { readInput } from '@/lib/platform/read-input'
import type { z } from 'zod'
import { birthsOf } from './births'
import { ReferralFields } from './submit-referral.input'

/** A referral as it can be written, of one draft or of one line of a sheet. */
export type ReferralToWrite = {
  readonly referral: NewReferral
  readonly fields: z.output<typeof ReferralFields>
  readonly consents: readonly {
    /** Its place among the parties. */
    readonly party: number
    readonly how: DraftContent['consents'][number]['how']
    readonly on: LocalDate
  }[]
}

/**
 * Is a complete content a referral? The consents that its source asks for, then the whole by the
 * API's schema and rule.
 * @param institution the target, if this court has invited it
 * @returns what is written; CONSENTS_INCOMPLETE, or a refusal that names the fields by the paths of
 * the API's body
 */
export function decideRegisterContent(
  content: DraftContent,
  institution: Parameters<typeof decideNewReferral>[0],
  context: { readonly now: Date; readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<ReferralToWrite> {
  const read = readInput(ReferralFields, toReferralBody(content, context.now))
  if (!read.ok) return read
  const fields = read.value
  const { parties, paper } = content
  const consents = decideReferralConsents(fields.source, parties, content.consents, context.today)
  if (!consents.ok) return consents
  const receivedAt = paper && momentsOfPaper(paper, context.now).receivedAt
  const decided = decideNewReferral(
    institution,
    { ...fields, births: birthsOf(fields.parties), ...(receivedAt && { receivedAt }) },
    context,
  )
  if (!decided.ok) return decided
  return allow({
    referral: decided.value,
    fields,
    consents: consents.value.map(({ partyId, how, on }) => ({
      party: parties.findIndex(({ id }) => id === partyId),
      how,
      on,
    })),
  })
}

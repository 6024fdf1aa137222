import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { getInstitutionContact } from '@/lib/data/stores/institution/institution-contact-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import {
  composeInvitationLetter,
  type InvitationLetterFacts,
} from '@/lib/documents/templates/invitation-letter'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayAsk } from '@/lib/domain/invitation/decide-invitation'
import { CODE_DIGITS, stateOfInvitation } from '@/lib/domain/invitation/invitation'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { deriveDigits, deriveToken } from '@/lib/platform/derived-secret'
import { publicAddress } from '@/lib/platform/public-address'
import { defineQuery } from '../define-query'

/**
 * The letter of an invitation that is still open, for the mediator who presides, or for the
 * institution while there is none: link and code are derived, as often as it is printed.
 */
export const getInvitationLetter = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, invitationId: z.uuid() }),
  load: async (db, { caseId, invitationId }, { actor, now }) => {
    const record = await findCase(db, caseId)
    if (!record || record.institutionId === null) return null
    const mayPrint =
      record.mediatorId === actor.id ||
      (actor.role === 'institution_admin' && mayAsk(record.status))
    if (!mayPrint) return null
    const person = (await findInvitables(db, caseId)).find(
      ({ invitation }) => invitation?.id === invitationId,
    )
    const invitation = person?.invitation
    if (!invitation || stateOfInvitation(invitation, now) !== 'open') return null
    return {
      record,
      person,
      invitation,
      institution: await getInstitutionContact(db, record.institutionId),
    }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, person, invitation, institution }) => {
    const { id, issuedAt, expiresAt } = invitation
    const code = deriveDigits('invitation code', id, CODE_DIGITS)
    const facts: InvitationLetterFacts = {
      ...institution,
      person: person.name,
      caseNo: person.kind === 'invited' ? null : record.caseNo,
      isThird: person.isThird,
      isHelper: person.kind === 'helper',
      isApplied: record.source === 'party_application',
      court: record.courtName,
      mediator: record.mediatorName,
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      url: publicAddress(`/join/${deriveToken('invitation link', id)}`),
      typedUrl: publicAddress('/join'),
      issuedOn: toLocalDate(issuedAt),
      until: toLocalDate(new Date(expiresAt.getTime() - 1)),
    }
    return { content: composeInvitationLetter(facts), at: issuedAt }
  },
})

import 'server-only'
import type { DeliveryContent, RevealedContent } from '@/lib/domain/delivery/delivery'
import { PHONE_CODE_DIGITS, PHONE_CODE_MINUTES } from '@/lib/domain/invitation/entry-throttle'
import { applicationNumber } from '@/lib/platform/application-code'
import { consultationCode } from '@/lib/platform/consultation-code'
import { deriveDigits, deriveToken } from '@/lib/platform/derived-secret'
import { publicAddress } from '@/lib/platform/public-address'

/**
 * The content of a message as it leaves: links and codes are derived now, from the ids that are
 * stored.
 */
export function revealContent(content: DeliveryContent): RevealedContent {
  switch (content.document) {
    case 'consultation_answered':
      return {
        document: content.document,
        facts: {
          code: consultationCode(content.facts.consultationId),
          address: publicAddress('/consult/answer'),
        },
      }
    case 'application_answered':
      return {
        document: content.document,
        facts: {
          number: applicationNumber(content.facts.applicationId),
          address: publicAddress('/sign-in?entrance=party'),
        },
      }
    case 'party_invitation':
      return { document: content.document, facts: { link: linkOf(content.facts.invitationId) } }
    case 'invitation_reminder': {
      const { invitationId, until } = content.facts
      return { document: content.document, facts: { link: linkOf(invitationId), until } }
    }
    case 'meeting_reminder':
      return {
        document: content.document,
        facts: { ...content.facts, address: publicAddress('/device-check') },
      }
    case 'hearing_reminder':
      return {
        document: content.document,
        facts: { ...content.facts, address: publicAddress('/device-check') },
      }
    case 'phone_code':
      return {
        document: content.document,
        facts: {
          code: deriveDigits('phone code', content.facts.codeId, PHONE_CODE_DIGITS),
          minutes: PHONE_CODE_MINUTES,
        },
      }
    case 'account_activation': {
      const { linkId, from } = content.facts
      const token = deriveToken('activation link', linkId)
      return {
        document: content.document,
        facts: { link: publicAddress(`/activate/${token}`), from },
      }
    }
    default:
      return content
  }
}

const linkOf = (invitationId: string) =>
  publicAddress(`/join/${deriveToken('invitation link', invitationId)}`)

import type { LocalDate } from '@/lib/domain/time/local-date'
import { INVITATION_LETTER as WORDS } from '@/lib/labels/zh-CN/invitation-letter'
import type { DocumentContent } from '../content'
import { factRows, line, paragraph } from './blocks'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

export type InvitationLetterFacts = {
  readonly person: string
  /** null: of someone who is invited to help, who learns nothing of the case yet. */
  readonly caseNo: string | null
  /** Of an interested person who is to join as a party. */
  readonly isThird: boolean
  /** Of someone who reads and types for a party. */
  readonly isHelper: boolean
  /** A party applied for the mediation, and no court referred it. */
  readonly isApplied: boolean
  readonly institution: string
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
  readonly court: string
  /** null: there is none yet. */
  readonly mediator: string | null
  /** 1234 5678 */
  readonly code: string
  readonly url: string
  /** The address to which the code is typed, without what opens the invitation. */
  readonly typedUrl: string
  readonly issuedOn: LocalDate
  readonly until: LocalDate
}

/**
 * 调解邀请函: what it is, who writes, must I, and how to come in with the QR code or the code. It names
 * no dispute and no other party: an envelope is opened by more than one. It is printed and kept
 * nowhere, because it opens the case.
 */
export function composeInvitationLetter(facts: InvitationLetterFacts): DocumentContent {
  return {
    title: WORDS.title,
    issuer: facts.institution,
    number: null,
    caseNo: facts.caseNo ?? '',
    blocks: [
      line(WORDS.greeting(facts.person)),
      ...whyOf(facts).map((text) => paragraph(text)),
      factRows([
        [WORDS.code, facts.code],
        [WORDS.address, facts.typedUrl],
        [WORDS.until, dayInFull(facts.until)],
        [WORDS.contact, WORDS.contactOf(facts)],
      ]),
      paragraph(WORDS.genuine),
    ],
    signatures: [],
    day: facts.issuedOn,
    entry: { lines: WORDS.scan, url: facts.url },
  }
}

function whyOf(facts: InvitationLetterFacts): readonly string[] {
  const { caseNo, isHelper, isThird, isApplied, court, mediator } = facts
  if (isThird) return WORDS.toJoin(court)
  if (caseNo === null) return WORDS.toHelp
  if (isHelper) return WORDS.toHelpParty(court)
  const what = isApplied ? WORDS.whatApplied : WORDS.what(court)
  return [what, WORDS.must, mediator === null ? WORDS.nextChoose : WORDS.next]
}

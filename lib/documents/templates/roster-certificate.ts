import type { RosterStanding } from '@/lib/domain/roster/roster'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { CERTIFICATE, rosterStanding, rosterSubject } from '@/lib/labels/zh-CN/roster'
import type { DocumentContent } from '../content'
import { line, paragraph } from './blocks'

export type CertificateFacts = {
  readonly name: string
  readonly isInstitution: boolean
  readonly institution: string
  readonly court: string
  readonly certificateNo: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  readonly standing: RosterStanding
}

/** 特邀调解组织证书, 特邀调解员证书 (特邀规定 第5条), from the entry as it is: one that is not in force says that. */
export function composeCertificate(facts: CertificateFacts): DocumentContent {
  const { name, isInstitution, institution, court, certificateNo, validFrom, validUntil } = facts
  const isInForce = facts.standing === 'in_force' || facts.standing === 'ending'
  const kind = isInstitution ? rosterSubject.institution : rosterSubject.mediator
  return {
    title: isInstitution ? CERTIFICATE.institution : CERTIFICATE.mediator,
    issuer: court,
    number: null,
    caseNo: '',
    blocks: [
      line(CERTIFICATE.number(certificateNo)),
      paragraph(CERTIFICATE.text(name, court, kind)),
      ...(isInstitution ? [] : [paragraph(CERTIFICATE.employer(institution))]),
      paragraph(CERTIFICATE.period(dayInFull(validFrom), dayInFull(validUntil))),
      paragraph(CERTIFICATE.basis),
      ...(isInForce ? [] : [paragraph(CERTIFICATE.notInForce(rosterStanding[facts.standing]))]),
      paragraph(CERTIFICATE.note),
    ],
    signatures: [],
    day: validFrom,
  }
}

import type { DocumentFacts, DocumentService } from '@/lib/domain/document/document-facts'
import type { ServiceWay } from '@/lib/domain/delivery/services'
import { partySide } from '@/lib/labels/zh-CN/case'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import { servedDocument, serviceResult, serviceWay } from '@/lib/labels/zh-CN/service'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { findParty } from './people-in-words'
import { textOf } from './read-subject'

const idOf = ({ partyId, document, meetingId }: DocumentService) =>
  [partyId, document, meetingId ?? ''].join(':')

const served = ({ services }: DocumentFacts) => services.filter(({ result }) => result === 'served')

/** The service that was recorded last. */
const findService = (facts: DocumentFacts, { id }: DocumentSubject) =>
  served(facts).findLast((service) => idOf(service) === id)

const text = textOf(findService)

/** “调解通知（第1次调解会）”; what was served beside the known documents is named by the note. */
function documentInWords({ meetings }: DocumentFacts, service: DocumentService): string {
  const name = servedDocument[service.document]
  if (service.document === 'other') return `${name}：${service.note ?? BLANK}`
  const meeting = meetings.find(({ id }) => id === service.meetingId)
  return meeting ? `${name}（${MEETING.no(meeting.no)}）` : name
}

/**
 * The address that held on a day; of a party that refused to give one its residence (邮寄送达规定 第5条).
 */
function addressOn(facts: DocumentFacts, { partyId, on }: DocumentService): string | null {
  const last = facts.addresses.findLast((each) => each.partyId === partyId && each.on <= on)
  if (!last) return null
  return last.answer === 'refused' ? (findParty(facts, partyId)?.residence ?? null) : last.address
}

/**
 * Where: by post to the address that held then; a telephone has none; in person is filled in by
 * hand.
 */
function placeOf(facts: DocumentFacts, service: DocumentService) {
  const places: Readonly<Record<ServiceWay, () => string | null>> = {
    in_person: () => null,
    telephone: () => '／',
    post: () => addressOn(facts, service),
  }
  return places[service.way]()
}

/** 送达回证 (特邀规定 第14、19条; 民诉法 第87条): one for each party and document served. */
export const serviceProof = defineDocument<{
  institution: string
  sides: string
  cause: string
  document: string
  recipient: string
  place: string
  way: string
  result: string
  on: string
  by: string
  note: string
}>({
  kind: 'service_proof',
  title: () => caseDocument.service_proof,
  basis: 'invited_mediation_14',
  subjects: (facts) => [
    ...new Map(
      served(facts).map((service) => {
        const party = findParty(facts, service.partyId)
        const name = `${party?.name ?? ''} ${documentInWords(facts, service)}`.trim()
        return [idOf(service), { id: idOf(service), name }]
      }),
    ).values(),
  ],
  fields: {
    institution: INSTITUTION,
    sides: SIDES,
    cause: CAUSE,
    document: {
      label: '送达文书',
      source: 'service',
      isNeeded: true,
      read: text((service, facts) => documentInWords(facts, service)),
    },
    recipient: {
      label: '受送达人',
      source: 'service',
      isNeeded: true,
      read: text((service, facts) => {
        const party = findParty(facts, service.partyId)
        return party ? `${partySide[party.side]}${party.name}` : null
      }),
    },
    place: {
      label: '送达地点',
      source: 'address',
      isNeeded: false,
      read: text((service, facts) => placeOf(facts, service)),
    },
    way: {
      label: '送达方式',
      source: 'service',
      isNeeded: true,
      read: text((service) => serviceWay[service.way]),
    },
    result: {
      label: '送达结果',
      source: 'service',
      isNeeded: true,
      read: text((service) => serviceResult[service.result]),
    },
    on: {
      label: '送达日期',
      source: 'service',
      isNeeded: true,
      read: text((service) => dayInFull(service.on)),
    },
    by: {
      label: '送达人',
      source: 'service',
      isNeeded: true,
      read: text(({ by }) => by),
    },
    // That of another document is its name, which is above.
    note: {
      label: '备注',
      source: 'service',
      isNeeded: false,
      read: text(({ note, document }) => (document === 'other' ? null : note)),
    },
  },
  // Who was served by telephone signs nothing.
  signers: (facts, subject) => {
    const service = findService(facts, subject)
    const party = service && findParty(facts, service.partyId)
    if (!service || !party) return []
    return [
      ...(service.way === 'telephone'
        ? []
        : [{ role: 'party', id: party.id, name: party.name, step: 1 } as const]),
      { role: 'mediator', id: null, name: service.by, step: 2 },
    ]
  },
  compose: (values) => [
    factRows([
      ['案由', `${values.sides}${values.cause}`],
      ['送达机关', values.institution],
      ['送达文书', values.document],
      ['受送达人', values.recipient],
      ['送达地点', values.place],
      ['送达方式', values.way],
      ['送达结果', values.result],
      ['送达日期', values.on],
      ['代收人和代收理由', BLANK],
      ['送达人', values.by],
      ['备注', values.note],
    ]),
  ],
  day: (facts, subject) => findService(facts, subject)?.on ?? null,
})

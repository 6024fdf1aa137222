import type { DocumentAddress, DocumentFacts } from '@/lib/domain/document/document-facts'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'
import { addressAnswer, PREPARATION } from '@/lib/labels/zh-CN/preparation'
import type { Block } from '../content'
import { CAUSE, COURT, COURT_NUMBER } from './case-fields'
import { factRows, heading, numbered, paragraph, rowIfFilled } from './blocks'
import { defineDocument, type DocumentSubject } from './document-template'
import { introduceLaws, SHORT_LAW } from './law-in-words'
import { findParty, mediatorSigner, partiesOnceAccepted } from './people-in-words'

/** The answer of a party that is valid: the last one. */
const findAnswer = (
  { addresses }: DocumentFacts,
  { id }: DocumentSubject,
): DocumentAddress | null => addresses.findLast(({ partyId }) => partyId === id) ?? null

const ofAnswer =
  <Value>(read: (entry: DocumentAddress) => Value) =>
  (facts: DocumentFacts, subject: DocumentSubject): Value | null => {
    const entry = findAnswer(facts, subject)
    return entry && read(entry)
  }

const INFORMED: readonly string[] = [
  `当事人应当提供或者确认准确的送达地址，包括邮政编码、详细地址和联系电话；要求保密的，予以保密（${SHORT_LAW.postalService}第三条、第四条）。`,
  `拒绝提供的，自然人以其户籍登记中的住所地或者经常居住地为送达地址，法人和其他组织以其依法登记、备案的住所地为送达地址（${SHORT_LAW.postalService}第五条）。`,
  `因提供的地址不准确、拒不提供、变更后未及时告知，或者本人、指定的代收人拒绝签收，致使文书未能实际接收的，文书退回之日视为送达之日；能够证明自己没有过错的除外（${SHORT_LAW.postalService}第十一条）。`,
  `调解不成进入诉讼的，确认的地址适用于第一审程序；提起上诉、申请再审、申请执行时未书面变更的，可以作为第二审程序、审判监督程序、执行程序的送达地址（${SHORT_LAW.civilProcedureReading}第一百三十七条）。变更地址的，及时以书面方式告知。`,
  `经受送达人同意，可以采用能够确认其收悉的电子方式送达；以电子方式送达判决书、裁定书、调解书的，可以要求提供纸质文书（${SHORT_LAW.civilProcedure}第九十条）。送达信息到达电子地址所在系统时，即为送达（${SHORT_LAW.onlineLitigation}第三十一条）。`,
]

/** What the recipient is to the party; null for someone of whom the case knows nothing. */
function relationInWords(facts: DocumentFacts, subject: DocumentSubject): string | null {
  const recipient = findAnswer(facts, subject)?.recipient
  const party = findParty(facts, subject.id)
  if (!recipient || !party) return null
  if (recipient === party.name) return '本人'
  if (recipient === party.representative?.name)
    return party.kind === 'natural' ? '法定代理人' : '法定代表人（负责人）'
  return party.agents.some(({ name }) => name === recipient) ? '委托代理人' : null
}

/** The telephone that the court gave, where the party confirmed another one. */
function otherContactOf(facts: DocumentFacts, subject: DocumentSubject): string | null {
  const phone = findParty(facts, subject.id)?.phone
  const answer = findAnswer(facts, subject)
  return phone && answer && phone !== answer.phone ? phone : null
}

/** 送达地址确认书 (在线调解规则 第17条; 邮寄送达规定 第3至5条): one for each party of an accepted case. */
export const addressConfirmation = defineDocument<{
  courtNumber: string
  cause: string
  court: string
  party: string
  identity: string
  answer: string
  recipient: string
  relation: string
  address: string
  postcode: string
  phone: string
  accepts: string
  electronic: string
  otherContact: string
}>({
  kind: 'address_confirmation',
  title: () => caseDocument.address_confirmation,
  basis: 'online_mediation_17',
  subjects: partiesOnceAccepted,
  fields: {
    courtNumber: COURT_NUMBER,
    cause: CAUSE,
    court: COURT,
    party: {
      label: '受送达人',
      source: 'court',
      isNeeded: true,
      read: (facts, { id }) => findParty(facts, id)?.name ?? null,
    },
    identity: {
      label: '证件类型和号码',
      source: 'court',
      isNeeded: true,
      read: (facts, { id }) => {
        const party = findParty(facts, id)
        return party?.documentNo
          ? `${documentKind[party.documentKind ?? 'other']}　${party.documentNo}`
          : null
      },
    },
    answer: {
      label: CONFIRM_ADDRESS.answer,
      source: 'address',
      isNeeded: true,
      read: ofAnswer(({ answer }) => addressAnswer[answer]),
    },
    recipient: {
      label: CONFIRM_ADDRESS.recipient,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ recipient }) => recipient),
    },
    relation: {
      label: '与受送达人关系',
      source: 'parties',
      isNeeded: false,
      read: relationInWords,
    },
    address: {
      label: CONFIRM_ADDRESS.address,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ address }) => address),
    },
    postcode: {
      label: CONFIRM_ADDRESS.postcode,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ postcode }) => postcode),
    },
    phone: {
      label: CONFIRM_ADDRESS.phone,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ phone }) => phone),
    },
    accepts: {
      label: CONFIRM_ADDRESS.electronic,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ acceptsElectronic }) =>
        acceptsElectronic === null ? null : PREPARATION.electronic(acceptsElectronic),
      ),
    },
    electronic: {
      label: CONFIRM_ADDRESS.electronicAddress,
      source: 'address',
      isNeeded: false,
      read: ofAnswer(({ electronic }) => electronic),
    },
    otherContact: {
      label: '其他联系方式',
      source: 'parties',
      isNeeded: false,
      read: otherContactOf,
    },
  },
  signers: (facts, subject) =>
    findAnswer(facts, subject)?.answer === 'refused'
      ? mediatorSigner(facts, 1)
      : [{ role: 'party', id: subject.id, name: subject.name, step: 1 }],
  compose: (values) => [
    factRows([
      ...rowIfFilled('法院案号', values.courtNumber),
      ['案由', values.cause],
      ['人民法院', values.court],
      ['受送达人', values.party],
      ['证件类型和号码', values.identity],
    ]),
    heading('一、告知事项'),
    paragraph(
      `依照${introduceLaws('civilProcedure', 'civilProcedureReading', 'postalService', 'onlineLitigation')}，告知如下：`,
    ),
    ...numbered(INFORMED).map(paragraph),
    heading('二、受送达人的确认'),
    ...(values.answer === addressAnswer.refused ? [REFUSAL] : confirmed(values)),
  ],
  day: ofAnswer(({ on }) => on),
})

const REFUSAL = paragraph('受送达人经告知上述事项和后果，拒绝提供或者确认送达地址。')

function confirmed(values: {
  readonly recipient: string
  readonly relation: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
  readonly accepts: string
  readonly electronic: string
  readonly otherContact: string
}): readonly Block[] {
  return [
    factRows([
      [CONFIRM_ADDRESS.recipient, values.recipient],
      ['与受送达人关系', values.relation],
      [CONFIRM_ADDRESS.address, values.address],
      [CONFIRM_ADDRESS.postcode, values.postcode],
      [CONFIRM_ADDRESS.phone, values.phone],
      [CONFIRM_ADDRESS.electronic, values.accepts],
      ...(values.accepts === PREPARATION.electronic(false)
        ? []
        : [[CONFIRM_ADDRESS.electronicAddress, values.electronic] as const]),
      ['其他联系方式', values.otherContact],
    ]),
    paragraph('受送达人已经阅读或者听取告知事项，保证所提供的地址准确、有效。'),
  ]
}

import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { typeOptions, type TypeOption } from '../dictionary/type-options'
import { z } from 'zod'
import { findApplication } from '@/lib/data/stores/application/application-store'
import type { ApplicationRecord } from '@/lib/data/stores/application/application-types'
import { findApplicationNotice } from '@/lib/data/stores/application/send-application-notice'
import { findInvitingCourts } from '@/lib/data/stores/import/import-case-reads'
import type { ApplicationState } from '@/lib/domain/application/application'
import { sumOfPayments, type PersonContent } from '@/lib/domain/application/content'
import type { Authority, DisputeType } from '@/lib/domain/case/vocabulary'
import { disputeTypesOf } from '@/lib/domain/consultation/fields'
import { maskAddress, maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masking'
import {
  applicantKindShort,
  applicationState,
  claimInWords,
  othersInWords,
} from '@/lib/labels/zh-CN/application'
import { APPLICATION_PAGE, applicationGround } from '@/lib/labels/zh-CN/application-desk'
import { agentKind, authority, documentKind } from '@/lib/labels/zh-CN/case'
import { codeInWords, consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'
import { deliveryFailure, deliveryState } from '@/lib/labels/zh-CN/delivery'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { centsInFigures } from '@/lib/labels/zh-CN/money'
import { applicationNumber } from '@/lib/platform/application-code'
import { defineQuery } from '../define-query'

type Fact = readonly [term: string, value: string | null]

/**
 * One application on the institution's desk; personal numbers stay masked until there is a case.
 */
export type DeskApplicationView = {
  readonly id: string
  readonly title: string
  readonly state: ApplicationState
  readonly isRemoved: boolean
  readonly isLate: boolean
  readonly due: string | null
  readonly head: readonly Fact[]
  readonly applicant: readonly Fact[]
  /** Of an agent who applied; null where none did. */
  readonly agent: readonly Fact[] | null
  readonly fellows: readonly (readonly Fact[])[]
  readonly others: readonly (readonly Fact[])[]
  /** As the agent says; the institution confirms it as it accepts. */
  readonly authority: Authority | null
  readonly dispute: readonly Fact[]
  readonly materials: readonly {
    readonly id: string
    readonly title: string
    readonly purpose: string
    readonly fileName: string
    readonly size: number
  }[]
  readonly over: string | null
  readonly answer: readonly Fact[]
  readonly caseId: string | null
  readonly courts: readonly { readonly id: string; readonly name: string }[]
  readonly disputeType: DisputeType
  /** Types that are in use. */
  readonly types: readonly TypeOption[]
}

export const getApplication = defineQuery({
  act: 'application:read',
  input: z.object({ applicationId: z.uuid() }),
  load: async (db, { applicationId }, { today }) => {
    const record = await findApplication(db, applicationId)
    if (!record?.institutionId) return null
    const { institutionId } = record
    return {
      record,
      institutionId,
      courts: (await findInvitingCourts(db, institutionId, today)).filter(
        ({ refersToday }) => refersToday,
      ),
      notice: await findApplicationNotice(db, applicationId),
      words: await readDisputeWords(db, BASE_VALUES),
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  record: ({ record, institutionId }) => ({
    event: { kind: 'application.opened', data: { applicationId: record.id } },
    subject: { institutionId },
    basis: 'pipl_51',
  }),
  present: ({ record, courts, notice, words }, { today }): DeskApplicationView => {
    const { state, answerDueOn, content, materials } = record
    const waits = state === 'submitted'
    return {
      id: record.id,
      title: `${content.name ?? ''} / ${othersInWords(content)}`,
      state,
      isRemoved: record.isRemoved,
      due: waits ? answerDueOn : null,
      isLate: waits && answerDueOn !== null && answerDueOn < today,
      head: headOf(record),
      applicant: applicantOf(record),
      agent: agentOf(record),
      fellows: content.fellows.map(personOf),
      others: content.others.map(personOf),
      authority: content.agent?.authority ?? null,
      dispute: disputeOf(record),
      materials: materials.map(({ id, title, purpose, fileName, size }) => ({
        id,
        title,
        purpose,
        fileName,
        size,
      })),
      over: overOf(record),
      answer: [
        [APPLICATION_PAGE.ground, record.ground && applicationGround[record.ground]],
        [APPLICATION_PAGE.words, record.answerWords],
        [APPLICATION_PAGE.withdrawnWords, record.withdrawnWords],
        [
          APPLICATION_PAGE.notice,
          notice &&
            DESK_THREAD.sent(
              deliveryState[notice.state],
              notice.failure && deliveryFailure[notice.failure],
              stamp(notice.changedAt),
            ),
        ],
      ],
      caseId: record.caseId,
      courts: courts.map(({ id, name }) => ({ id, name })),
      disputeType: disputeTypesOf(record.field)[0],
      types: typeOptions(words, today, []),
    }
  },
})

function headOf({ id, state, submittedAt, content: { writer }, consentWords }: ApplicationRecord) {
  return [
    [APPLICATION_PAGE.number, codeInWords(applicationNumber(id))],
    [APPLICATION_PAGE.state, applicationState[state]],
    [APPLICATION_PAGE.submitted, submittedAt && stamp(submittedAt)],
    [APPLICATION_PAGE.writer, writer && `${writer.name}（${writer.relation}）`],
    [APPLICATION_PAGE.consent, consentWords],
  ] as const
}

function applicantOf({ content, phone: proven }: ApplicationRecord): readonly Fact[] {
  const { kind, name, documentKind: document, documentNumber, acceptsElectronic, agent } = content
  const number = documentNumber && maskDocumentNumber(documentNumber)
  const phone = agent ? content.applicantPhone : proven
  return [
    [APPLICATION_PAGE.name, name],
    [APPLICATION_PAGE.kind, kind && applicantKindShort[kind]],
    [APPLICATION_PAGE.document, document && `${documentKind[document]} ${number ?? ''}`],
    [
      APPLICATION_PAGE.representative,
      content.representative &&
        `${content.representative} ${content.representativeTitle ?? ''}`.trim(),
    ],
    [APPLICATION_PAGE.phone, phone && maskPhone(phone)],
    [APPLICATION_PAGE.address, content.address && maskAddress(content.address)],
    [
      APPLICATION_PAGE.electronic,
      acceptsElectronic === null
        ? null
        : acceptsElectronic
          ? APPLICATION_PAGE.electronicYes
          : APPLICATION_PAGE.electronicNo,
    ],
  ]
}

function agentOf({ content: { agent }, phone }: ApplicationRecord): readonly Fact[] | null {
  if (!agent) return null
  return [
    [APPLICATION_PAGE.name, agent.name],
    [APPLICATION_PAGE.kind, agent.kind && agentKind[agent.kind]],
    [APPLICATION_PAGE.firm, agent.firm],
    [APPLICATION_PAGE.phone, phone && maskPhone(phone)],
    [APPLICATION_PAGE.claimedAuthority, agent.authority && authority[agent.authority]],
  ]
}

const personOf = ({
  name,
  kind,
  phone,
  address,
  representative,
}: PersonContent): readonly Fact[] => [
  [APPLICATION_PAGE.name, name],
  [APPLICATION_PAGE.kind, applicantKindShort[kind]],
  [APPLICATION_PAGE.representative, representative],
  [APPLICATION_PAGE.phone, phone && maskPhone(phone)],
  [APPLICATION_PAGE.otherAddress, address && maskAddress(address)],
]

function disputeOf({ content, field }: ApplicationRecord) {
  const sum = sumOfPayments(content)
  return [
    [APPLICATION_PAGE.field, consultationField[field]],
    [APPLICATION_PAGE.amount, sum === null ? null : centsInFigures(sum)],
    [APPLICATION_PAGE.claim, claimInWords(content)],
    [APPLICATION_PAGE.facts, content.facts],
    [APPLICATION_PAGE.why, content.whyThere],
  ] as const
}

/** Of one that has ended: who did it, and when. */
function overOf({ state, answeredAt, answeredByName, withdrawnAt }: ApplicationRecord) {
  const at = answeredAt ?? withdrawnAt
  if (state === 'draft' || state === 'submitted' || at === null) return null
  return APPLICATION_PAGE.over(state, answeredByName, stamp(at))
}

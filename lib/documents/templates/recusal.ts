import { isRecusalGround } from '@/lib/domain/case/change-requests'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { changeGround } from '@/lib/labels/zh-CN/act-choice'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { DECIDE_CHANGE } from '@/lib/labels/zh-CN/change'
import { CAUSE, INSTITUTION, COURT_NUMBER } from './case-fields'
import { factRows, heading, line, linesOf, paragraph, paragraphs, rowIfFilled } from './blocks'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { citeArticle } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { institutionSeal } from './people-in-words'

type Request = DocumentFacts['changes'][number]

const findRequest = ({ changes }: DocumentFacts, { id }: DocumentSubject): Request | null =>
  changes.find((request) => request.id === id) ?? null

/** Reads the request of which the document is one. */
const ofRequest =
  <Value>(read: (request: Request) => Value) =>
  (facts: DocumentFacts, subject: DocumentSubject): Value | null => {
    const request = findRequest(facts, subject)
    return request && read(request)
  }

const DECISION = { granted: DECIDE_CHANGE.grant, refused: DECIDE_CHANGE.refuse } as const

/**
 * 回避申请与决定 (特邀规定 第15条), or that of a change for another good reason (特邀规定 第13条; 在线调解规则 第14条): one
 * for each request that needs a decision.
 */
export const recusal = defineDocument<{
  courtNumber: string
  cause: string
  applicant: string
  mediator: string
  ground: string
  statement: readonly string[]
  requestedOn: string
  institution: string
  basis: string
  decision: string
  decisionText: readonly string[]
  decidedBy: string
}>({
  kind: 'recusal',
  title: (facts, subject) => {
    const request = findRequest(facts, subject)
    return request && !isRecusalGround(request.ground)
      ? '更换调解员申请与决定'
      : caseDocument.recusal
  },
  basis: 'invited_mediation_15',
  subjects: ({ changes }) =>
    changes
      .filter(({ refusesToChoose }) => !refusesToChoose)
      .map(({ id, partyName }) => ({ id, name: partyName })),
  fields: {
    courtNumber: COURT_NUMBER,
    cause: CAUSE,
    applicant: {
      label: '提出申请的当事人',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ partyName }) => partyName),
    },
    mediator: {
      label: '所涉调解员',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ mediatorName }) => mediatorName),
    },
    ground: {
      label: '申请理由',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ ground }) => changeGround[ground]),
    },
    statement: {
      label: '事实与说明',
      source: 'change',
      isNeeded: true,
      read: (facts, subject) => linesOf(findRequest(facts, subject)?.statement ?? ''),
    },
    requestedOn: {
      label: '申请日期',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ requestedOn }) => dayInFull(requestedOn)),
    },
    institution: INSTITUTION,
    basis: {
      label: '依据',
      source: 'change',
      isNeeded: false,
      read: ofRequest(({ ground, requestedOn }) =>
        citeArticle(
          isRecusalGround(ground) ? 'invited_mediation_15' : 'online_mediation_14',
          requestedOn,
        ),
      ),
    },
    decision: {
      label: '决定',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ decision }) => decision && DECISION[decision]),
    },
    decisionText: {
      label: '决定的理由',
      source: 'change',
      isNeeded: true,
      read: (facts, subject) => linesOf(findRequest(facts, subject)?.decisionText ?? ''),
    },
    decidedBy: {
      label: '经办人',
      source: 'change',
      isNeeded: true,
      read: ofRequest(({ decidedBy }) => decidedBy),
    },
  },
  signers: (facts, subject) => {
    const request = findRequest(facts, subject)
    if (!request) return []
    return [
      { role: 'party', id: request.partyId, name: request.partyName, step: 1 },
      ...institutionSeal(facts, 2),
    ]
  },
  compose: (values) => [
    heading('一、申请'),
    factRows([
      ...rowIfFilled('法院案号', values.courtNumber),
      ['案由', values.cause],
      ['申请人', values.applicant],
      ['所涉调解员', values.mediator],
      ['申请理由', values.ground],
      ['申请日期', values.requestedOn],
    ]),
    ...paragraphs(values.statement),
    heading('二、决定'),
    ...paragraphs(values.decisionText),
    paragraph(
      `${values.basis && `依照${values.basis}，`}${values.institution || BLANK}决定：${values.decision || BLANK}。`,
    ),
    line(`经办人：${values.decidedBy || BLANK}`),
  ],
  day: ofRequest(({ decidedOn }) => decidedOn),
})

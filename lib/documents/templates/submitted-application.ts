import type { Confirmation, ConfirmationAnswer } from '@/lib/domain/confirmation/confirmation'
import type { ConfirmationSignature } from '@/lib/domain/confirmation/confirmation-signature'
import { confirmerRole } from '@/lib/labels/zh-CN/confirmation-desk'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { identityWay } from '@/lib/labels/zh-CN/preparation'
import { readingWay } from '@/lib/labels/zh-CN/signature'
import {
  clauseLine,
  namesOfSupplements,
  type JointClauseView,
} from '@/lib/labels/zh-CN/supplementary-clauses'
import type { Block, DocumentContent, SignaturePlace } from '../content'
import { drawingSvg } from '../signature/drawing-svg'
import { namesOfMaterials, type ApplyingParty } from './application-materials'
import { composeApplicationText, findLaterClauses, readApplicationText } from './application-text'
import { heading, line, numbered, paragraph, paragraphs } from './blocks'

export type SubmittedApplicationFacts = {
  readonly confirmation: Confirmation
  readonly signatures: readonly ConfirmationSignature[]
  /** All parties of the case. */
  readonly parties: readonly ApplyingParty[]
  readonly court: string
  readonly institution: string | null
  readonly caseNo: string
  readonly cause: string
  /** The clauses of the agreement read with its supplements, as of a moment. */
  readonly clausesAt: (at: Date) => readonly JointClauseView[]
}

const NOT_SIGNED = '在手机上确认，没有手写签名'

/** The name as it was written, with the time and how the person was identified. */
function placeOf(
  { party, person, confirmer, agreedAt, way }: ConfirmationAnswer,
  signature: ConfirmationSignature | undefined,
): SignaturePlace {
  return {
    label: `申请人${party}（签名）`,
    name: `${person}，${confirmerRole[confirmer]}`,
    mark: {
      svg: signature ? drawingSvg(signature.drawing) : null,
      size: 'signature',
      words: signature ? '' : NOT_SIGNED,
      day: `${stamp(agreedAt)}　${identityWay[way]}`,
    },
  }
}

const readingOf = (signature: ConfirmationSignature | undefined) =>
  signature === undefined
    ? NOT_SIGNED
    : [readingWay[signature.reading], signature.helper].filter(Boolean).join('：')

/**
 * The text that was signed; of an application that is older than signatures as it is set from what
 * is stored of the case.
 */
function textOf(
  {
    confirmation: { answers, effectiveOn, dueOn },
    signatures: [signed],
    ...of
  }: SubmittedApplicationFacts,
  clauses: readonly JointClauseView[],
): DocumentContent {
  if (signed) return readApplicationText(signed.text)
  const parties = answers.map(({ party }) => party)
  return composeApplicationText({ ...of, clauses, effectiveOn, dueOn, parties })
}

/** What the names under the text do not cover: each of the parties signed it for itself. */
const supplementedLater = (clauses: readonly JointClauseView[]): readonly Block[] =>
  clauses.length === 0
    ? []
    : [
        heading('第一方签名之后生效的补充协议'),
        paragraph(
          `申请书由第一方签名之后、申请提交之前，各方另行签名的补充协议生效。申请人请求确认的调解协议，包括${namesOfSupplements(clauses)}。下列条款以其为准：`,
        ),
        ...clauses.map((clause) => paragraph(clauseLine(clause))),
      ]

/**
 * 司法确认申请书 as it was submitted (民诉法 第205条; 民诉解释 第351至354条): the text as its parties signed it, their
 * names, and behind it who confirmed when, how that person was identified and what was read. The
 * rows never change, so that it is the same each time.
 */
export function composeSubmittedApplication(facts: SubmittedApplicationFacts): DocumentContent {
  const { confirmation, signatures, parties, clausesAt } = facts
  const { answers, submittedAt } = confirmation
  const clauses = submittedAt ? clausesAt(submittedAt) : []
  const text = textOf(facts, clauses)
  const signatureOf = ({ partyId }: ConfirmationAnswer) =>
    signatures.find((each) => each.partyId === partyId)
  const materials = namesOfMaterials(
    confirmation,
    parties,
    clauses.map((clause) => clause.text),
  )
  const [signed] = signatures
  return {
    ...text,
    signatures: answers.map((answer) => placeOf(answer, signatureOf(answer))),
    annex: {
      title: '申请材料和签名情况',
      blocks: [
        ...supplementedLater(findLaterClauses(text, clauses)),
        heading('材料清单'),
        ...paragraphs(numbered(materials)),
        heading('申请人的确认和签名'),
        {
          kind: 'table',
          columns: ['申请人', '确认人', '确认时间', '身份核验方式', '看申请书的方式'],
          rows: answers.map((answer) => [
            answer.party,
            `${answer.person}（${confirmerRole[answer.confirmer]}）`,
            stamp(answer.agreedAt),
            identityWay[answer.way],
            readingOf(signatureOf(answer)),
          ]),
        },
        paragraph(
          '各申请人在各自的手机上看过申请书后确认并签名，确认前一日内核验过身份。申请由最后一方的确认提交。',
        ),
        ...(submittedAt ? [paragraph(`提交时间：${stamp(submittedAt)}。`)] : []),
        ...(signed
          ? [paragraph('各方签名的申请书文字，其 SHA-256 为：'), line(signed.textSha256)]
          : []),
      ],
    },
  }
}

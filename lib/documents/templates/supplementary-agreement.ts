import type { SupplementaryClause } from '@/lib/domain/supplementary/supplementary'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { SignaturePlace as SignedAt } from '@/lib/domain/signature/signature'
import type { Drawing } from '@/lib/domain/signature/strokes'
import { clauseNumber } from '@/lib/labels/zh-CN/clause-number'
import { signatureLabel } from '@/lib/labels/zh-CN/case-document'
import { dayInFull, stamp } from '@/lib/labels/zh-CN/moment'
import { supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import type { DocumentContent } from '../content'
import { findAuthority, type EvidenceSignature } from '../signature/evidence'
import { composeSignedCopy } from '../signature/signed-copy'
import { line, paragraph } from './blocks'
import { LAW } from './law-in-words'

export type SupplementaryFacts = {
  readonly caseNo: string
  readonly cause: string
  readonly institution: string
  readonly number: number
  /** Since when the agreement itself is in effect. */
  readonly agreementOn: LocalDate
  readonly effectiveAt: Date
  readonly proposer: string
  readonly proposedAt: Date
  readonly sha256: string
  readonly clauses: readonly SupplementaryClause[]
  /** The texts before it, in their order. */
  readonly before: readonly string[]
  readonly places: readonly (SignedAt<EvidenceSignature> & { readonly drawing: Drawing | null })[]
}

function changeOf({ no, text }: SupplementaryClause, before: readonly string[]): readonly string[] {
  const old = before[no - 1]
  return old === undefined
    ? [`增加一条，作为${clauseNumber(no)}：`, text]
    : [`调解协议${clauseNumber(no)}原为：${old}`, `现改为：${text}`]
}

/**
 * 补充协议 with its signatures and their evidence (民法典 第510、543条; 在线调解规则 第19条). From stored rows that
 * never change, so that it is the same each time.
 * @param pages of the text before its evidence
 */
export function composeSupplementary(facts: SupplementaryFacts, pages: number): DocumentContent {
  const { caseNo, cause, institution, number, agreementOn, effectiveAt, places, sha256 } = facts
  const title = supplementaryTitle(number)
  const content: DocumentContent = {
    title,
    issuer: null,
    number: null,
    caseNo,
    blocks: [
      ...places.map(({ signer }) => line(`当事人：${signer.name}`)),
      paragraph(
        `各方当事人因${cause}一案，经${institution}主持达成调解协议，该协议于${dayInFull(agreementOn)}生效。现就其中没有写明确的内容，自愿达成补充协议如下：`,
      ),
      ...facts.clauses.flatMap((clause) => changeOf(clause, facts.before)).map(paragraph),
      paragraph(
        `调解协议的其他条款不变。本补充协议与调解协议具有同等效力，自各方当事人均签署之时（${stamp(effectiveAt)}）起生效（${LAW.civilCode}第五百一十条、第五百四十三条）。`,
      ),
      paragraph('申请司法确认的三十日，仍自调解协议生效之日起计算。'),
      paragraph(`本补充协议文本的校验值（SHA-256）：${sha256}`),
    ],
    signatures: places.map(({ signer }) => ({
      label: signatureLabel[signer.role],
      name: signer.name,
    })),
    day: toLocalDate(effectiveAt),
  }
  return composeSignedCopy(content, places, {
    title,
    number: caseNo,
    code: null,
    finalisedAt: facts.proposedAt,
    finalisedBy: facts.proposer,
    sha256,
    pages,
    effective: stamp(effectiveAt),
    isAgreement: true,
    madeAt: effectiveAt,
    madeBy: institution,
    authority: findAuthority(places),
  })
}

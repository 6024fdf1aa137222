import type { LocalDate } from '@/lib/domain/time/local-date'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import {
  andSupplements,
  clauseLine,
  type JointClauseView,
} from '@/lib/labels/zh-CN/supplementary-clauses'
import { sha256 } from '@/lib/platform/sha256'
import type { DocumentContent } from '../content'
import { heading, line, paragraph } from './blocks'
import { LAW } from './law-in-words'

export type ApplicationTextFacts = {
  readonly court: string
  readonly institution: string | null
  readonly caseNo: string
  readonly cause: string
  readonly effectiveOn: LocalDate
  /** The last of the thirty days. */
  readonly dueOn: LocalDate
  /** Names of the applicants. */
  readonly parties: readonly string[]
  /** The clauses of the agreement read with the supplements in force. */
  readonly clauses: readonly JointClauseView[]
}

/** The text as it is stored and signed: its letters, and their SHA-256. */
export type ApplicationText = { readonly text: string; readonly sha256: string }

/**
 * What the parties of an agreement sign as 司法确认申请书 (民诉法 第205条; 民诉解释 第351至354条; 司法确认程序规定 第3条): the
 * same for each of them, without what only the last confirmation decides.
 */
export function composeApplicationText(facts: ApplicationTextFacts): DocumentContent {
  const { court, institution, caseNo, cause, effectiveOn, dueOn, parties, clauses } = facts
  return {
    title: caseDocument.confirmation_application,
    issuer: null,
    number: null,
    caseNo,
    blocks: [
      ...parties.map((party) => line(`申请人：${party}`)),
      heading('请求事项'),
      paragraph(
        `请求依法确认申请人在${institution ?? ''}主持下达成、于${dayInFull(effectiveOn)}生效的调解协议${andSupplements(clauses)}有效。`,
      ),
      heading('事实和理由'),
      paragraph(
        `申请人之间的${cause}一案，经调解达成调解协议。申请人依照${LAW.civilProcedure}第二百零五条，自调解协议生效之日起三十日内（至${dayInFull(dueOn)}）共同提出申请。`,
      ),
      heading('调解协议的内容'),
      ...clauses.map((clause) => paragraph(clauseLine(clause))),
      heading('申请人的承诺'),
      paragraph(
        '申请人出于解决纠纷的目的自愿达成调解协议，没有恶意串通、规避法律的行为；提交的材料真实；如果因为该协议内容给国家利益、社会公共利益或者他人造成损害，愿意承担相应的民事责任和其他法律责任。',
      ),
      paragraph('此致'),
      line(court),
    ],
    signatures: [],
    day: null,
  }
}

/** The text in the form in which it is stored: the same content always has the same letters. */
export function writeApplicationText(content: DocumentContent): ApplicationText {
  const { title, issuer, number, caseNo, blocks, signatures, day } = content
  const text = JSON.stringify({ title, issuer, number, caseNo, blocks, signatures, day })
  return { text, sha256: sha256(text) }
}

/** A stored text as what it says. */
export function readApplicationText(text: string): DocumentContent {
  return JSON.parse(text) as DocumentContent
}

/**
 * The clauses that a signed text does not have, because their supplement came into force after the
 * first name was written.
 */
export function findLaterClauses(
  { blocks }: DocumentContent,
  clauses: readonly JointClauseView[],
): readonly JointClauseView[] {
  const lines = new Set(blocks.map((block) => (block.kind === 'paragraph' ? block.text : null)))
  return clauses.filter((clause) => clause.supplement && !lines.has(clauseLine(clause)))
}

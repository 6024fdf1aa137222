import type { ConfirmationAnswer } from '@/lib/domain/confirmation/confirmation'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { confirmerRole } from '@/lib/labels/zh-CN/confirmation-desk'
import { dayInFull, stamp } from '@/lib/labels/zh-CN/moment'
import { identityWay } from '@/lib/labels/zh-CN/preparation'
import {
  andSupplements,
  clauseLine,
  type JointClauseView,
} from '@/lib/labels/zh-CN/supplementary-clauses'
import type { DocumentContent } from '../content'
import { heading, line, numbered, paragraph, paragraphs } from './blocks'
import { LAW } from './law-in-words'

export type SubmittedApplicationFacts = {
  readonly court: string
  readonly institution: string
  readonly caseNo: string
  readonly cause: string
  readonly effectiveOn: LocalDate
  /** The last of the thirty days. */
  readonly dueOn: LocalDate
  readonly submittedAt: Date
  readonly answers: readonly ConfirmationAnswer[]
  readonly clauses: readonly JointClauseView[]
  /** Names of what the application is made of, each once. */
  readonly materials: readonly string[]
}

/**
 * 司法确认申请书 as it was submitted (民诉法 第205条; 民诉解释 第351至354条; 司法确认程序规定 第3条): from the stored confirmations of its parties, which never
 * change, so that it is the same each time. It is signed by no hand: each party confirmed on its own phone, and the table says who, when
 * and how the person was identified.
 */
export function composeSubmittedApplication(facts: SubmittedApplicationFacts): DocumentContent {
  const { court, institution, caseNo, cause, effectiveOn, dueOn, submittedAt, answers } = facts
  return {
    title: caseDocument.confirmation_application,
    issuer: null,
    number: null,
    caseNo,
    blocks: [
      ...answers.map(({ party }) => line(`申请人：${party}`)),
      heading('请求事项'),
      paragraph(
        `请求依法确认申请人在${institution}主持下达成、于${dayInFull(effectiveOn)}生效的调解协议${andSupplements(facts.clauses)}有效。`,
      ),
      heading('事实和理由'),
      paragraph(
        `申请人之间的${cause}一案，经调解达成调解协议。申请人依照${LAW.civilProcedure}第二百零五条，自调解协议生效之日起三十日内（至${dayInFull(dueOn)}）共同提出申请。`,
      ),
      heading('调解协议的内容'),
      ...facts.clauses.map((clause) => paragraph(clauseLine(clause))),
      heading('申请人的承诺'),
      paragraph(
        '申请人出于解决纠纷的目的自愿达成调解协议，没有恶意串通、规避法律的行为；提交的材料真实；如果因为该协议内容给国家利益、社会公共利益或者他人造成损害，愿意承担相应的民事责任和其他法律责任。',
      ),
      heading('材料清单'),
      ...paragraphs(numbered(facts.materials)),
      heading('申请人的确认'),
      {
        kind: 'table',
        columns: ['申请人', '确认人', '确认时间', '身份核验方式'],
        rows: answers.map(({ party, person, confirmer, agreedAt, way }) => [
          party,
          `${person}（${confirmerRole[confirmer]}）`,
          stamp(agreedAt),
          identityWay[way],
        ]),
      },
      paragraph(
        '各申请人在各自的手机上看过协议和承诺后确认，确认前一日内核验过身份。申请由最后一方的确认提交。',
      ),
      paragraph('此致'),
      line(court),
    ],
    signatures: [],
    day: toLocalDate(submittedAt),
  }
}

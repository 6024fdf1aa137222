import { dayInFull } from '@/lib/labels/zh-CN/moment'
import type { ClauseView } from '@/lib/labels/zh-CN/agreement-clauses'
import type { PaperMark } from '@/lib/domain/court-stage/court-step'
import { receiptWay } from '@/lib/labels/zh-CN/court-stage'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { DocumentContent } from '../content'
import { factRows, line, paragraph } from './blocks'
import { LAW } from './law-in-words'

export type MediationPaperFacts = {
  readonly court: string
  readonly institution: string
  readonly caseNo: string
  readonly cause: string
  /** The 民初 number. */
  readonly number: string
  readonly on: LocalDate
  readonly judge: string
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
  /** The claims, as they were referred. */
  readonly claim: string
  readonly effectiveOn: LocalDate
  readonly clauses: readonly ClauseView[]
}

/**
 * 民事调解书 from the agreement in effect (民诉法 第100条: claims, facts, result; 特邀规定 第20条). It is set from
 * stored rows each time, carries no seal, and names the copy that the court serves as the one that
 * counts.
 */
export function composeMediationPaper(facts: MediationPaperFacts): DocumentContent {
  const { court, institution, caseNo, cause, number, on, judge, applicants, respondents } = facts
  return {
    title: '民事调解书',
    issuer: court,
    number,
    caseNo,
    isCourtPaper: true,
    blocks: [
      ...applicants.map((name) => line(`原告：${name}`)),
      ...respondents.map((name) => line(`被告：${name}`)),
      paragraph(
        `原告${applicants.join('、')}与被告${respondents.join('、')}${cause}一案，本院立案后，经当事人同意，委托${institution}调解。`,
      ),
      paragraph(`原告的诉讼请求：${facts.claim}`),
      paragraph(
        `经${institution}主持调解，当事人于${dayInFull(facts.effectiveOn)}自愿达成如下协议：`,
      ),
      ...facts.clauses.map(({ number: clause, text }) => paragraph(`${clause}　${text}`)),
      paragraph('上述协议，不违反法律规定，本院予以确认。'),
      paragraph(
        `本调解书经双方当事人签收后，即具有法律效力（${LAW.civilProcedure}第一百条）。一方不履行的，对方可以向人民法院申请执行。`,
      ),
      paragraph('本件由系统按法院的决定生成，未加盖院印，以法院送达的文本为准。'),
    ],
    signatures: [{ label: '审判员', name: judge }],
    day: on,
  }
}

/** 送达回证 of a 调解书, which is signed for in person and never left behind (民诉解释 第133条). */
export function composeMediationReceipt(
  { party, person, way, on }: PaperMark,
  {
    court,
    caseNo,
    cause,
    number,
    issuedOn,
  }: Pick<MediationPaperFacts, 'court' | 'caseNo' | 'cause' | 'number'> & {
    readonly issuedOn: LocalDate | null
  },
): DocumentContent {
  return {
    title: '送达回证',
    issuer: court,
    number,
    caseNo,
    isCourtPaper: true,
    blocks: [
      factRows([
        ['案由', cause],
        ['送达机关', court],
        ['送达文书', issuedOn ? `民事调解书（${dayInFull(issuedOn)}）` : '民事调解书'],
        ['受送达人', party],
        ['签收人', person],
        ['送达方式', receiptWay[way]],
        ['签收日期', dayInFull(on)],
      ]),
      paragraph('本件由系统按签收的记录生成。'),
    ],
    signatures: [],
    day: on,
  }
}

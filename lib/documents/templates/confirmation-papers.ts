import type { ConfirmationDecision, KeptMove } from '@/lib/domain/confirmation/confirmation'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dismissalGround, refusalGround } from '@/lib/labels/zh-CN/confirmation'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import {
  andSupplements,
  clauseLine,
  type JointClauseView,
} from '@/lib/labels/zh-CN/supplementary-clauses'
import type { Block, DocumentContent } from '../content'
import { line, numbered, paragraph, paragraphs } from './blocks'
import { LAW } from './law-in-words'

// What a court writes in 司法确认, from its stored decision. The rows never change, so that the paper
// is the same each time.

/** Decisions of which there is a paper. */
export const PAPER_MOVES = [
  'order_correction',
  'admit',
  'refuse_admission',
  'confirm',
  'dismiss',
] as const satisfies readonly KeptMove[]
export type PaperMove = (typeof PAPER_MOVES)[number]

export const confirmationPaper = {
  order_correction: '补正通知书',
  admit: '受理通知书',
  refuse_admission: '民事裁定书',
  confirm: '民事裁定书',
  dismiss: '民事裁定书',
} as const satisfies Record<PaperMove, string>

export type ConfirmationPaperFacts = {
  readonly court: string
  readonly institution: string
  readonly caseNo: string
  readonly cause: string
  readonly number: string | null
  readonly parties: readonly string[]
  readonly effectiveOn: LocalDate
  readonly submittedOn: LocalDate
  readonly admittedOn: LocalDate | null
  readonly clauses: readonly JointClauseView[]
  readonly decision: ConfirmationDecision & { readonly move: PaperMove }
}

const RULES = '《最高人民法院关于人民调解协议司法确认程序的若干规定》'

const applicants = ({ parties }: ConfirmationPaperFacts) => parties.join('、')
const agreementOf = ({ institution, effectiveOn, clauses }: ConfirmationPaperFacts) =>
  `经${institution}主持达成、于${dayInFull(effectiveOn)}生效的调解协议${andSupplements(clauses)}`
const wordsOf = ({ decision }: ConfirmationPaperFacts) => decision.words?.split('\n') ?? []

function received(facts: ConfirmationPaperFacts): Block {
  return paragraph(
    `申请人${applicants(facts)}因${facts.cause}，于${dayInFull(facts.submittedOn)}共同向本院提出申请，请求确认${agreementOf(facts)}有效。`,
  )
}

/** How a ruling begins: who applied, for what, and what was agreed. */
function tried(facts: ConfirmationPaperFacts): readonly Block[] {
  return [
    ...facts.parties.map((name) => line(`申请人：${name}`)),
    paragraph(
      `申请人${applicants(facts)}申请司法确认调解协议一案，本院于${facts.admittedOn ? dayInFull(facts.admittedOn) : ''}立案受理后，依法进行了审查。现已审查终结。`,
    ),
    paragraph(`申请人因${facts.cause}，${agreementOf(facts)}内容如下：`),
    ...facts.clauses.map((clause) => paragraph(clauseLine(clause))),
  ]
}

const BODIES: Record<PaperMove, (facts: ConfirmationPaperFacts) => readonly Block[]> = {
  order_correction: (facts) => [
    line(`${applicants(facts)}：`),
    received(facts),
    paragraph('经审查，需要补正下列事项：'),
    ...paragraphs(numbered(wordsOf(facts))),
    paragraph(
      `请于${facts.decision.dueOn ? dayInFull(facts.decision.dueOn) : ''}前（含当日）一次补齐。无正当理由未在期限内补正的，可以按撤回申请处理（${LAW.civilProcedureReading}第三百五十四条、第三百五十七条）。`,
    ),
  ],
  admit: (facts) => [
    line(`${applicants(facts)}：`),
    received(facts),
    paragraph(
      `经审查，该申请符合受理条件，本院决定受理，案号为${facts.number ?? ''}（${RULES}第四条）。`,
    ),
    paragraph('本院不收取费用。裁定作出前，申请人可以撤回申请。'),
  ],
  refuse_admission: (facts) => [
    ...facts.parties.map((name) => line(`申请人：${name}`)),
    received(facts),
    paragraph(
      `本院经审查认为，该申请${facts.decision.refusalGround ? refusalGround[facts.decision.refusalGround] : ''}。${wordsOf(facts).join('')}`,
    ),
    paragraph(`依照${LAW.civilProcedureReading}第三百五十五条规定，裁定如下：`),
    paragraph('对申请人的申请，不予受理。'),
  ],
  confirm: (facts) => [
    ...tried(facts),
    paragraph('本院经审查认为，申请人达成的调解协议，符合司法确认调解协议的法定条件。'),
    paragraph(`依照${LAW.civilProcedure}第二百零六条规定，裁定如下：`),
    paragraph(`申请人${applicants(facts)}${agreementOf(facts)}有效。`),
    paragraph(
      '当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。',
    ),
  ],
  dismiss: (facts) => [
    ...tried(facts),
    paragraph(
      `本院经审查认为，该调解协议${facts.decision.ground ? dismissalGround[facts.decision.ground] : ''}${facts.decision.refusalGround ? `：${refusalGround[facts.decision.refusalGround]}` : ''}。${wordsOf(facts).join('')}`,
    ),
    paragraph(
      `依照${LAW.civilProcedure}第二百零六条、${LAW.civilProcedureReading}${facts.decision.ground === 'not_admissible' ? '第三百五十五条' : '第三百五十八条'}规定，裁定如下：`,
    ),
    paragraph(`驳回申请人${applicants(facts)}的申请。`),
    paragraph(
      '当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼。',
    ),
  ],
}

/**
 * 受理通知书, 补正通知书 or 民事裁定书 of one decision (民诉法 第205、206条; 民诉解释 第354至358条). It carries no seal, and
 * names the copy that the court serves as the one that counts.
 */
export function composeConfirmationPaper(facts: ConfirmationPaperFacts): DocumentContent {
  const { court, caseNo, number, decision } = facts
  const isRuling = decision.move === 'confirm' || decision.move === 'dismiss'
  return {
    title: confirmationPaper[decision.move],
    issuer: court,
    number: decision.move === 'admit' || isRuling ? number : null,
    caseNo,
    isCourtPaper: true,
    blocks: [
      ...BODIES[decision.move](facts),
      paragraph('本件由系统按法院的决定生成，未加盖院印，以法院送达的文本为准。'),
    ],
    signatures: [{ label: isRuling ? '审判员' : '承办人', name: decision.by }],
    day: toLocalDate(decision.at),
  }
}

import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Objection, ObjectionResult } from '@/lib/domain/ruling/objection'
import type { Ruling } from '@/lib/domain/ruling/ruling'
import type { RulingService } from '@/lib/domain/ruling/service'
import { dayInFull, stamp } from '@/lib/labels/zh-CN/moment'
import type { JointClauseView } from '@/lib/labels/zh-CN/supplementary-clauses'
import { objectorKind, rulingServiceWay } from '@/lib/labels/zh-CN/ruling'
import type { DocumentContent } from '../content'
import { factRows, line, linesOf, paragraph, paragraphs, rowIfFilled } from './blocks'
import { composeConfirmationPaper } from './confirmation-papers'
import { LAW } from './law-in-words'

// What is kept of 司法确认 beside the papers of its court: the receipts of service, and the rulings on
// objections. The rows never change, so that each paper is the same each time.

export type CaseOfPaper = {
  readonly court: string
  readonly institution: string
  readonly caseNo: string
  readonly cause: string
  /** The clauses of the agreement read with its supplements, as of a moment. */
  readonly clausesAt: (at: Date) => readonly JointClauseView[]
}

const NOT_SEALED = '本件由系统按法院的决定生成，未加盖院印，以法院送达的文本为准。'
const namesOf = ({ answers }: Confirmation) => answers.map(({ party }) => party).join('、')

/** The ruling of an application. */
export function composeRuling(
  confirmation: Confirmation,
  ruling: Ruling,
  of: CaseOfPaper,
): DocumentContent {
  const { number, admittedOn, effectiveOn, submittedAt } = confirmation
  return composeConfirmationPaper({
    ...of,
    clauses: of.clausesAt(ruling.at),
    number,
    admittedOn,
    effectiveOn,
    parties: confirmation.answers.map(({ party }) => party),
    submittedOn: toLocalDate(submittedAt ?? ruling.at),
    decision: ruling,
  })
}

const OPERATIVE = {
  dismissed: () => '驳回异议人的异议。',
  changed: (which: string) => `改变${which}，内容如上。`,
  set_aside_part: (which: string) => `撤销${which}的相应部分，内容如上。`,
  set_aside: (which: string) => `撤销${which}。`,
} as const satisfies Record<ObjectionResult, (which: string) => string>

/** 民事裁定书 on an objection (民诉解释 第372条); null: it is not decided. */
export function composeObjectionRuling(
  confirmation: Confirmation,
  ruling: Ruling,
  { kind, objector, interest, lodgedOn, decision }: Objection,
  { court, caseNo }: CaseOfPaper,
): DocumentContent | null {
  if (!decision) return null
  const which = `本院于${dayInFull(ruling.on)}作出的${confirmation.number ?? ''}民事裁定`
  return {
    title: '民事裁定书',
    issuer: court,
    number: confirmation.number,
    caseNo,
    isCourtPaper: true,
    blocks: [
      line(`异议人（${objectorKind[kind]}）：${objector}`),
      ...confirmation.answers.map(({ party }) => line(`申请人：${party}`)),
      paragraph(
        `异议人${objector}对${which}有异议，于${dayInFull(lodgedOn)}提出。${interest ? `异议人主张受影响的权利：${interest}。` : ''}本院依法进行了审查，现已审查终结。`,
      ),
      paragraph('本院经审查认为：'),
      ...paragraphs(linesOf(decision.words)),
      paragraph(`依照${LAW.civilProcedureReading}第三百七十二条规定，裁定如下：`),
      paragraph(OPERATIVE[decision.result](which)),
      paragraph(NOT_SEALED),
    ],
    signatures: [{ label: '审判员', name: decision.by }],
    day: decision.on,
  }
}

/** 送达回证 of one service (民诉法 第87条; 在线诉讼规则 第31条: 电子送达凭证具有送达回证效力). */
export function composeRulingReceipt(
  confirmation: Confirmation,
  service: RulingService,
  paper: { readonly name: string; readonly on: LocalDate },
  { court, caseNo, cause }: CaseOfPaper,
): DocumentContent {
  const { party, way, on, at, recipient, note, by } = service
  return {
    title: '送达回证',
    issuer: court,
    number: confirmation.number,
    caseNo,
    isCourtPaper: true,
    blocks: [
      factRows([
        ['案由', `${namesOf(confirmation)}申请司法确认调解协议（${cause}）`],
        ['送达机关', court],
        ['送达文书', `${paper.name}（${dayInFull(paper.on)}）`],
        ['受送达人', party],
        ['送达方式', rulingServiceWay[way]],
        ['送达日期', dayInFull(on)],
        [
          way === 'electronic' ? '到达' : '签收人',
          way === 'electronic' ? `${stamp(at)} 到达受送达人在本平台的账号` : (recipient ?? ''),
        ],
        ['送达人', by || `${court}（系统送达）`],
        ...rowIfFilled('备注', note ?? ''),
      ]),
      ...(way === 'electronic'
        ? [
            paragraph(
              '送达信息到达受送达人确认的电子地址所在系统时，即为送达；电子送达凭证具有送达回证效力（《人民法院在线诉讼规则》第三十一条）。',
            ),
          ]
        : []),
    ],
    signatures: [],
    day: on,
  }
}

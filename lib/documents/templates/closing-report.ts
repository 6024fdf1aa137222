import { nextStepAfterClosing } from '@/lib/domain/case/next-step'
import { isSuccess } from '@/lib/domain/case/vocabulary'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { outcome as outcomeWords } from '@/lib/labels/zh-CN/case'
import { CLOSING_TERM } from '@/lib/labels/zh-CN/closing-term'
import { afterClosingInWords } from '@/lib/labels/zh-CN/progress'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { heading, line, linesOf, numbered, paragraph, paragraphs } from './blocks'
import {
  ACCEPTED_ON,
  CAUSE,
  COURT,
  INSTITUTION,
  MEDIATOR_OR_NONE,
  NO_MEDIATOR,
  PARTIES,
  SIDES,
  SOURCE,
} from './case-fields'
import { ACCOUNT, DECLARED, GROUND } from './closing-words'
import { BLANK, defineDocument, WHOLE_CASE, type Field } from './document-template'
import { LAW } from './law-in-words'
import { dayOrNull } from './moments-in-words'
import { institutionSeal, mediatorSigner } from './people-in-words'

const NOT_APPLICABLE = `不适用（${outcomeWords.settled_withdrawn}）。`

/** One of the three fields that 第21条 asks for where mediation failed. */
const ofFailure = (
  key: 'failureReason' | 'costRaising' | 'courtNotes',
): Field<readonly string[]> => ({
  label: CLOSING_TERM[key],
  source: 'closing',
  isNeeded: true,
  read: ({ outcome, closing }: DocumentFacts) =>
    outcome && isSuccess(outcome) ? [NOT_APPLICABLE] : linesOf(closing?.[key] ?? ''),
})

/**
 * By whom the case was mediated and when it ended; one that ended while it had no mediator was not
 * mediated then.
 */
function courseInWords({ mediator, closedOn }: { mediator: string; closedOn: string }): string {
  const ended = `于${closedOn || BLANK}终结`
  return mediator === NO_MEDIATOR
    ? `${ended}，终结时没有调解员`
    : `由调解员${mediator || BLANK}主持调解，${ended}`
}

/**
 * 调解终结报告 (在线调解规则 第21、25条; 特邀规定 第26条第2款): where mediation failed, and where the parties settled
 * among themselves and withdrew, which leaves no agreement. It also says that the right to sue
 * remains (人民调解法 第26条).
 */
export const closingReport = defineDocument<{
  court: string
  parties: readonly string[]
  sides: string
  cause: string
  source: string
  institution: string
  mediator: string
  acceptedOn: string
  closedOn: string
  ground: string
  statement: string
  account: readonly string[]
  failureReason: readonly string[]
  costRaising: readonly string[]
  courtNotes: readonly string[]
  next: string
  materials: readonly string[]
}>({
  kind: 'closing_report',
  title: () => caseDocument.closing_report,
  basis: 'online_mediation_21',
  subjects: ({ outcome }) => (outcome && outcome !== 'agreement' ? [WHOLE_CASE] : []),
  fields: {
    court: COURT,
    parties: PARTIES,
    sides: SIDES,
    cause: CAUSE,
    source: SOURCE,
    institution: INSTITUTION,
    mediator: MEDIATOR_OR_NONE,
    acceptedOn: ACCEPTED_ON,
    closedOn: {
      label: '终结日期',
      source: 'closing',
      isNeeded: true,
      read: (facts) => dayOrNull(facts.closedOn),
    },
    ground: GROUND,
    statement: DECLARED,
    account: ACCOUNT,
    failureReason: ofFailure('failureReason'),
    costRaising: ofFailure('costRaising'),
    courtNotes: ofFailure('courtNotes'),
    next: {
      label: '后续处理',
      source: 'closing',
      isNeeded: false,
      read: ({ source, outcome }) =>
        outcome && afterClosingInWords(outcome, nextStepAfterClosing({ source, outcome }).what),
    },
    materials: {
      label: '移送的材料',
      source: 'dossier',
      isNeeded: false,
      read: ({ materials }) => materials,
    },
  },
  signers: (facts) => [...mediatorSigner(facts, 1), ...institutionSeal(facts, 2)],
  compose: (values) => [
    line(`${values.court || BLANK}：`),
    paragraph(
      `${values.sides}${values.cause}一案，${values.institution || BLANK}于${values.acceptedOn || BLANK}确认接受，${courseInWords(values)}。现将有关情况报告如下：`,
    ),
    heading('一、案件和当事人'),
    line(`案件来源：${values.source || BLANK}`),
    ...values.parties.map(line),
    heading(`二、${CLOSING_TERM.outcome}`),
    paragraph(values.ground || BLANK),
    ...linesOf(values.statement).map(paragraph),
    heading(`三、${CLOSING_TERM.account}`),
    ...paragraphs(values.account),
    heading(`四、${CLOSING_TERM.failureReason}`),
    ...paragraphs(values.failureReason),
    heading(`五、${CLOSING_TERM.costRaising}`),
    ...paragraphs(values.costRaising),
    heading(`六、${CLOSING_TERM.courtNotes}`),
    ...paragraphs(values.courtNotes),
    heading('七、后续处理和权利告知'),
    ...linesOf(values.next).map(paragraph),
    paragraph(
      `当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（${LAW.people}第二十六条）。`,
    ),
    heading('八、移送的材料'),
    ...paragraphs(numbered(values.materials)),
  ],
  day: ({ closedOn }) => closedOn,
})

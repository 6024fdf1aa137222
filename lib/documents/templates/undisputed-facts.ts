import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { findHoldingAnswer } from '@/lib/domain/fact/undisputed-facts'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { factAnswer, factWay } from '@/lib/labels/zh-CN/fact'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { heading, line, paragraph } from './blocks'
import { CAUSE, INSTITUTION, MEDIATOR, PARTIES, SIDES } from './case-fields'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { mediatorSigner, partySigners } from './people-in-words'

/** The answers that hold, fact by fact in the order of the parties. */
function holdingAnswers({ parties, undisputedFacts }: DocumentFacts) {
  return undisputedFacts.map((fact) =>
    parties.flatMap(({ id, name }) => {
      const answer = findHoldingAnswer(fact, id)
      return answer ? [{ name, ...answer }] : []
    }),
  )
}

/**
 * 无争议事实记载表 (在线调解规则 第18、22条): only the facts that every party confirmed; the facts of a case
 * hold no others.
 */
export const undisputedFacts = defineDocument<{
  parties: readonly string[]
  sides: string
  cause: string
  institution: string
  mediator: string
  facts: readonly string[]
  confirmations: readonly string[]
}>({
  kind: 'undisputed_facts',
  title: () => caseDocument.undisputed_facts,
  basis: 'online_mediation_22',
  subjects: (facts) => (facts.undisputedFacts.length > 0 ? [WHOLE_CASE] : []),
  fields: {
    parties: PARTIES,
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    mediator: MEDIATOR,
    facts: {
      label: '无争议的事实',
      source: 'facts',
      isNeeded: true,
      read: (facts) => facts.undisputedFacts.map(({ text }) => text),
    },
    confirmations: {
      label: '各方的确认',
      source: 'facts',
      isNeeded: true,
      read: (facts) =>
        holdingAnswers(facts).map((answers) =>
          answers
            .map(
              ({ name, answer, on, how }) =>
                `${name}于${dayInFull(on)}${factAnswer[answer]}（${factWay[how]}）`,
            )
            .join('；'),
        ),
    },
  },
  signers: (facts) => [...partySigners(facts), ...mediatorSigner(facts)],
  compose: ({ parties, sides, cause, institution, mediator, facts, confirmations }) => [
    ...parties.map(line),
    paragraph(
      `${sides}${cause}一案，由${institution || BLANK}调解员${mediator || BLANK}主持调解。经各方当事人同意，现将调解过程中各方没有争议的下列事实记载如下：`,
    ),
    {
      kind: 'table',
      columns: ['序号', '无争议的事实', '各方的确认'],
      rows: facts.map((text, index) => [String(index + 1), text, confirmations[index] || BLANK]),
    },
    heading('告知事项'),
    paragraph(
      '上列事实经各方当事人签字确认后，在诉讼程序中，除涉及国家利益、社会公共利益和他人合法权益的以外，当事人无需举证证明。',
    ),
    paragraph(
      '除上列事实外，当事人为达成调解协议作出妥协而认可的事实，不得在诉讼程序中作为对其不利的依据，但法律另有规定或者当事人均同意的除外。',
    ),
    paragraph('各方当事人已经阅读上列内容，并知悉签字确认的后果。'),
  ],
  day: (facts) =>
    holdingAnswers(facts)
      .flat()
      .reduce<LocalDate | null>((last, { on }) => (last && last > on ? last : on), null),
})

import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { dossierSlot, needReason, slotBasisInWords } from '@/lib/labels/zh-CN/dossier'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows, heading, line, linesOf, paragraph } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { institutionSeal, mediatorSigner } from './people-in-words'
import { textOf } from './read-subject'

/**
 * What a closed case owes and does not have. The slot of the closing form is none of it: the form
 * is made for every closed case, and an explanation in that slot would fill it.
 */
const missing = ({ outcome, missingSlots }: DocumentFacts) =>
  outcome ? missingSlots.filter(({ slot }) => slot !== 'closing_form') : []

const findSlot = (facts: DocumentFacts, { id }: DocumentSubject) =>
  missing(facts).find(({ slot }) => slot === id)

/** The explanation of the slot that was written last; the later one holds. */
const findReason = ({ explanations }: DocumentFacts, { id }: DocumentSubject) =>
  explanations.findLast(({ slot }) => slot === id)

/** Three whole lines, to write by hand what the case does not know. */
const LINES_TO_WRITE = [1, 2, 3].map(() => BLANK.repeat(6))

const text = textOf(findSlot)

/**
 * 情况说明 (人民调解法 第27条; domain.md 6): one for each slot of the dossier that stays empty. The reason
 * that was stored with the slot is printed; where there is none it is written by hand, as what was
 * done about it.
 */
export const explanation = defineDocument<{
  sides: string
  cause: string
  institution: string
  slot: string
  need: string
  reason: readonly string[]
  explained: string
}>({
  kind: 'explanation',
  title: () => caseDocument.explanation,
  basis: 'invited_mediation_26',
  subjects: (facts) => missing(facts).map(({ slot }) => ({ id: slot, name: dossierSlot[slot] })),
  fields: {
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    slot: {
      label: '缺少的材料',
      source: 'dossier',
      isNeeded: true,
      read: text((found) => dossierSlot[found.slot]),
    },
    need: {
      label: '应当入卷的理由',
      source: 'dossier',
      isNeeded: true,
      read: text(
        ({ reason, basis }, { referredOn }) =>
          `${needReason[reason]}（${slotBasisInWords(basis, referredOn)}）`,
      ),
    },
    reason: {
      label: '不能入卷的原因',
      source: 'dossier',
      isNeeded: false,
      read: (facts, subject) => linesOf(findReason(facts, subject)?.reason ?? ''),
    },
    explained: {
      label: '说明人和日期',
      source: 'dossier',
      isNeeded: false,
      read: textOf(findReason)(({ by, on }) => `${by}，${dayInFull(on)}`),
    },
  },
  signers: (facts) => [...mediatorSigner(facts, 1), ...institutionSeal(facts, 2)],
  compose: ({ sides, cause, institution, slot, need, reason, explained }) => [
    paragraph(
      `${sides}${cause}一案，由${institution || BLANK}调解。本案卷宗缺少下列材料，现将情况说明如下：`,
    ),
    factRows([
      ['缺少的材料', slot],
      ['应当入卷的理由', need],
    ]),
    heading('不能入卷的原因'),
    ...(reason.length > 0 ? reason : LINES_TO_WRITE).map(paragraph),
    ...(explained ? [line(`说明人：${explained}`)] : []),
    heading('已作的补救'),
    ...LINES_TO_WRITE.map(paragraph),
    paragraph('上列材料以后取得的，补入卷宗。'),
  ],
  day: () => null,
})

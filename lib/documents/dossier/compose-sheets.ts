import { toLocalDate } from '@/lib/domain/time/local-date'
import { BOUND_SHEETS as WORDS, retentionClass } from '@/lib/labels/zh-CN/bound-dossier'
import { CLOSING_TERM } from '@/lib/labels/zh-CN/closing-term'
import { outcome } from '@/lib/labels/zh-CN/case'
import { missingName, needReason, slotBasisInWords } from '@/lib/labels/zh-CN/dossier'
import type { Block, DocumentContent } from '../content'
import { factRows, heading, numbered, paragraph } from '../templates/blocks'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import type { DossierOrder } from './dossier-order'
import type { BindingFacts, VolumeFacts } from './volume-facts'

// 封面, 备考表 and 封底 of a volume (domain.md 6; 《诉讼文书立卷归档办法》 第17条: they have no page number).

type Sheets = Pick<DossierOrder, 'cover' | 'remarks' | 'backCover' | 'catalogueTitle'>

const sheet = (
  { institutionName, caseNo }: VolumeFacts,
  { number, boundOn }: BindingFacts,
  title: string,
  blocks: readonly Block[],
): DocumentContent => ({
  title,
  issuer: institutionName,
  number,
  caseNo,
  blocks,
  signatures: [],
  day: boundOn,
})

const binderOf = ({ boundBy }: VolumeFacts): string => boundBy ?? WORDS.automatic

function retentionInWords({ retention }: VolumeFacts): string {
  const words = retentionClass[retention.class]
  return retention.until ? WORDS.until(words, dayInFull(retention.until)) : words
}

function composeCover(facts: VolumeFacts, binding: BindingFacts): DocumentContent {
  const { volume, sides, cause, acceptedOn, closedOn } = facts
  const period = acceptedOn
    ? WORDS.periodOf(dayInFull(acceptedOn), dayInFull(closedOn))
    : dayInFull(closedOn)
  return sheet(facts, binding, volume === 1 ? WORDS.cover : WORDS.supplement(volume), [
    factRows([
      [WORDS.name, WORDS.nameOf(sides, cause)],
      [WORDS.number, binding.number],
      [WORDS.caseNo, facts.caseNo],
      [WORDS.court, facts.courtName],
      [WORDS.institution, facts.institutionName],
      [WORDS.mediator, facts.mediatorName ?? ''],
      [WORDS.period, period],
      [CLOSING_TERM.outcome, outcome[facts.outcome]],
      [WORDS.binder, binderOf(facts)],
      [WORDS.boundOn, dayInFull(binding.boundOn)],
      [WORDS.retention, retentionInWords(facts)],
      [WORDS.note, volume === 1 ? WORDS.firstVolume : WORDS.laterVolume(volume)],
    ]),
  ])
}

function explainedLines({ explained, referredOn }: VolumeFacts): readonly string[] {
  return explained.map((each) => {
    const { reason, basis, explanation } = each
    const owed = `${missingName(each)}（${needReason[reason]}，${slotBasisInWords(basis, referredOn)}）`
    return explanation
      ? WORDS.explainedBy(
          owed,
          explanation.reason,
          explanation.by,
          dayInFull(toLocalDate(explanation.at)),
        )
      : WORDS.explainedInFile(owed)
  })
}

const listed = (title: string, lines: readonly string[]): readonly Block[] => [
  heading(title),
  ...(lines.length > 0 ? numbered(lines) : [WORDS.nothing]).map(paragraph),
]

function composeRemarks(facts: VolumeFacts, binding: BindingFacts): DocumentContent {
  const damaged = facts.items.filter(({ no }) => binding.damaged.has(no))
  return sheet(facts, binding, WORDS.remarks, [
    heading(WORDS.state),
    paragraph(WORDS.items(facts.items.length)),
    ...listed(WORDS.explained, explainedLines(facts)),
    ...listed(
      WORDS.damaged,
      damaged.map(({ no, title }) => WORDS.damagedItem(no, title)),
    ),
    ...listed(
      WORDS.voided,
      facts.voided.map(({ title, by, at, reason }) =>
        WORDS.voidedItem(title, by, dayInFull(toLocalDate(at)), reason),
      ),
    ),
    factRows([
      [WORDS.binder, binderOf(facts)],
      [WORDS.boundOn, dayInFull(binding.boundOn)],
      [WORDS.checker, WORDS.checkedBySystem],
      [WORDS.checkedOn, dayInFull(binding.boundOn)],
    ]),
  ])
}

function composeBackCover(facts: VolumeFacts, binding: BindingFacts): DocumentContent {
  const { number, code, url } = binding
  const backCover = sheet(facts, binding, WORDS.backCover, [
    paragraph(WORDS.end),
    factRows([
      [WORDS.number, number],
      [WORDS.code, code],
    ]),
    paragraph(WORDS.codeHelp),
  ])
  // With its QR code.
  return url === null ? backCover : { ...backCover, verification: { code, url } }
}

/** The sheets of a volume that are made when it is bound. */
export function composeSheets(facts: VolumeFacts, binding: BindingFacts): Sheets {
  return {
    cover: composeCover(facts, binding),
    remarks: composeRemarks(facts, binding),
    backCover: composeBackCover(facts, binding),
    catalogueTitle: WORDS.catalogue,
  }
}

import {
  countPlanned,
  LINE_OUTCOMES,
  type LineOutcome,
  type PlanCounts,
} from '@/lib/domain/dictionary/plan-import'
import type { ListLine } from '@/lib/domain/dictionary/plan-list'
import type { DictionaryValue } from '@/lib/domain/dictionary/values'
import { changesOfValue, DICTIONARY, VALUE_FIELD } from '@/lib/labels/zh-CN/dictionary'
import { rowMistakeSentence } from '@/lib/labels/zh-CN/import-mistake'

export type ListLineView = {
  readonly key: string
  readonly rowNo: number | null
  readonly code: string
  readonly name: string
  readonly is: LineOutcome
  readonly what: readonly string[]
}

export type ListView = {
  readonly counts: PlanCounts
  readonly lines: readonly ListLineView[]
}

function whatOf({ before, value, is, mistakes }: ListLine): readonly string[] {
  if (is === 'refused')
    return mistakes.map((mistake) =>
      rowMistakeSentence(mistake, mistake.column && VALUE_FIELD[mistake.column]),
    )
  if (before === null || value === null) return []
  return changesOfValue(before, value).map((change) =>
    DICTIONARY.changed(change.field, change.before, change.after),
  )
}

const order = (is: LineOutcome) => LINE_OUTCOMES.indexOf(is)

/** What a list would do; lines that change nothing are only counted. */
export const presentList = (list: readonly ListLine[]): ListView => ({
  counts: countPlanned(list),
  lines: list
    .filter(({ is }) => is !== 'same')
    .toSorted((a, b) => order(a.is) - order(b.is))
    .map((line) => ({
      key: `${line.rowNo} ${line.code}`,
      rowNo: line.rowNo,
      code: line.code,
      name: line.name,
      is: line.is,
      what: whatOf(line),
    })),
})

/** A value as the fields of its form, which the confirmation sends again. */
export const toFields = (value: DictionaryValue) => ({
  code: value.code,
  name: value.name,
  aliases: value.aliases.join('\n'),
  parent: value.parent ?? '',
  position: String(value.position),
  validFrom: value.validFrom ?? '',
  retiredFrom: value.retiredFrom ?? '',
  successor: value.successor ?? '',
})

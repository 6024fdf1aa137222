import type { CheckedRow, RowMistake } from '@/lib/domain/import/row-mistake'
import { findProfileMistakes } from '@/lib/domain/mediator/profile-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { refuseTwins, toCheckedRow } from './checked-rows'
import type { ReadMediatorRow } from './read-mediator-row'

/**
 * Phones that have an account here, as the institution can see: its mediators', and those of its
 * other people.
 */
export type MediatorRowWorld = {
  readonly mediatorPhones: ReadonlySet<string>
  readonly otherPhones: ReadonlySet<string>
}

export type JudgedMediatorRow =
  | { readonly state: 'ready'; readonly values: NonNullable<ReadMediatorRow['values']> }
  | { readonly state: 'refused' | 'repeated'; readonly mistakes: readonly RowMistake[] }

/** What would become of a line that is sound in itself, given who is there. */
export function judgeMediatorRow(
  line: ReadMediatorRow,
  world: MediatorRowWorld,
  today: LocalDate,
): JudgedMediatorRow {
  const { values, cells, phoneHash, mistakes } = line
  if (!values || phoneHash === null) return { state: 'refused', mistakes }
  const ofPhone = (code: string): readonly RowMistake[] => [
    { column: 'phone', cell: cells.phone?.ref ?? null, code },
  ]
  if (world.mediatorPhones.has(phoneHash))
    return { state: 'repeated', mistakes: ofPhone('ACCOUNT_THERE') }
  if (world.otherPhones.has(phoneHash))
    return { state: 'refused', mistakes: ofPhone('PHONE_TAKEN') }
  const { name: _name, phone: _phone, identityNumber, ...profile } = values
  const found = Object.entries(findProfileMistakes(profile, identityNumber, today))
  if (found.length === 0) return { state: 'ready', values }
  return {
    state: 'refused',
    mistakes: found.map(([column, code]) => ({
      column,
      cell: cells[column as keyof typeof cells]?.ref ?? null,
      code,
    })),
  }
}

/** Every line of a file, judged for the report `importId`. */
export function judgeMediatorRows(
  importId: string,
  lines: readonly ReadMediatorRow[],
  world: MediatorRowWorld,
  today: LocalDate,
): readonly CheckedRow[] {
  const judged = lines.map((line) =>
    toCheckedRow(importId, line, judgeMediatorRow(line, world, today), null),
  )
  return refuseTwins(judged)
}

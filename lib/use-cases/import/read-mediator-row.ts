import { z } from 'zod'
import {
  MEDIATOR_COLUMNS,
  MEDIATOR_PARAGRAPHS,
  type MediatorColumn,
} from '@/lib/domain/import/mediator-columns'
import { makeCellReader, type CellReader } from '@/lib/domain/import/read-cells'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Cells, SheetRow } from '@/lib/domain/import/sheet'
import { dayOf } from '@/lib/domain/import/typed-moment'
import { maskPhone } from '@/lib/domain/identity/masking'
import { LINE_UNNAMED } from '@/lib/labels/zh-CN/import-line'
import { sex } from '@/lib/labels/zh-CN/integration'
import { fingerprintNumber, fingerprintSecret } from '@/lib/platform/personal-number'
import { NEW_MEDIATOR_FIELDS } from '../mediator/mediator-atoms'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { readSpecialties } from './read-specialties'

const NewMediatorRow = z.strictObject(NEW_MEDIATOR_FIELDS)

export type ReadMediatorRow = {
  readonly rowNo: number
  readonly cells: Cells<MediatorColumn>
  /** Name and masked phone. */
  readonly label: string
  /** Of the phone, which is the account; of the cells where no phone is readable. */
  readonly fingerprint: string
  readonly phoneHash: string | null
  readonly mistakes: readonly RowMistake[]
  readonly values: z.output<typeof NewMediatorRow> | null
}

type Reader = CellReader<MediatorColumn>

function readDay(reader: Reader, column: MediatorColumn): string | null {
  const moment = reader.moment(column)
  return moment && dayOf(moment)
}

const placeOf = (column: MediatorColumn | null) =>
  column === null ? -1 : MEDIATOR_COLUMNS.indexOf(column)

/** Reads one line of the mediators' template by itself, by the rules of 添加调解员. */
export function readMediatorRow(
  { rowNo, cells }: SheetRow<MediatorColumn>,
  dated: DatedWords,
): ReadMediatorRow {
  const reader = makeCellReader(cells)
  const typed = {
    name: reader.line('name', 100) ?? undefined,
    phone: reader.digits('phone') ?? undefined,
    identityNumber: reader.documentNumber('identityNumber'),
    sex: reader.option('sex', sex),
    specialties: readSpecialties(reader, 'specialties', MEDIATOR_PARAGRAPHS.specialties, dated),
    caseloadCap: reader.digits('caseloadCap') ?? undefined,
    title: reader.line('title', 100),
    certificateNo: reader.line('certificateNo', 100),
    certificateOn: readDay(reader, 'certificateOn'),
    certificateEndsOn: readDay(reader, 'certificateEndsOn'),
    introduction: reader.paragraph('introduction', MEDIATOR_PARAGRAPHS.introduction),
  }
  const parsed = NewMediatorRow.safeParse(typed, { reportInput: true })
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = String(path[0]) as MediatorColumn
    if (!reader.mistakes.some((mistake) => mistake.column === column))
      reader.report(column, /^[A-Z][A-Z0-9_]+$/.test(message) ? message : 'MALFORMED')
  }
  const values = parsed.success && reader.mistakes.length === 0 ? parsed.data : null
  const phoneHash = values && fingerprintNumber('phone', values.phone)
  return {
    rowNo,
    cells,
    values,
    phoneHash,
    mistakes: reader.mistakes.toSorted((a, b) => placeOf(a.column) - placeOf(b.column)),
    label: [typed.name ?? LINE_UNNAMED, values && maskPhone(values.phone)]
      .filter(Boolean)
      .join(' '),
    fingerprint: fingerprintSecret(
      `import:mediators:${values ? values.phone : JSON.stringify([rowNo, cells])}`,
    ),
  }
}

import 'server-only'
import type { z } from 'zod'
import { asSystem, snapshotAs, withActor, type Db } from '@/lib/data/door'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { findTenantNames } from '@/lib/data/stores/audit/event-log-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { MOST_ROWS, writeWorkbook } from '@/lib/documents/xlsx/write-workbook'
import type { Definition, Sheet } from '@/lib/documents/xlsx/workbook'
import type { Act } from '@/lib/domain/access/acts'
import { mayAct, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { ExportList } from '@/lib/domain/audit/events'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { openScratchFile, type ScratchFile } from '@/lib/files/scratch-file'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { clockTime } from '@/lib/labels/zh-CN/moment'
import { AppError } from '@/lib/platform/app-error'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'
import { createSemaphore } from '@/lib/platform/concurrency'
import type { ReadContext } from './define-query'

/** What an export consists of. Rows are read while the file is written, in the same picture of the data. */
export type ExportMade = {
  readonly title: string
  /** Each condition in words; none: everything. */
  readonly conditions: readonly string[]
  readonly definitions?: readonly Definition[]
  readonly sheets: readonly Sheet[]
  /** So many rows there are at least: what cannot fit is refused before any row is read. */
  readonly atLeast?: number
  /** Of what was chosen, so many are not in the file; a sheet of it says which and why. */
  readonly left?: number
  /** Whom the thing concerns, where it is not a list of the actor's own home. */
  readonly scope?: Scope
}

type Spec<S extends z.ZodType> = {
  readonly act: Act
  readonly list: ExportList
  /** The address's parameters as texts. What is not understood narrows nothing, exactly as on the page. */
  readonly input: S
  /** Reads inside one unchanging picture of the data. null: there is no such list for this actor. */
  readonly load: (db: Db, input: z.output<S>, context: ReadContext) => Promise<ExportMade | null>
}

/** The finished file; whoever has it reads or closes it. */
export type ExportedFile = {
  readonly fileName: string
  readonly rows: number
  readonly left: number
  readonly file: ScratchFile
}

export type Export = ((actor: Actor, rawInput: unknown) => Promise<Decided<ExportedFile>>) & {
  readonly act: Act
  readonly list: ExportList
}

/** Each holds a connection while it is written: so many at once leave enough of them to everybody else. */
const AT_ONCE = 3
const exportSlots = createSemaphore(AT_ONCE)

/**
 * A list as an XLSX file: parse, may they, load, write row by row, record. The file is given out only after its event stands in the
 * chain. That event is written in a transaction of its own: in the long picture of the export it would collide with every other link
 * of the home's chain. Refused ones are all NOT_FOUND; too many rows are EXPORT_TOO_LARGE, and nothing is left behind.
 */
export function defineExport<S extends z.ZodType>(spec: Spec<S>): Export {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<ExportedFile>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const at = now()
    const written = await exportSlots(() => writeFile(actor, parsed.value, at))
    if (!written.ok) return written
    const { file, made, rows } = written.value
    await record(actor, made, rows, at).catch(async (error) => {
      await file.close()
      throw error
    })
    return allow({ fileName: fileNameOf(made.title, at), rows, left: made.left ?? 0, file })
  }

  /** A file is opened when its turn has come, and closed again where nothing comes of it: whoever waits holds none. */
  const writeFile = async (actor: Actor, input: z.output<S>, at: Date) => {
    const file = await openScratchFile()
    try {
      const written = await snapshotAs(actor, (db) => write(db, actor, input, at, file)).catch(
        (error) => refusedOrThrown(error),
      )
      if (written.ok) return allow({ file, ...written.value })
      await file.close()
      return written
    } catch (error) {
      await file.close()
      throw error
    }
  }

  const write = async (
    db: Db,
    actor: Actor,
    input: z.output<S>,
    at: Date,
    file: ScratchFile,
  ): Promise<Decided<{ made: ExportMade; rows: number }>> => {
    const context: ReadContext = {
      actor,
      now: at,
      today: toLocalDate(at),
      calendar: await getCalendar(db),
    }
    const made = await spec.load(db, input, context)
    if (made === null || !mayAct(actor, spec.act, made.scope ?? {})) return refuse('NOT_FOUND')
    if (made.atLeast !== undefined && made.atLeast > MOST_ROWS)
      return refuse('EXPORT_TOO_LARGE', { most: MOST_ROWS })
    const rows = await writeWorkbook(file.write(), made.sheets, {
      title: made.title,
      organisation: await findOrganisation(db, actor),
      by: EXPORT.byWithRole(actor.name, actorRole[actor.role]),
      at,
      conditions: made.conditions,
      definitions: made.definitions ?? [],
    })
    return allow({ made, rows })
  }

  const record = async (
    actor: Actor,
    { conditions, left = 0 }: ExportMade,
    rows: number,
    at: Date,
  ): Promise<void> => {
    const append = (db: Db) =>
      appendEvent(db, {
        event: {
          kind: 'list.exported',
          data: {
            list: spec.list,
            conditions: conditions.slice(0, 40).map(maskNumbersIn),
            rows: rows - left,
          },
        },
        subject: { institutionId: actor.institutionId, courtId: actor.courtId },
        by: actor,
        at,
      })
    await (isReadOnlyRole(actor.role)
      ? asSystem('record an export of a read-only role', append)
      : withActor(actor, append))
  }

  return Object.assign(perform, { act: spec.act, list: spec.list })
}

function refusedOrThrown(error: unknown): Decided<never> {
  if (error instanceof AppError && error.code === 'EXPORT_TOO_LARGE')
    return refuse('EXPORT_TOO_LARGE', error.facts)
  throw error
}

async function findOrganisation(db: Db, { courtId, institutionId }: Actor): Promise<string | null> {
  const names = await findTenantNames(
    db,
    courtId ? [courtId] : [],
    institutionId ? [institutionId] : [],
  )
  return names.get(institutionId ?? courtId ?? '') ?? null
}

/** 案件分配列表-20261125-1432.xlsx */
function fileNameOf(title: string, at: Date): string {
  return `${title}-${toLocalDate(at).replaceAll('-', '')}-${clockTime(at).replace(':', '')}.xlsx`
}

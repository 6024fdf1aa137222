import 'server-only'
import type { z } from 'zod'
import { snapshotAs, withAccess, withActor, type Db } from '@/lib/data/door'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { findTenantNames } from '@/lib/data/stores/audit/event-log-names-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { readExportRows } from '@/lib/data/stores/parameter/parameter-store'
import { writeWorkbook } from '@/lib/documents/xlsx/write-workbook'
import type { Definition, Sheet } from '@/lib/documents/xlsx/workbook'
import { mayRoleAct, type Act } from '@/lib/domain/access/acts'
import { mayAct, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { ExportList } from '@/lib/domain/audit/lists'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { openScratchFile, type ScratchFile } from '@/lib/files/scratch-file'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { EXPORT, EXPORT_CONTENT } from '@/lib/labels/zh-CN/export'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { AppError } from '@/lib/platform/app-error'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'
import { createSemaphore } from '@/lib/platform/concurrency'
import type { ReadContext } from './define-query'

/**
 * Content of an export. Its rows are read while the file is written, from the same snapshot of the
 * data.
 */
export type ExportContent = {
  readonly title: string
  /** One sentence per condition; none: everything. */
  readonly conditions: readonly string[]
  readonly definitions?: readonly Definition[]
  readonly sheets: readonly Sheet[]
  /** Lower bound of the row count: an export that cannot fit is refused before any row is read. */
  readonly atLeast?: number
  /**
   * Number of selected rows that are not in the file; one of its sheets lists them with the reason.
   */
  readonly skipped?: number
  /** Tenant the content belongs to, where it is not a list of the actor's own tenant. */
  readonly scope?: Scope
}

type Spec<S extends z.ZodType> = {
  readonly act: Act
  readonly list: ExportList
  /** The URL's parameters. What is not understood filters nothing, exactly as on the page. */
  readonly input: S
  /** Reads in one snapshot of the data. null: this actor has no such list. */
  readonly load: (db: Db, input: z.output<S>, context: ReadContext) => Promise<ExportContent | null>
}

/**
 * The finished file. The caller reads it to its end or closes it. `rows`: of all sheets but 导出说明.
 */
export type ExportedFile = {
  readonly fileName: string
  readonly rows: number
  readonly skipped: number
  readonly file: ScratchFile
}

export type Export = ((actor: Actor, rawInput: unknown) => Promise<Decided<ExportedFile>>) & {
  readonly act: Act
  readonly list: ExportList
}

/**
 * An export holds a database connection while it is written; three at once leave enough for all
 * other requests.
 */
const MAX_CONCURRENT = 3
const runInSlot = createSemaphore(MAX_CONCURRENT)

/**
 * Defines an export of a list as an XLSX file: parse, load, check the permission, write row by row,
 * record. The file is returned only after its `list.exported` event is committed. That event has a
 * transaction of its own: in the export's long snapshot it would conflict with every other event of
 * the tenant's chain. An export that is not permitted is NOT_FOUND; one with too many rows is
 * EXPORT_TOO_LARGE. Nothing remains on disk after a refusal or an error.
 */
export function defineExport<S extends z.ZodType>(spec: Spec<S>): Export {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<ExportedFile>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    if (!mayRoleAct(actor.role, spec.act)) return refuse('NOT_FOUND')
    const at = now()
    const written = await runInSlot(() => writeFile(actor, parsed.value, at))
    if (!written.ok) return written
    const { file, content, rows } = written.value
    await record(actor, content, rows, at).catch(async (error) => {
      await file.close()
      throw error
    })
    return allow({
      fileName: toFileName(content.title, at),
      rows,
      skipped: content.skipped ?? 0,
      file,
    })
  }

  /**
   * Opens the file only inside a slot, so that a waiting export holds none, and closes it unless it
   * is returned.
   */
  const writeFile = async (actor: Actor, input: z.output<S>, at: Date) => {
    const file = await openScratchFile()
    try {
      const written = await snapshotAs(actor, (db) => write(db, actor, input, at, file)).catch(
        (error) => toRefusal(error),
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
  ): Promise<Decided<{ content: ExportContent; rows: number }>> => {
    const context: ReadContext = {
      actor,
      now: at,
      today: toLocalDate(at),
      calendar: await getCalendar(db),
    }
    const content = await spec.load(db, input, context)
    if (content === null || !mayAct(actor, spec.act, content.scope ?? {}))
      return refuse('NOT_FOUND')
    const most = await readExportRows(db)
    if (content.atLeast !== undefined && content.atLeast > most)
      return refuse('EXPORT_TOO_LARGE', { most })
    const organisation = await findOrganisation(db, actor)
    const about = {
      title: content.title,
      organisation,
      by: EXPORT.byWithRole(actor.name, actorRole[actor.role]),
      at,
      conditions: content.conditions,
      definitions: content.definitions ?? [],
      notice: EXPORT.notice(EXPORT_CONTENT[spec.list]),
      // What leaves a court says on each printed page who took it and when.
      watermark: actor.courtId ? EXPORT.watermark(organisation ?? '', actor.name, stamp(at)) : null,
    }
    const rows = await writeWorkbook(file.write(), content.sheets, about, most)
    return allow({ content, rows })
  }

  const record = async (
    actor: Actor,
    { conditions, skipped = 0 }: ExportContent,
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
            rows: rows - skipped,
          },
        },
        subject: { institutionId: actor.institutionId, courtId: actor.courtId },
        by: actor,
        at,
      })
    await (isReadOnlyRole(actor.role)
      ? withAccess(actor, 'record an export of a read-only role', append)
      : withActor(actor, append))
  }

  return Object.assign(perform, { act: spec.act, list: spec.list })
}

function toRefusal(error: unknown): Decided<never> {
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

/** For example 案件分配列表-20261125-1432.xlsx. */
function toFileName(title: string, at: Date): string {
  return `${title}-${toLocalDate(at).replaceAll('-', '')}-${clockTime(at).replace(':', '')}.xlsx`
}

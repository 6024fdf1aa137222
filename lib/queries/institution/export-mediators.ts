import 'server-only'
import type { Db } from '@/lib/data/door'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { countCarried, findWorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import { readPeople, wherePeople } from '@/lib/data/stores/mediator/people-store'
import { EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { MEDIATOR_FIELD } from '@/lib/labels/zh-CN/person-field'
import { CHOSEN_FIELD } from '../case/case-batches'
import { defineExport } from '../define-export'
import type { ReadContext } from '../define-query'
import { skippedRowsSheets, type SkippedRow } from '../skipped-rows-sheet'
import { administeredBy } from './administered'
import { presentMediator } from './mediator-row'
import { peopleConditions, peopleFilterOf, PeopleInput } from './people-filter'
import { findPeopleInOrder } from './people-order'

const { columns, exported } = PEOPLE

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.index, kind: 'number', width: 7 },
  { header: columns.name, width: 12 },
  { header: columns.phone, width: 15 },
  { header: columns.status, width: 8 },
  { header: columns.specialties, width: 36 },
  { header: exported.open, kind: 'number', width: 8 },
  { header: MEDIATOR_FIELD.caseloadCap, kind: 'number', width: 10 },
  { header: exported.closed, kind: 'number', width: 9 },
  { header: exported.succeeded, kind: 'number', width: 9 },
  { header: columns.rate, width: 10 },
  { header: columns.points, kind: 'number', width: 10 },
  { header: columns.leave, width: 24 },
  { header: exported.roster, width: 20 },
  { header: exported.certificate, width: 20 },
]

const BATCH = 200

async function* readRows(
  db: Db,
  institutionId: string,
  ids: readonly string[],
  context: ReadContext,
): AsyncGenerator<Cells> {
  let number = 0
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const carried = await countCarried(db, institutionId, batch)
    const work = await findWorkTotals(db, institutionId, batch)
    for (const person of await readPeople(db, institutionId, batch)) {
      const row = presentMediator(person, carried.get(person.id) ?? 0, work.get(person.id), context)
      number += 1
      yield [
        number,
        row.name,
        row.phone,
        serviceState[row.status],
        row.specialties.join('、'),
        row.openCases,
        row.caseloadCap,
        row.closed,
        row.succeeded,
        row.rate,
        row.points,
        row.leave,
        row.roster.words,
        row.certificate.words,
      ]
    }
  }
}

/** 服务人员列表 as a file: exactly what is filtered, in the list's order, phones masked as on the screen. `ids`: of it only those. */
export const exportMediators = defineExport({
  act: 'mediator:list',
  list: 'mediators',
  input: PeopleInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids: chosen, ...input }, context) => {
    const institutionId = administeredBy(context.actor)
    if (!institutionId) return null
    const where = await wherePeople(db, institutionId, peopleFilterOf(input), context.today)
    const everyone = await findPeopleInOrder(db, institutionId, where, input.order)
    const ids = chosen ? everyone.filter((id) => chosen.includes(id)) : everyone
    const left: SkippedRow[] = (chosen ?? [])
      .filter((id) => !ids.includes(id))
      .map(() => ({ label: null, why: PEOPLE.gone }))
    return {
      title: EXPORTS.mediators,
      conditions: [
        ...peopleConditions(input),
        ...(chosen ? [EXPORT.selectedOnly(ids.length, left.length, PEOPLE.unit)] : []),
      ],
      definitions: PEOPLE.definitions,
      left: left.length,
      sheets: [
        {
          name: EXPORTS.mediators,
          columns: COLUMNS,
          rows: readRows(db, institutionId, ids, context),
        },
        ...skippedRowsSheets(left, columns.name),
      ],
    }
  },
})

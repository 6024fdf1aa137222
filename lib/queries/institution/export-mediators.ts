import 'server-only'
import type { Db } from '@/lib/data/door'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { countCarried, findWorkTotals } from '@/lib/data/stores/mediator-work-store'
import { readPeople, wherePeople } from '@/lib/data/stores/people-store'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { MEDIATOR_FIELD } from '@/lib/labels/zh-CN/person-field'
import { defineExport } from '../define-export'
import type { ReadContext } from '../define-query'
import { administeredBy } from './administered'
import { presentMediator } from './mediator-row'
import { peopleConditions, peopleFilterOf, PeopleInput } from './people-filter'

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

async function* readRows(db: Db, institutionId: string, where: object, context: ReadContext): AsyncGenerator<Cells> {
  let after: { name: string; id: string } | null = null
  let number = 0
  for (;;) {
    const batch: Awaited<ReturnType<typeof readPeople>> = await readPeople(db, where, after, BATCH)
    const ids = batch.map(({ id }) => id)
    const carried = await countCarried(db, institutionId, ids)
    const work = await findWorkTotals(db, institutionId, ids)
    for (const person of batch) {
      const row = presentMediator(person, carried.get(person.id) ?? 0, work.get(person.id), context)
      number += 1
      yield [
        number, row.name, row.phone, serviceState[row.status], row.specialties.join('、'), row.openCases, row.caseloadCap, row.closed, row.succeeded,
        row.rate, row.points, row.leave, row.roster.words, row.certificate.words,
      ]
    }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = { name: last.name, id: last.id }
  }
}

/** 服务人员列表 as a file: exactly what is filtered, phones masked as on the screen. */
export const exportMediators = defineExport({
  act: 'mediator:list',
  list: 'mediators',
  input: PeopleInput,
  load: async (db, input, context) => {
    const institutionId = administeredBy(context.actor)
    if (!institutionId) return null
    const where = await wherePeople(db, institutionId, peopleFilterOf(input), context.today)
    return {
      title: EXPORTS.mediators,
      conditions: peopleConditions(input),
      definitions: PEOPLE.definitions,
      sheets: [{ name: EXPORTS.mediators, columns: COLUMNS, rows: readRows(db, institutionId, where, context) }],
    }
  },
})

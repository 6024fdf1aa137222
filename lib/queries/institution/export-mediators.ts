import 'server-only'
import type { Db } from '@/lib/data/door'
import { toProfile } from '@/lib/data/mappers/mediator-profile'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { countCoMediated } from '@/lib/data/stores/case/co-mediator-store'
import { findLoads, NO_LOAD } from '@/lib/data/stores/mediator/mediator-load-store'
import { countCarried, findWorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { readPeople } from '@/lib/data/stores/mediator/people-store'
import { wherePeople } from '@/lib/data/stores/mediator/people-conditions'
import { maskPhone } from '@/lib/domain/identity/masking'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { MediatorProfile, RosterDays } from '@/lib/domain/mediator/profile-rules'
import { EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { MEDIATOR_FIELD } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { CHOSEN_FIELD } from '../case/case-batches'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import type { ReadContext } from '../define-query'
import { skippedRowsSheets, type SkippedRow } from '../skipped-rows-sheet'
import { administeredBy } from './administered'
import type { ListedMediator } from './find-mediators'
import { presentMediator } from './mediator-row'
import { peopleConditions, peopleFilterOf, PeopleInput } from './people-filter'
import { findPeopleInOrder } from './people-order'

const { columns, exported } = PEOPLE

/** Also the days on which entry and certificate end, to sort by: the words beside them cannot. */
type Row = ListedMediator &
  Pick<RosterDays, 'rosterExpiresOn'> &
  Pick<MediatorProfile, 'certificateEndsOn'>

const MEDIATOR_SHEET: readonly SheetColumn<Row>[] = [
  { header: columns.index, kind: 'number', width: 7, cell: (_, number) => number },
  { header: columns.name, width: 12, cell: ({ name }) => name },
  // A file goes where no page does.
  {
    header: columns.phone,
    width: 15,
    cell: ({ phone }) => numberInWords(phone ?? UNREADABLE, maskPhone),
  },
  { header: columns.status, width: 8, cell: ({ status }) => serviceState[status] },
  { header: columns.specialties, width: 36, cell: ({ specialties }) => specialties.join('、') },
  { header: exported.open, kind: 'number', width: 8, cell: ({ openCases }) => openCases },
  {
    header: MEDIATOR_FIELD.caseloadCap,
    kind: 'number',
    width: 10,
    cell: ({ caseloadCap }) => caseloadCap,
  },
  {
    header: exported.coMediated,
    kind: 'number',
    width: 10,
    cell: ({ coMediatedCases }) => coMediatedCases,
  },
  { header: exported.dueSoon, kind: 'number', width: 16, cell: ({ dueSoon }) => dueSoon },
  {
    header: exported.meetingsToday,
    kind: 'number',
    width: 11,
    cell: ({ meetingsToday }) => meetingsToday,
  },
  { header: exported.closed, kind: 'number', width: 9, cell: ({ closed }) => closed },
  { header: exported.succeeded, kind: 'number', width: 9, cell: ({ succeeded }) => succeeded },
  { header: columns.rate, kind: 'rate', width: 10, cell: ({ rate }) => rate },
  {
    header: exported.followed,
    kind: 'number',
    width: 12,
    cell: ({ performance: { followed } }) => followed,
  },
  {
    header: exported.voluntary,
    kind: 'number',
    width: 10,
    cell: ({ performance: { voluntary } }) => voluntary,
  },
  {
    header: columns.performance,
    kind: 'rate',
    width: 12,
    cell: ({ performance: { rate } }) => rate,
  },
  { header: columns.points, kind: 'number', width: 10, cell: ({ points }) => points },
  { header: columns.leave, width: 24, cell: ({ leave }) => leave },
  { header: exported.roster, width: 20, cell: ({ roster }) => roster.words },
  { header: exported.certificate, width: 20, cell: ({ certificate }) => certificate.words },
  {
    header: MEDIATOR_FIELD.rosterExpiresOn,
    kind: 'day',
    width: 14,
    cell: ({ rosterExpiresOn }) => rosterExpiresOn,
  },
  {
    header: MEDIATOR_FIELD.certificateEndsOn,
    kind: 'day',
    width: 14,
    cell: ({ certificateEndsOn }) => certificateEndsOn,
  },
]

const BATCH_SIZE = 200

async function* readRows(
  db: Db,
  institutionId: string,
  ids: readonly string[],
  context: ReadContext,
): AsyncGenerator<Row> {
  const ceiling = await readCaseloadCeiling(db)
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const batch = ids.slice(start, start + BATCH_SIZE)
    const carried = await countCarried(db, institutionId, batch)
    const coMediated = await countCoMediated(db, batch)
    const work = await findWorkTotals(db, institutionId, batch)
    const performance = await readPerformance(
      db,
      { institutionId },
      ['mediator'],
      { mediatorIds: batch },
      context.today,
    )
    const loads = await findLoads(db, institutionId, batch, listDaysOf(context))
    for (const person of await readPeople(db, institutionId, batch)) {
      const row = presentMediator(
        person,
        {
          carried: carried.get(person.id),
          coMediated: coMediated.get(person.id),
          work: work.get(person.id),
          performance: performance.mediator.get(person.id),
          ceiling,
        },
        context,
      )
      const profile = person.mediator && toProfile(person.mediator)
      yield {
        ...row,
        ...(loads.get(person.id) ?? NO_LOAD),
        link: null,
        rosterExpiresOn: profile?.rosterExpiresOn ?? null,
        certificateEndsOn: profile?.certificateEndsOn ?? null,
      }
    }
  }
}

/**
 * 服务人员列表 as a file: the mediators of the filter in the list's order, phones masked; with `ids` only
 * those of them.
 */
export const exportMediators = defineExport({
  act: 'mediator:list',
  list: 'mediators',
  input: PeopleInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids: chosen, ...input }, context) => {
    const institutionId = administeredBy(context.actor)
    if (!institutionId) return null
    const where = await wherePeople(db, institutionId, peopleFilterOf(input), context.today)
    const { today } = context
    const everyone = await findPeopleInOrder(db, institutionId, where, input.order, today)
    const ids = chosen ? everyone.filter((id) => chosen.includes(id)) : everyone
    const skipped: SkippedRow[] = (chosen ?? [])
      .filter((id) => !ids.includes(id))
      .map(() => ({ label: null, reason: PEOPLE.gone }))
    return {
      title: EXPORTS.mediators,
      conditions: [
        ...peopleConditions(input),
        ...(chosen ? [EXPORT.selectedOnly(ids.length, skipped.length, PEOPLE.unit)] : []),
      ],
      definitions: PEOPLE.definitions,
      skipped: skipped.length,
      sheets: [
        makeSheet(EXPORTS.mediators, MEDIATOR_SHEET, readRows(db, institutionId, ids, context)),
        ...skippedRowsSheets(skipped, columns.name),
      ],
    }
  },
})

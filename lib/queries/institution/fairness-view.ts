import type { AssignedCount, MediatorService } from '@/lib/data/stores/statistics/fairness-store'
import { DIFFICULTIES, WEIGHTS, type Difficulty } from '@/lib/domain/statistics/difficulty'
import { computeSpread } from '@/lib/domain/statistics/evenness'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { countServiceDays } from '@/lib/domain/statistics/service-days'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { difficulty, FAIRNESS } from '@/lib/labels/zh-CN/fairness'
import { drill, type CaseConditions, type Drill } from '../statistics/report-drill'
import type { ReportTable } from '../statistics/report-tables'

export type FairnessRow = {
  readonly mediatorId: string
  readonly name: string
  readonly isActive: boolean
  readonly assigned: Drill
  readonly levels: Readonly<Record<Difficulty, Drill>>
  /** 折合件数. */
  readonly weighted: number
  /** Cases that they began to co-mediate; in no share. */
  readonly coMediated: Drill
  readonly days: number
  readonly share: string
  readonly due: string
  /** Share less due share in percent points, to two decimals. */
  readonly apart: number
  /** Both in whole percent, for the picture. */
  readonly percents: readonly [share: number, due: number]
}

export type FairnessView = {
  readonly period: Period
  /** 12.5%: what would have to go to someone else. */
  readonly spread: string
  readonly assigned: number
  readonly weighted: number
  readonly rows: readonly FairnessRow[]
  readonly table: Pick<ReportTable, 'title' | 'columns' | 'rows'>
}

export type FairnessFacts = {
  readonly period: Period
  readonly counts: readonly AssignedCount[]
  readonly coMediated: ReadonlyMap<string, number>
  readonly services: readonly MediatorService[]
}

/** The conditions under which 案件调解记录 lists the cases assigned to a mediator in a period. */
function assignedTo(mediatorId: string, { from, to }: Period, level?: Difficulty): CaseConditions {
  return {
    assignedTo: mediatorId,
    assignedFrom: firstDayOf(from),
    assignedUntil: lastDayOf(to),
    ...(level && { difficulty: level }),
  }
}

/** The same of the cases that a mediator began to co-mediate in a period. */
function coMediatedBy(mediatorId: string, { from, to }: Period): CaseConditions {
  return {
    coMediatedBy: mediatorId,
    coMediatedFrom: firstDayOf(from),
    coMediatedTo: lastDayOf(to),
  }
}

const percentOf = (part: number, of: number) => (of === 0 ? 0 : (part * 100) / of)

/** 分案均衡 in words and numbers; the highest share first. */
export function presentFairness(
  { period, counts, coMediated, services }: FairnessFacts,
  today: LocalDate,
): FairnessView {
  const end = lastDayOf(period.to)
  const span = { from: firstDayOf(period.from), to: end < today ? end : today }
  const people = services
    .map((service) => {
      const own = counts.filter(({ mediatorId }) => mediatorId === service.id)
      const countOf = (level: Difficulty) => own.find((each) => each.level === level)?.count ?? 0
      return {
        service,
        countOf,
        assigned: sum(own.map(({ count }) => count)),
        weighted: sum(DIFFICULTIES.map((level) => countOf(level) * WEIGHTS[level])),
        coMediated: coMediated.get(service.id) ?? 0,
        days: countServiceDays(service, span),
      }
    })
    .filter((each) => each.assigned + each.coMediated > 0 || each.days > 0)
  const weighted = sum(people.map((each) => each.weighted))
  const days = sum(people.map((each) => each.days))
  const spread = computeSpread(people.map((each) => ({ work: each.weighted, days: each.days })))
  const rows = people
    .map(({ service, countOf, ...each }): FairnessRow => {
      const [share, due] = [percentOf(each.weighted, weighted), percentOf(each.days, days)]
      return {
        mediatorId: service.id,
        name: service.name,
        isActive: service.isActive,
        assigned: drill(each.assigned, assignedTo(service.id, period)),
        levels: Object.fromEntries(
          DIFFICULTIES.map((level) => [
            level,
            drill(countOf(level), assignedTo(service.id, period, level)),
          ]),
        ) as FairnessRow['levels'],
        weighted: each.weighted,
        coMediated: drill(each.coMediated, coMediatedBy(service.id, period)),
        days: each.days,
        share: formatRate(each.weighted, weighted),
        due: formatRate(each.days, days),
        apart: Math.round((share - due) * 100) / 100 + 0,
        percents: [Math.round(share), Math.round(due)],
      }
    })
    .toSorted((x, y) => y.weighted - x.weighted || y.days - x.days)
  return {
    period,
    spread: formatRate(spread.part, spread.of),
    assigned: sum(people.map((each) => each.assigned)),
    weighted,
    rows,
    table: fairnessTable(rows),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

function fairnessTable(rows: readonly FairnessRow[]): FairnessView['table'] {
  return {
    title: FAIRNESS.section,
    columns: [
      FAIRNESS.people,
      FAIRNESS.assigned,
      ...DIFFICULTIES.map((level) => difficulty[level]),
      FAIRNESS.weighted,
      FAIRNESS.days,
      FAIRNESS.share,
      FAIRNESS.due,
      FAIRNESS.apart,
      FAIRNESS.coMediated,
    ],
    rows: rows.map((row) => [
      row.isActive ? row.name : FAIRNESS.disabled(row.name),
      row.assigned,
      ...DIFFICULTIES.map((level) => row.levels[level]),
      row.weighted,
      row.days,
      row.share,
      row.due,
      row.apart,
      row.coMediated,
    ]),
  }
}

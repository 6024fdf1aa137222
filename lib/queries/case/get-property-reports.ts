import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import {
  countVolumes,
  findReports,
  type StoredReport,
} from '@/lib/data/stores/dossier/report-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { PROPERTIES, type Property } from '@/lib/domain/dossier/four-properties'
import { countByProperty, groupFindings } from '@/lib/domain/dossier/property-report'
import { CHECK_OCCASION, findingInWords, FOUR_PROPERTIES } from '@/lib/labels/zh-CN/four-properties'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'

export type FindingView = {
  readonly code: string
  readonly isFault: boolean
  readonly what: string
  /** Which volume and items. */
  readonly where: string
  readonly then: string
}

export type PropertyReportView = {
  readonly id: string
  readonly checked: string
  readonly faults: number
  readonly properties: readonly {
    readonly property: Property
    readonly faults: number
    readonly warnings: number
  }[]
  readonly findings: readonly FindingView[]
}

export type PropertyReportsView = {
  /** The latest first. */
  readonly reports: readonly PropertyReportView[]
  readonly isBound: boolean
  readonly mayCheck: boolean
}

function presentReport(report: StoredReport): PropertyReportView {
  const { id, occasion, checkedAt, requestedBy, volumes, findings } = report
  const counts = countByProperty(findings)
  return {
    id,
    checked: FOUR_PROPERTIES.checkedAt(
      CHECK_OCCASION[occasion],
      stamp(checkedAt),
      requestedBy,
      volumes,
    ),
    faults: findings.filter(({ weight }) => weight === 'fault').length,
    properties: PROPERTIES.map((property) => ({ property, ...counts[property] })),
    findings: groupFindings(findings).map(({ items, volume, ...group }) => ({
      code: group.code,
      isFault: group.weight === 'fault',
      ...findingInWords(group),
      where:
        items.length > 0
          ? FOUR_PROPERTIES.items(volume, items)
          : FOUR_PROPERTIES.volumeItself(volume),
    })),
  }
}

/**
 * 四性检测 of a case's dossier, on the page of its institution and of its court; that page records the
 * access.
 */
export const getPropertyReports = defineSqlQuery({
  act: 'dossier:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const [state, reports, volumes] = await Promise.all([
      findCaseState(db, caseId),
      findReports(db, caseId),
      countVolumes(db, caseId),
    ])
    return state && { state, reports, volumes }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, reports, volumes }, { actor }): PropertyReportsView => ({
    reports: reports.map(presentReport),
    isBound: volumes > 0,
    mayCheck: volumes > 0 && mayAct(actor, 'dossier:check', scopeOf(state)) !== null,
  }),
})

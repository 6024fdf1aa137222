import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { formatCaseNumber, type CaseNumber } from '@/lib/domain/case-number/case-number'
import type { CasePlan } from '@/lib/domain/import/decide-case-row'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'

type NumberColumn = 'caseNo' | 'numberYear' | 'numberPrefix' | 'numberSerial'
type PlanColumn =
  | 'status'
  | 'referredAt'
  | 'receivedAt'
  | 'lastAct'
  | 'lastActBy'
  | 'lastActAt'
  | 'holderId'
  | 'institutionId'
  | 'courtId'
  | 'id'

export type ImportedCase = {
  readonly id: string
  readonly courtId: string
  readonly courtName: string
  readonly numberPrefix: string
  /** null: one is issued. */
  readonly brought: CaseNumber | null
  readonly plan: CasePlan
  readonly columns: Omit<Prisma.CaseCreateManyInput, NumberColumn | PlanColumn>
  readonly parties: readonly Prisma.PartyCreateManyInput[]
  readonly importId: string
  readonly rowNo: number
  readonly eventId: string
}

export type ImportGrant = Grant<'case:import'>

export function caseRow(
  imported: ImportedCase,
  number: CaseNumber,
  grant: ImportGrant,
  at: Date,
): Prisma.CaseCreateManyInput {
  const { id, courtId, plan, columns } = imported
  const holderId = importingInstitutionId(grant)
  const accepted =
    plan.status === 'pending_acceptance'
      ? null
      : {
          acceptedAt: plan.acceptedAt,
          mediationDueOn: fromDay(plan.mediationDueOn),
          mediationDueProvisional: plan.isMediationDueProvisional,
        }
  const closed = plan.status === 'closed' && {
    mediatorId: plan.mediator.id,
    mediatorName: plan.mediator.name,
    assignedAt: plan.acceptedAt,
    closedAt: plan.closedAt,
    outcome: plan.outcome,
    closingDays: plan.days,
  }
  return {
    ...columns,
    id,
    courtId,
    institutionId: holderId,
    holderId,
    channel: 'records',
    status: plan.status,
    importId: imported.importId,
    caseNo: formatCaseNumber(number),
    numberYear: number.year,
    numberPrefix: number.prefix,
    numberSerial: number.serial,
    referredAt: plan.referredAt,
    receivedAt: plan.referredAt,
    acceptanceDueOn: fromDay(plan.acceptanceDueOn),
    acceptanceDueProvisional: plan.isAcceptanceDueProvisional,
    ...accepted,
    ...closed,
    lastAct: 'case.imported',
    lastActBy: grant.actor.name,
    lastActAt: at,
  }
}

export function importingInstitutionId(grant: ImportGrant): string {
  if (!grant.actor.institutionId) throw new Error('cases are imported by an institution')
  return grant.actor.institutionId
}

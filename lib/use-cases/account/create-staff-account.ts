import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { findCourtsByCode } from '@/lib/data/stores/court/court-store'
import { findInstitutionByCode } from '@/lib/data/stores/institution/new-institution-store'
import { isPowerRole } from '@/lib/domain/proposal/proposal-kinds'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTenantMistakes } from '@/lib/domain/setup/staff-accounts'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateStaffAccountInput } from './create-staff-account.input'
import { findHandoverMistake } from './handover'
import { writeStaffAccount, type CreatedStaffAccount, type Tenants } from './write-staff-account'

type Input = z.output<typeof CreateStaffAccountInput>

/**
 * 添加账号: an account of a court's user or an institution's administrator. The phone is the account's
 * name, with a random initial password or a link by SMS.
 */
export const createStaffAccount = defineUseCase({
  act: 'account:create',
  input: CreateStaffAccountInput,
  load: (db, input) => findTenants(db, input),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (tenants, input) =>
    isPowerRole(input.role)
      ? refuse('POWER_NEEDS_SECOND')
      : (findHandoverMistake(input.handover) ?? decideTenant(tenants, input)),
  write: (db, grant, _decision, tenants, input, { actor, now }) =>
    writeStaffAccount(db, grant, input, tenants, actor, now),
})

/** The same by the operator (`npm run account:create`), who opens the three administrators too. */
export function createStaffAccountAsOperator(
  rawInput: unknown,
): Promise<Decided<CreatedStaffAccount>> {
  return asOperator(
    'create an account',
    CreateStaffAccountInput,
    rawInput,
    async (db, input, at) => {
      const tenants = await findTenants(db, input)
      const decided = decideTenant(tenants, input)
      return decided.ok ? writeStaffAccount(db, 'operator', input, tenants, null, at) : decided
    },
  )
}

type FoundTenants = Tenants & { readonly institution: { readonly isEnded: boolean } | null }

async function findTenants(db: Db, { court, institution }: Input): Promise<FoundTenants> {
  const [found] = court ? await findCourtsByCode(db, [court]) : []
  return {
    court: found ?? null,
    institution: institution ? await findInstitutionByCode(db, institution) : null,
  }
}

function decideTenant(tenants: FoundTenants, input: Input): Decided<null> {
  const mistakes = {
    ...(input.court && !tenants.court && { court: 'COURT_UNKNOWN' }),
    ...(input.institution && !tenants.institution && { institution: 'INSTITUTION_UNKNOWN' }),
    ...(tenants.institution?.isEnded && { institution: 'INSTITUTION_HAS_ENDED' }),
    ...findTenantMistakes(input.role, input),
  }
  return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(null)
}

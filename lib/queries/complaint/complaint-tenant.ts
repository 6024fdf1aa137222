import type { Actor } from '@/lib/domain/access/roles'
import type { ComplaintOffice } from '@/lib/domain/complaint/complaint'

export type ComplaintTenant = {
  readonly office: ComplaintOffice
  readonly tenant: { readonly holderId: string } | { readonly courtId: string }
}

/** The office for which this actor answers complaints, and whose; null: none. */
export function complaintTenantOf({ role, institutionId, courtId }: Actor): ComplaintTenant | null {
  if (role === 'institution_admin' && institutionId !== null)
    return { office: 'institution', tenant: { holderId: institutionId } }
  if (role === 'court_clerk' && courtId !== null) return { office: 'court', tenant: { courtId } }
  return null
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { CourtKeysCard } from '@/components/staff/court-keys-card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_KEYS } from '@/lib/labels/zh-CN/own-staff'
import { findOwnKeys } from '@/lib/queries/security/find-own-keys'
import { proposeCourtKeyAction, revokeCourtKeyAction } from './actions'

export const metadata: Metadata = { title: OWN_KEYS.title }

/** 接口密钥 of the own court: proposed and revoked here, confirmed by the platform's administrators. */
export default async function OwnKeysPage() {
  const courts = await orNotFound(findOwnKeys(await requireActor(), {}))
  return (
    <>
      <PageHeader title={OWN_KEYS.title} subtitle={OWN_KEYS.subtitle} />
      <div className="flex max-w-[60rem] flex-col gap-4">
        {courts.map((court) => (
          <CourtKeysCard
            key={court.courtId}
            court={court}
            propose={proposeCourtKeyAction}
            revoke={revokeCourtKeyAction}
          />
        ))}
      </div>
    </>
  )
}

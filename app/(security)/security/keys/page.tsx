import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { CourtKeysCard } from '@/components/staff/court-keys-card'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { KEYS } from '@/lib/labels/zh-CN/security'
import { findAllKeys } from '@/lib/queries/security/find-all-keys'
import { proposeCourtKeyAction, revokeCourtKeyAction } from './actions'

export const metadata: Metadata = { title: KEYS.title }

/** 接口密钥 of every court: proposed here, confirmed by another person, revoked here. */
export default async function KeysPage() {
  const courts = await orNotFound(findAllKeys(await requireActor(), {}))
  return (
    <>
      <PageHeader title={KEYS.title} subtitle={KEYS.subtitle} />
      <div className="flex max-w-[60rem] flex-col gap-4">
        {courts.length === 0 ? <Card>{KEYS.noCourts}</Card> : null}
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

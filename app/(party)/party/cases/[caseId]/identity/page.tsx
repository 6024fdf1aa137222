import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { requireActor } from '@/lib/auth/require-actor'
import { findIdentityAids } from '@/lib/edge/identity/identity-aids'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { IDENTIFY, PARTY } from '@/lib/labels/zh-CN/party'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { IdentityForm } from './_components/identity-form'

export const metadata: Metadata = { title: IDENTIFY.title }

export default async function IdentifyPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getOwnCase(await requireActor(), { caseId }))
  const { readsPhotos, serviceName } = findIdentityAids()
  return (
    <>
      <MobileTopBar title={IDENTIFY.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <section className="flex flex-col gap-5 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <p id="read">
          {serviceName === null ? IDENTIFY.help : IDENTIFY.helpWithService(serviceName)}
        </p>
        <IdentityForm
          caseId={caseId}
          partyId={view.partyId}
          readsPhotos={readsPhotos}
          given={
            view.given && {
              name: view.given.name,
              help: IDENTIFY.givenName(PARTY.givenFrom[view.given.from]),
            }
          }
        />
      </section>
    </>
  )
}

import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { findIdentityAids } from '@/lib/edge/identity/identity-aids'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { IDENTIFY, PARTY } from '@/lib/labels/zh-CN/party'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { isDocumentId, ownDocumentHref } from '../documents/own-document-href'
import { ownSupplementaryHref } from '../supplement/own-supplementary-href'
import { IdentityForm } from './_components/identity-form'

export const metadata: Metadata = { title: IDENTIFY.title }

/**
 * 核对身份, the first time and again: before a meeting, and before a signature (`document`,
 * `supplement`), to which it leads back.
 */
export default async function IdentifyPage({
  params,
  searchParams,
}: SearchParamsProps & { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { document, supplement } = readParams(await searchParams, ['document', 'supplement'])
  const documentId = isDocumentId(document) ? document : null
  const back = documentId
    ? ownDocumentHref(caseId, documentId)
    : supplement
      ? ownSupplementaryHref(caseId)
      : `/party/cases/${caseId}`
  const view = await orNotFound(getOwnCase(await requireActor(), { caseId }))
  const { readsPhotos, serviceName } = findIdentityAids()
  return (
    <>
      <MobileTopBar title={IDENTIFY.title} back={<BackLink href={back} />} />
      <section className="flex flex-col gap-5 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-2">
          {view.known ? (
            <p className="text-lg font-semibold">
              <WholeDays>
                {IDENTIFY.known(
                  view.known.on,
                  documentKind[view.known.document],
                  readsPhotos && view.known.document === 'id_card',
                )}
              </WholeDays>
            </p>
          ) : null}
          <p>{serviceName === null ? IDENTIFY.help : IDENTIFY.helpWithService(serviceName)}</p>
        </div>
        <IdentityForm
          caseId={caseId}
          partyId={view.partyId}
          readsPhotos={readsPhotos}
          known={view.known}
          documentId={documentId}
          isForSupplement={Boolean(supplement)}
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

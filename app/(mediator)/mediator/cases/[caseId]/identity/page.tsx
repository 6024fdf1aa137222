import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { ActPage } from '../_components/act-page'
import { DocumentPhotos } from './_components/document-photos'
import { IdentityForm } from './_components/identity-form'

export const metadata: Metadata = { title: CHECK_IDENTITY.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The party from whose line the form is opened. */
  searchParams: Promise<{ party?: string | string[]; added?: string; refused?: string }>
}

export default async function IdentityPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party, added, refused } = await searchParams
  const { head, abilities, ...form } = await orNotFound(
    getPreparationForm(actor, { caseId, partyId: typeof party === 'string' ? party : undefined }),
  )
  return (
    <ActPage
      title={CHECK_IDENTITY.title}
      head={head}
      ability={abilities.check_identity}
      lapse={PREPARATION_FORM.lapse}
    >
      <IdentityForm caseId={head.caseId} form={form} />
      <DocumentPhotos
        caseId={head.caseId}
        photos={form.photos}
        isKept={added !== undefined}
        refused={refused ?? null}
        mostMb={await readFileLimit()}
      />
    </ActPage>
  )
}

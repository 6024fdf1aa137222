import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'
import { getPhotoForm } from '@/lib/queries/mediator/get-photo-form'
import { ActPage } from '../../_components/act-page'
import { PhotoForm } from './_components/photo-form'

export const metadata: Metadata = { title: PHOTO.title }

type Param = string | string[]
type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ slot?: Param; added?: Param; refused?: Param }>
}

export default async function AddPhotosPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { slot, added, refused } = await searchParams
  const { head, ability, ...form } = await orNotFound(
    getPhotoForm(actor, { caseId, ...(typeof slot === 'string' && { slot }) }),
  )
  return (
    <ActPage title={PHOTO.title} head={head} ability={ability}>
      {added ? <Notice tone="ok">{PHOTO.added}</Notice> : null}
      {refused ? <Notice tone="danger">{refusedInWords(refused)}</Notice> : null}
      <PhotoForm caseId={head.caseId} form={form} mostMb={await readFileLimit()} />
    </ActPage>
  )
}

/** Of a form sent without script: the address has the code of the refusal only. */
function refusedInWords(code: Param): string {
  const known = Object.entries(PHOTO.refused).find(([each]) => each === code)
  return known ? known[1] : PHOTO.refused.OTHER
}

import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DECLARE } from '@/lib/labels/zh-CN/mediator-acts/declare'
import { getDeclaration } from '@/lib/queries/mediator/get-declaration'
import { ActPage } from '../_components/act-page'
import { DeclareForm } from './_components/declare-form'

export const metadata: Metadata = { title: DECLARE.title }

export default async function DeclarePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability } = await orNotFound(getDeclaration(await requireActor(), await params))
  return (
    <ActPage title={DECLARE.title} head={head} ability={ability}>
      <DeclareForm caseId={head.caseId} />
    </ActPage>
  )
}

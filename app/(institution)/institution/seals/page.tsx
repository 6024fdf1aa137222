import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import { getSeals } from '@/lib/queries/institution/get-seals'
import { setUpSealAction } from './actions'
import { SealFields } from './_components/seal-fields'
import { SealList } from './_components/seal-list'
import { UploadSeal } from './_components/upload-seal'

export const metadata: Metadata = { title: SEALS.title }

/** 电子印章: the seals of the institution, who keeps them, and the setting up of one. */
export default async function SealsPage() {
  const view = await orNotFound(getSeals(await requireActor(), {}))
  return (
    <>
      <PageHeader title={SEALS.title} subtitle={SEALS.subtitle} />
      <div className="flex flex-col gap-4">
        <Notice tone="info">{SEALS.what}</Notice>
        <Card title={SEALS.list} flush>
          <SealList view={view} />
        </Card>
        <Card
          title={SEALS.setUp}
          aside={<span className="text-sm text-ink-3">{SEALS.setUpHelp}</span>}
        >
          <ActionForm
            action={setUpSealAction}
            className="grid max-w-3xl gap-x-4 gap-y-3 sm:grid-cols-3"
            aria-label={SEALS.setUp}
          >
            <SealFields view={view} />
            <p className="sm:col-span-3">
              <SubmitButton>{SEALS.draw}</SubmitButton>
            </p>
          </ActionForm>
          <details className="mt-4 border-t border-line-2 pt-3">
            <summary className="min-h-8 cursor-pointer font-medium">{SEALS.withPicture}</summary>
            <UploadSeal view={view} />
          </details>
        </Card>
      </div>
    </>
  )
}

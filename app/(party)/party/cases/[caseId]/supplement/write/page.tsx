import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ProposalForm } from '@/components/supplementary/proposal-form'
import { WordNotes } from '@/components/layout/word-notes'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { newId } from '@/lib/platform/ids'
import { getOwnSupplementary } from '@/lib/queries/supplementary/get-own-supplementary'
import { proposeSupplementaryAction } from '../actions'

export const metadata: Metadata = { title: SUPPLEMENTARY.write.title }

type Props = { params: Promise<{ caseId: string }> }

const WORDS = SUPPLEMENTARY.write

/** 写补充协议, or why it cannot be proposed now. */
export default async function WriteSupplementaryPage({ params }: Props) {
  const { caseId } = await params
  const view = await orNotFound(getOwnSupplementary(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar
        title={WORDS.title}
        back={<BackLink href={`/party/cases/${caseId}/supplement`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        {view.form ? (
          <>
            <section className="flex flex-col gap-1 rounded-lg bg-paper p-4">
              <p>{WORDS.what}</p>
              <p className="font-semibold">{WORDS.changes}</p>
              <p>{WORDS.sign}</p>
              <p>{WORDS.period}</p>
            </section>
            {view.open ? <Notice tone="warn">{SUPPLEMENTARY.page.counterHelp}</Notice> : null}
            <section className="rounded-lg bg-paper p-4">
              <ProposalForm form={view.form} id={newId()} action={proposeSupplementaryAction} />
            </section>
          </>
        ) : (
          <Notice tone="warn">{view.closed ?? SUPPLEMENTARY.page.notYours}</Notice>
        )}
        <WordNotes of={NOTED.supplement} />
      </div>
    </>
  )
}

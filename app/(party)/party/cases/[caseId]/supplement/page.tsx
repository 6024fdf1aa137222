import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WordNotes } from '@/components/layout/word-notes'
import { ClauseChanges } from '@/components/supplementary/clause-changes'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import {
  getOwnSupplementary,
  type OwnSupplementaryView,
} from '@/lib/queries/supplementary/get-own-supplementary'
import { InForce, Signers } from './_components/own-supplementary'
import { RevokeForm, SignSection } from './_components/sign-section'

export const metadata: Metadata = { title: SUPPLEMENTARY.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const WORDS = SUPPLEMENTARY.page

/** 补充协议: the text that waits with its signatures, and those that are in force. */
export default async function OwnSupplementaryPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getOwnSupplementary(await requireActor(), { caseId }))
  const thanks = Object.entries(SUPPLEMENTARY.done).find(([result]) => result === done)?.[1]
  const { open, form, closed } = view
  return (
    <>
      <MobileTopBar
        title={SUPPLEMENTARY.title}
        back={<BackLink href={`/party/cases/${caseId}/confirm`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
        {open ? (
          <Waiting view={view} open={open} />
        ) : (
          <section className="flex flex-col gap-3 rounded-lg bg-paper p-4">
            <p className="text-lg">{WORDS.none}</p>
            <p>{SUPPLEMENTARY.write.what}</p>
            {form ? <WriteLink caseId={caseId} words={SUPPLEMENTARY.propose} isFirst /> : null}
          </section>
        )}
        {closed ? <Notice>{closed}</Notice> : null}
        {view.isNotTheirs ? <Notice tone="warn">{WORDS.notYours}</Notice> : null}
        <InForce view={view} />
        <p className="px-1 text-ink-2">{WORDS.paper}</p>
        <WordNotes of={NOTED.supplement} />
      </div>
    </>
  )
}

function WriteLink({
  caseId,
  words,
  isFirst = false,
}: {
  caseId: string
  words: string
  isFirst?: boolean
}) {
  return (
    <SoftLink
      href={`/party/cases/${caseId}/supplement/write`}
      className={`${buttonClasses(isFirst ? 'primary' : undefined)} min-h-14 w-full text-lg`}
    >
      {words}
    </SoftLink>
  )
}

function Waiting({
  view: { caseId, form, identityAt },
  open,
}: {
  view: OwnSupplementaryView
  open: NonNullable<OwnSupplementaryView['open']>
}) {
  return (
    <>
      <section className="rounded-lg bg-paper p-4">
        <div className="flex justify-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-3">
          <h2 className="text-xl leading-relaxed font-semibold">
            <WholeDays>{open.sentence}</WholeDays>
          </h2>
          <ClauseChanges changes={open.changes} />
          <p>{SUPPLEMENTARY.write.changes}</p>
          <p>{SUPPLEMENTARY.write.period}</p>
        </div>
      </section>
      <Signers supplementary={open} />
      {open.signs.map((sign) => (
        <SignSection
          key={sign.partyId}
          caseId={caseId}
          supplementaryId={open.id}
          seen={open.seen}
          sign={sign}
          identityAt={identityAt}
        />
      ))}
      {form ? (
        <section className="flex flex-col gap-2 rounded-lg bg-paper p-4">
          <p>{WORDS.notSigning}</p>
          <WriteLink caseId={caseId} words={WORDS.counter} />
          <p className="text-ink-2">{WORDS.counterHelp}</p>
        </section>
      ) : null}
      {open.mayRevoke ? <RevokeForm caseId={caseId} supplementaryId={open.id} /> : null}
    </>
  )
}

import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { INSTITUTION_GONE } from '@/lib/labels/zh-CN/apply-field'
import { OWN_APPLICATION as WORDS } from '@/lib/labels/zh-CN/party-application'
import { getOwnApplication, type OwnApplicationView } from '@/lib/queries/party/get-own-application'
import { SubmitForm, WithdrawForm } from './_components/own-forms'

export const metadata: Metadata = { title: WORDS.title }

type Props = SearchParamsProps & { readonly params: Promise<{ applicationId: string }> }

/**
 * One application of the person: submitted here, then how far it is, in one sentence with a date.
 */
export default async function OwnApplicationPage({ params, searchParams }: Props) {
  const view = await orNotFound(getOwnApplication(await requireActor(), await params))
  const { done } = readParams(await searchParams, ['done'])
  return (
    <>
      <MobileTopBar title={WORDS.title} back={<BackLink href="/party" />} />
      <div className="flex flex-col gap-3 p-3">
        {done === 'sent' ? (
          <Notice tone="ok" title={WORDS.sent}>
            {WORDS.sentText}
          </Notice>
        ) : null}
        {done === 'withdrawn' ? <Notice tone="ok">{WORDS.withdrawn}</Notice> : null}
        <StatusCard view={view} />
        {view.isInstitutionGone ? (
          <Notice
            tone="warn"
            action={
              <SoftLink
                href="/apply/institution"
                className="inline-flex min-h-11 items-center text-court"
              >
                {WORDS.chooseOther}
              </SoftLink>
            }
          >
            {INSTITUTION_GONE}
          </Notice>
        ) : view.state === 'draft' ? (
          <Card title={WORDS.lastStep}>
            <p className="mb-3">{WORDS.lastStepText}</p>
            <SubmitForm applicationId={view.id} words={view.consentWords} />
          </Card>
        ) : null}
        {view.declined ? <DeclinedCard declined={view.declined} /> : null}
        <WhatCard view={view} />
        {view.state === 'submitted' ? (
          <Card>
            <WithdrawForm applicationId={view.id} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

function StatusCard({ view }: { view: OwnApplicationView }) {
  const { title, status, number, institutionPhone, state, caseId } = view
  return (
    <section className="rounded-2xl bg-court-strong p-5 text-on-fill">
      <h1 className="text-sm opacity-90">{title}</h1>
      <p className="mt-1 text-xl leading-relaxed font-semibold">
        <WholeDays>{status}</WholeDays>
      </p>
      {state === 'draft' ? null : <p className="mt-2 text-sm">{WORDS.numberOf(number)}</p>}
      {caseId ? (
        <SoftLink
          href={`/party/cases/${caseId}`}
          className="mt-4 flex min-h-12 items-center justify-center rounded-lg bg-paper text-lg font-semibold text-court-strong"
        >
          {WORDS.toCase}
        </SoftLink>
      ) : institutionPhone && state === 'submitted' ? (
        <a
          href={`tel:${institutionPhone}`}
          className="mt-4 flex min-h-12 items-center justify-center rounded-lg bg-paper text-lg font-semibold text-court-strong"
        >
          {WORDS.call(institutionPhone)}
        </a>
      ) : null}
    </section>
  )
}

function DeclinedCard({ declined }: { declined: NonNullable<OwnApplicationView['declined']> }) {
  return (
    <Card title={WORDS.institution}>
      <p>{declined.why}</p>
      <p className="mt-2 break-words whitespace-pre-wrap">{declined.words}</p>
      <h2 className="mt-4 font-semibold">{WORDS.where}</h2>
      <p>{declined.where}</p>
      <SoftLink href="/apply" className={`${buttonClasses('default', 'lg')} mt-3 min-h-12 w-full`}>
        {WORDS.again}
      </SoftLink>
      <SoftLink href="/roster" className="inline-flex min-h-11 items-center text-court">
        {WORDS.roster}
      </SoftLink>
    </Card>
  )
}

function WhatCard({ view }: { view: OwnApplicationView }) {
  const { facts, claim, materials, consentWords, state, isRemoved, withdrawnWords } = view
  if (isRemoved) return <Notice>{WORDS.removed}</Notice>
  const parts = [
    { term: WORDS.facts, text: facts },
    { term: WORDS.claim, text: claim },
    {
      term: WORDS.materials,
      text:
        materials.length === 0
          ? WORDS.noMaterials
          : materials.map(({ title, purpose }) => `${title}：${purpose}`).join('\n'),
    },
    { term: WORDS.consent, text: state === 'draft' ? null : consentWords },
    { term: WORDS.withdrawnWords, text: withdrawnWords },
  ]
  return (
    <Card title={WORDS.what}>
      <dl className="flex flex-col gap-3">
        {parts.map(({ term, text }) =>
          text ? (
            <div key={term}>
              <dt className="text-sm text-ink-3">{term}</dt>
              <dd className="break-words whitespace-pre-wrap">{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  )
}

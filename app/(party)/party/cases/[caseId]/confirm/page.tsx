import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { PARTY_CONFIRMATION, UNCLEAR_FOR_PARTY } from '@/lib/labels/zh-CN/party-confirmation'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import type { OwnConfirmationView } from '@/lib/queries/party/own-confirmation-view'
import { ApplicationLink, HandedIn } from './_components/application-link'
import { LazyAgreeForm } from './_components/lazy-forms'
import { OwnOrder } from './_components/own-order'
import { WithdrawForm } from './_components/withdraw-form'
import { DocumentText } from '../documents/[documentId]/_components/document-text'
import { OwnReview } from './_components/own-review'
import { SupplementaryCard } from './_components/supplementary-card'
import { OwnRuling } from './_components/own-ruling'

export const metadata: Metadata = { title: PARTY_CONFIRMATION.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{
    done?: string | string[]
    added?: string
    refused?: string
    ruled?: string | string[]
  }>
}

/** 申请司法确认: one sentence with a day, what it is, and the one thing to do. */
export default async function OwnConfirmationPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done, added, refused, ruled } = await searchParams
  const view = await orNotFound(getOwnConfirmation(await requireActor(), { caseId }))
  const thanks = Object.entries(OWN_CONFIRMATION.thanks).find(([result]) => result === done)?.[1]
  const { confirmationId, withdrawal, forms } = view
  return (
    <>
      <MobileTopBar
        title={PARTY_CONFIRMATION.title}
        back={<BackLink href={`/party/cases/${caseId}`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
        <Sentence view={view} />
        <Blocks view={view} />
        <SupplementaryCard view={view} />
        {confirmationId ? <OwnRuling {...{ caseId, confirmationId, ruled }} /> : null}
        <OwnOrder
          view={view}
          added={added !== undefined}
          refused={refused ?? null}
          mostMb={await readFileLimit()}
        />
        <OwnReview view={view} />
        {view.text && isSigning(view) ? (
          <>
            <h2 className="px-1 font-semibold">{OWN_CONFIRMATION.textTitle}</h2>
            <DocumentText content={view.text.content} id="application" />
            <Later clauses={view.text.later} />
          </>
        ) : null}
        <Agreement view={view} />
        {forms.map((form) => (
          <section key={form.partyId} className="rounded-lg bg-paper p-4">
            <h2 className="mb-2 font-semibold">
              {form.isIdentified ? OWN_CONFIRMATION.promiseTitle : OWN_CONFIRMATION.identityFirst}
              {forms.length > 1 ? OWN_CONFIRMATION.for(form.name) : null}
            </h2>
            {form.isIdentified && view.text ? (
              <LazyAgreeForm caseId={caseId} partyId={form.partyId} seen={view.text.sha256} />
            ) : (
              <Identify caseId={caseId} elsewhere={view.identityAt} />
            )}
          </section>
        ))}
        <People view={view} />
        <ApplicationLink view={view} />
        <Steps view={view} />
        <HandedIn view={view} />
        {view.isNotTheirs ? <Notice tone="warn">{OWN_CONFIRMATION.notYours}</Notice> : null}
        {withdrawal && confirmationId ? (
          withdrawal.isRequested ? (
            <p className="px-1 text-center text-ink-2">{withdrawal.help}</p>
          ) : (
            <WithdrawForm caseId={caseId} confirmationId={confirmationId} help={withdrawal.help} />
          )
        ) : null}
        <WordNotes of={NOTED.confirm} />
      </div>
    </>
  )
}

type Part = { view: OwnConfirmationView }

/** Someone is to sign for whom nothing else has to be done first: the text is above the form. */
const isSigning = ({ forms }: OwnConfirmationView) => forms.some(({ isIdentified }) => isIdentified)

function Sentence({ view: { sentence, status } }: Part) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <div className="flex justify-end empty:hidden">
        <ReadAloud target="read" />
      </div>
      <div id="read" className="flex flex-col gap-2">
        <h2 className="text-xl leading-relaxed font-semibold">
          <WholeDays>{sentence}</WholeDays>
        </h2>
        {status === null || status === 'waiting_parties' ? (
          <>
            <p>{PARTY_CONFIRMATION.what}</p>
            <p>{PARTY_CONFIRMATION.effect}</p>
            <p>{PARTY_CONFIRMATION.together}</p>
          </>
        ) : null}
      </div>
    </section>
  )
}

/** What keeps it from the court, and what may be unclear. */
function Blocks({ view: { blocks, unclear } }: Part) {
  return (
    <>
      {blocks.length > 0 ? (
        <Notice tone="warn" title={OWN_CONFIRMATION.blockedTitle}>
          {blocks.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      {unclear.length > 0 ? (
        <Notice tone="warn" title={UNCLEAR_FOR_PARTY.why}>
          {unclear.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="mt-1">{UNCLEAR_FOR_PARTY.mend}</p>
          <p>{UNCLEAR_FOR_PARTY.mendHow}</p>
        </Notice>
      ) : null}
    </>
  )
}

type ClausesPart = { clauses: OwnConfirmationView['clauses'] }

function Clauses({ clauses }: ClausesPart) {
  return (
    <ul className="flex flex-col gap-2">
      {clauses.map(({ number, text, supplement }) => (
        <li key={number} className="break-words">
          <span className="font-semibold">{number}</span>{' '}
          {supplement ? `（${SUPPLEMENTARY.from(supplement)}）` : null}
          {text}
        </li>
      ))}
    </ul>
  )
}

/** What the text does not have, because the first party signed it before the supplement. */
function Later({ clauses }: ClausesPart) {
  if (clauses.length === 0) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-2 font-semibold">{SUPPLEMENTARY.later.title}</h2>
      <p className="mb-2">{SUPPLEMENTARY.later.help}</p>
      <Clauses clauses={clauses} />
    </section>
  )
}

/** The agreement, which the text to sign has already, and what it takes. */
function Agreement({ view }: Part) {
  const { clauses, papers } = view
  const toSign = isSigning(view)
  if (toSign && papers.length === 0) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      {toSign ? null : (
        <>
          <h2 className="mb-2 font-semibold">{OWN_CONFIRMATION.agreementTitle}</h2>
          <Clauses clauses={clauses} />
        </>
      )}
      {papers.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold first:mt-0">{OWN_CONFIRMATION.papersTitle}</h3>
          <p className="text-ink-2">{OWN_CONFIRMATION.papersHelp}</p>
          <ul className="mt-1 list-disc pl-5">
            {papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Identify({ caseId, elsewhere }: { caseId: string; elsewhere: string | null }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{OWN_CONFIRMATION.identityHelp}</p>
      <SoftLink
        href={`/party/cases/${caseId}/identity`}
        className="flex min-h-14 items-center justify-center rounded-lg bg-court text-lg font-semibold text-on-fill"
      >
        {OWN_CONFIRMATION.identify}
      </SoftLink>
      {elsewhere ? (
        <p className="text-ink-2">
          {OWN_CONFIRMATION.identityElsewhere}
          {elsewhere}
        </p>
      ) : null}
    </div>
  )
}

function People({ view: { people, status } }: Part) {
  if (status === null) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{OWN_CONFIRMATION.whoTitle}</h2>
      <ul className="divide-y divide-line-2">
        {people.map(({ name, words, isDone }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
            <span className="font-semibold">{name}</span>
            <span className={isDone ? 'flex items-center gap-1 text-ok' : 'text-ink-3'}>
              {isDone ? <Icon name="check" /> : null}
              <WholeDays>{words}</WholeDays>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the court decided, and what was answered to it. */
function Steps({ view: { steps, caseId, confirmationId } }: Part) {
  if (steps.length === 0) return null
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{OWN_CONFIRMATION.historyTitle}</h2>
      <ol className="divide-y divide-line-2">
        {steps.map(({ no, title, meta, ground, lines, paper }) => (
          <li key={no} className="py-2">
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-ink-3">
              <WholeDays>{meta}</WholeDays>
            </p>
            {ground ? <p className="mt-1">{OWN_CONFIRMATION.ground(ground)}</p> : null}
            {lines.map((line) => (
              <p key={line} className="mt-1 break-words">
                {line}
              </p>
            ))}
            {paper ? (
              <a
                href={`/api/own-confirmations/${caseId}/${confirmationId}/${no}`}
                className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
              >
                {OWN_CONFIRMATION.paper(paper)}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

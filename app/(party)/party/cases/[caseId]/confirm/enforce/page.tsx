import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_ENFORCE, OWN_RULING } from '@/lib/labels/zh-CN/own-ruling'
import { getOwnEnforcement } from '@/lib/queries/ruling/get-own-enforcement'
import type { OwnDutyView } from '@/lib/queries/ruling/own-enforcement-view'

export const metadata: Metadata = { title: OWN_ENFORCE.title }

type Props = { params: Promise<{ caseId: string }> }

/** 申请执行 in plain words: what is owed, until when, where, and which papers. */
export default async function EnforcePage({ params }: Props) {
  const { caseId } = await params
  const view = await orNotFound(getOwnEnforcement(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar
        title={OWN_ENFORCE.title}
        back={<BackLink href={`/party/cases/${caseId}/confirm`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        <div className="flex justify-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-3">
          <section className="rounded-lg bg-paper p-4">
            <p className="text-xl leading-relaxed font-semibold">{OWN_ENFORCE.lead}</p>
            <a
              href={`/api/own-rulings/${caseId}/${view.confirmationId}/ruling:${view.confirmationId}`}
              className="mt-1 flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {OWN_RULING.read(OWN_RULING.ruling)}
            </a>
          </section>
          {view.notice ? <Notice tone="warn">{view.notice}</Notice> : null}
          <Duties title={OWN_ENFORCE.owedTitle} duties={view.owed} isOwed />
          {view.owes.length > 0 ? (
            <Duties title={OWN_ENFORCE.owesTitle} duties={view.owes} />
          ) : null}
          <Lines title={OWN_ENFORCE.whenTitle} lines={OWN_ENFORCE.when} />
          <Lines title={OWN_ENFORCE.whereTitle} lines={[view.where, OWN_ENFORCE.orWhere]} />
          <Lines title={OWN_ENFORCE.papersTitle} lines={[...OWN_ENFORCE.papers, OWN_ENFORCE.fee]} />
          <p className="px-1 text-sm text-ink-3">{OWN_ENFORCE.law}</p>
        </div>
      </div>
    </>
  )
}

function Duties({
  title,
  duties,
  isOwed = false,
}: {
  title: string
  duties: readonly OwnDutyView[]
  isOwed?: boolean
}) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {duties.length === 0 ? <p className="text-ink-2">{OWN_ENFORCE.nothingOwed}</p> : null}
      <ul className="divide-y divide-line-2">
        {duties.map((duty) => (
          <li key={duty.no} className="py-2">
            <p className="font-semibold break-words">{duty.title}</p>
            {duty.condition ? <p className="break-words text-ink-2">{duty.condition}</p> : null}
            <ul>
              {duty.parts.map(({ no, words, isDue, prudent }) => (
                <li key={no} className="mt-1">
                  <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                    <span>
                      <WholeDays>{words}</WholeDays>
                    </span>
                    <span className={isDue ? 'text-warn' : 'text-ink-3'}>
                      {isDue ? OWN_ENFORCE.isDue : OWN_ENFORCE.notDue}
                    </span>
                  </span>
                  {isOwed && prudent ? (
                    <span className="block text-sm text-ink-2">
                      <WholeDays>{prudent}</WholeDays>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
            {isOwed ? (
              <p className="mt-1 font-semibold">
                <WholeDays>{duty.until}</WholeDays>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-2 font-semibold">{title}</h2>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

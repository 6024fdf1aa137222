import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { minutesState } from '@/lib/labels/zh-CN/minutes'
import { OWN_MINUTES } from '@/lib/labels/zh-CN/own-minutes'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnMinutesList } from '@/lib/queries/party/get-own-minutes'

export const metadata: Metadata = { title: OWN_MINUTES.title }

/** 核对笔录: the minutes of the meetings where a person of the own party was. */
export default async function OwnMinutesListPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const lines = await orNotFound(getOwnMinutesList(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={OWN_MINUTES.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      {lines.length === 0 ? (
        <p className="m-3 rounded-lg bg-paper p-4 text-ink-2">{OWN_MINUTES.none}</p>
      ) : (
        <ul className="flex flex-col gap-3 p-3">
          {lines.map(({ minutesId, name, of, when, isAwaited, isConfirmed }) => (
            <li key={minutesId}>
              <SoftLink
                href={`/party/cases/${caseId}/minutes/${minutesId}`}
                className="flex min-h-14 items-center gap-3 rounded-lg border border-line bg-paper px-4 py-3"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold break-words">
                    {name} · {of}
                  </span>
                  <span className="block text-sm text-ink-3">{when}</span>
                  <span className="mt-1.5 flex flex-wrap gap-2">
                    {isAwaited ? <Chip tone="warn">{OWN_MINUTES.awaited}</Chip> : null}
                    {isConfirmed ? <Chip tone="ok">{minutesState.confirmed}</Chip> : null}
                    {isAwaited || isConfirmed ? null : (
                      <Chip tone="neutral">{OWN_MINUTES.othersWait}</Chip>
                    )}
                  </span>
                </span>
                <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
      <WordNotes of={NOTED.minutes} />
    </>
  )
}

import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { RecordingsLink } from '@/components/recording/recordings-link'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_DATA } from '@/lib/labels/zh-CN/own-data'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnData } from '@/lib/queries/party/get-own-data'

export const metadata: Metadata = { title: OWN_DATA.title }

/** A longer term is above its value. */
const NARROW_TERM = 8

/** 我的资料: readable here as well, where a browser downloads nothing. */
export default async function OwnDataPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { sections } = await orNotFound(getOwnData(await requireActor(), { caseId }))
  const file = `/api/party/cases/${caseId}/data`
  return (
    <>
      <MobileTopBar
        title={OWN_DATA.title}
        back={<BackLink href={`/party/cases/${caseId}/rights`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        <Card>
          <p>{OWN_DATA.help}</p>
          <p>{OWN_DATA.others}</p>
          <p className="text-ink-2">{OWN_DATA.masked}</p>
          <div className="mt-4 flex flex-col gap-3">
            <a href={`${file}/text`} className={`${buttonClasses('default', 'lg')} min-h-12`}>
              {OWN_DATA.download}
            </a>
            <a href={`${file}/json`} className={`${buttonClasses('default', 'lg')} min-h-12`}>
              {OWN_DATA.downloadJson}
            </a>
          </div>
          <p className="mt-3 text-sm text-ink-3">{OWN_DATA.recorded}</p>
        </Card>
        {sections.map(({ title, entries }) => (
          <Card key={title} title={title}>
            {entries.length === 0 ? (
              <p className="text-ink-3">{OWN_DATA.none}</p>
            ) : (
              <DefinitionList
                columns={1}
                items={entries.map(({ term, value }) => ({
                  term,
                  wide: term.length > NARROW_TERM,
                  value: <span className="break-words whitespace-pre-wrap">{value}</span>,
                }))}
              />
            )}
            {title === OWN_DATA.sections.recordings && entries.length > 0 ? (
              <div className="mt-3">
                <RecordingsLink href={`/party/cases/${caseId}/recordings`} />
              </div>
            ) : null}
          </Card>
        ))}
      </div>
      <WordNotes of={NOTED.data} />
    </>
  )
}

import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'
import type { ArchiveView } from '@/lib/queries/case/archive-view'
import { ArchiveProgress } from './archive-progress'
import { MissingItems } from './missing-items'
import { SharePart } from './share-part'
import { VolumeList } from './volume-list'

export interface ArchivePanelProps {
  archive: ArchiveView
  /** How many things are in the 副卷; null to readers who do not know of it. */
  inner: number | null
  /** Where a sealed volume is read; its number follows. Absent: not from here. */
  readHref?: string
  /** Below it each volume has its export. Absent: not from here. */
  volumesHref?: string
  /** Where a document of the case is made. */
  documentsHref?: string
  /** 归档 or 补充卷. */
  act?: ReactNode
  /** 情况说明 of a slot. */
  explain?: (item: ArchiveView['missing'][number]) => ReactNode
}

/**
 * 归档 of a closed case: what is there, what is missing and who supplies it, how far the binding is,
 * what was sealed.
 */
export function ArchivePanel({
  archive,
  inner,
  readHref,
  volumesHref,
  documentsHref,
  act,
  explain,
}: ArchivePanelProps) {
  const { owed, there, missing, explained, stage, state, volumes, unbound } = archive
  const last = volumes.at(-1)
  const hasThird = last !== undefined || inner !== null
  return (
    <Card title={ARCHIVE.title} aside={act} className="mb-4 print:hidden" flush>
      <div
        className={cn(
          'grid divide-y divide-line-2 lg:divide-x lg:divide-y-0',
          hasThird ? 'lg:grid-cols-[5fr_4fr_4fr]' : 'lg:grid-cols-[5fr_8fr]',
        )}
      >
        <div className="px-4 py-3">
          <p className="font-semibold">
            {ARCHIVE.owed(owed, there)}
            <span className={missing.length > 0 ? 'ml-2 text-warn' : 'ml-2 text-ok'}>
              {missing.length > 0 ? ARCHIVE.lacking(missing.length) : ARCHIVE.nothingLacking}
            </span>
          </p>
          <SharePart there={there} explained={explained.length} of={owed} />
          <p className="text-sm text-ink-3">
            {explained.length > 0 ? ARCHIVE.explained(explained.length) : null}
          </p>
        </div>
        <div className="px-4 py-3">
          {stage === 'working' ? (
            <ArchiveProgress state={state} />
          ) : (
            <>
              <p className="flex items-center gap-2 font-semibold">
                {stage === 'sealed' ? (
                  <Chip tone="ok" icon="lock">
                    {ARCHIVE.sealed}
                  </Chip>
                ) : null}
                <span className={stage === 'failed' ? 'text-danger' : undefined}>{state}</span>
              </p>
              <p className="mt-1 text-sm text-ink-3">
                {stage === 'sealed' ? last?.kept : ARCHIVE.happens[stage]}
              </p>
            </>
          )}
        </div>
        {hasThird ? (
          <div className="px-4 py-3">
            {last ? (
              <>
                <p className="flex flex-wrap items-center gap-x-2 font-semibold">
                  {ARCHIVE.code} <span className="tabular-nums">{last.code}</span>
                  <CopyButton text={last.code} label={ARCHIVE.copyCode(last.number)} />
                </p>
                <p className="text-sm text-ink-3">{ARCHIVE.codeHelp}</p>
              </>
            ) : null}
            {inner === null ? null : (
              <p className={last ? 'mt-2 text-sm text-ink-2' : 'text-ink-2'}>
                <Icon name="lock" className="mr-1 inline size-[1em] align-[-0.1em]" />
                {inner > 0 ? `${ARCHIVE.inner(inner)} · ${ARCHIVE.innerHelp}` : ARCHIVE.innerEmpty}
              </p>
            )}
          </div>
        ) : null}
      </div>
      <MissingItems missing={missing} documentsHref={documentsHref} explain={explain} />
      {explained.length > 0 ? (
        <div className="border-t border-line-2 px-4 py-3">
          <h3 className="text-sm font-semibold text-ink-2">{ARCHIVE.explainedTitle}</h3>
          <ul className="mt-1 flex flex-col gap-1">
            {explained.map(({ name, how }) => (
              <li key={name}>
                {name}
                <span className="ml-2 text-sm text-ink-2">{how}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <VolumeList
        volumes={volumes}
        unbound={unbound}
        readHref={readHref}
        volumesHref={archive.mayExport ? volumesHref : undefined}
      />
    </Card>
  )
}

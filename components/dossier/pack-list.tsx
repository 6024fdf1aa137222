import { buttonClasses } from '@/components/ui/button'
import { WholeDays } from '@/components/ui/whole-days'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import type { PacksView } from '@/lib/queries/case/get-packs'
import { StageNote } from './stage-note'

/**
 * What was handed to the court, with where it is there: each pack with its list, and the file for
 * those who may download it.
 */
export function PackList({
  packs,
  mayDownload,
  stage,
}: Pick<PacksView, 'packs' | 'mayDownload' | 'stage'>) {
  return (
    <>
      {stage ? <StageNote stage={stage} /> : null}
      {packs.length === 0 ? (
        <p className="text-ink-2">{PACK.none}</p>
      ) : (
        <Packs packs={packs} mayDownload={mayDownload} />
      )}
    </>
  )
}

function Packs({ packs, mayDownload }: Pick<PacksView, 'packs' | 'mayDownload'>) {
  return (
    <ul className="divide-y divide-line-2">
      {packs.map(({ id, summary, former, size, sha256, items }) => (
        <li key={id} className="py-2.5 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="min-w-0">
              <WholeDays>{summary}</WholeDays>
              {former}
            </p>
            {mayDownload ? (
              <a href={`/api/packs/${id}`} download className={buttonClasses()}>
                {PACK.downloadOf(size)}
              </a>
            ) : null}
          </div>
          <details className="mt-1.5">
            <summary className="cursor-pointer text-sm text-ink-2">{PACK.list}</summary>
            <ol className="mt-1.5 list-decimal space-y-0.5 pl-8 text-sm">
              {items.map(({ no, title, size: itemSize }) => (
                <li key={no} className="break-words">
                  {title}
                  <span className="ml-2 text-ink-3">{itemSize}</span>
                </li>
              ))}
            </ol>
            <p className="mt-1.5 break-all text-sm text-ink-3">
              {PACK.hash} {sha256}
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}

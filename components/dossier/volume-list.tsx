import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'
import type { VolumeView } from '@/lib/queries/case/archive-view'

/** The sealed volumes of a dossier, and what came after the last one. */
export function VolumeList({
  volumes,
  unbound,
  readHref,
  volumesHref,
}: {
  volumes: readonly VolumeView[]
  unbound: number
  readHref?: string
  volumesHref?: string
}) {
  if (volumes.length === 0 && unbound === 0) return null
  return (
    <div className="border-t border-line-2 px-4 py-3">
      {volumes.length > 0 ? (
        <>
          <h3 className="text-sm font-semibold text-ink-2">{ARCHIVE.volumes}</h3>
          <ul>
            {volumes.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
                <span className="min-w-[14em] flex-1">
                  {each.name} {each.number}
                  <span className="ml-2 text-sm text-ink-3">
                    <WholeDays>
                      {`${ARCHIVE.pages(each.pages)} · ${each.boundAt} · ${each.kept}`}
                    </WholeDays>
                  </span>
                </span>
                {readHref ? (
                  <SoftLink
                    href={`${readHref}?v=${each.volume}`}
                    aria-label={ARCHIVE.openOf(each.number)}
                    className={`${buttonClasses('default', 'sm')} phone:min-h-11`}
                  >
                    {ARCHIVE.open}
                  </SoftLink>
                ) : null}
                {volumesHref ? (
                  <a
                    href={`${volumesHref}/${each.volume}/export`}
                    download
                    aria-label={ARCHIVE.exportOf(each.number)}
                    className={`${buttonClasses('default', 'sm')} phone:min-h-11`}
                  >
                    {ARCHIVE.exportZip}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {unbound > 0 ? <p className="mt-1 text-warn">{ARCHIVE.unbound(unbound)}</p> : null}
    </div>
  )
}

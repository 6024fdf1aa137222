import { SoftLink } from '@/components/ui/soft-link'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumeView } from '@/lib/queries/case/volume-view'

/** Which volume is read: its number, when it was bound, how long it is, and the other volumes. */
export function VolumeFacts({
  view: { number, bound, code, volume, volumes },
}: {
  view: VolumeView
}) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-ink-2 phone:mb-0 phone:px-4 phone:py-1.5 print:hidden">
      {volumes.length > 1 ? (
        <nav aria-label={READER.volumes} className="flex flex-wrap gap-1">
          {volumes.map((each) => (
            <SoftLink
              key={each.volume}
              href={`?v=${each.volume}`}
              aria-current={each.volume === volume ? 'page' : undefined}
              className="rounded-md border border-line bg-paper px-3 py-1 hover:bg-line-2 aria-[current]:border-court aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong phone:min-h-11 phone:py-2.5"
            >
              {each.name}
            </SoftLink>
          ))}
        </nav>
      ) : null}
      <span className="phone:hidden">{number}</span>
      <span>{bound}</span>
      <span className="phone:hidden">
        {READER.code} <b className="font-semibold tracking-wide">{code}</b>
      </span>
      <span className="text-ink-3 phone:text-sm">{READER.recorded}</span>
    </div>
  )
}

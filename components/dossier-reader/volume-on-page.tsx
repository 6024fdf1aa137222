import { Notice } from '@/components/ui/notice'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumeMatches } from '@/lib/queries/case/search-volume'
import type { VolumeView } from '@/lib/queries/case/volume-view'
import { VolumeFacts } from './volume-facts'
import { VolumeReader } from './volume-reader'
import { WithoutScript } from './without-script'

export interface VolumeOnPageProps {
  view: VolumeView
  /** The position that the address names. */
  initial: number
  words: string
  matches: VolumeMatches | null
  watermark: string | null
  /** Of the frame in which the pages scroll: its height below the head of the surface. */
  className: string
}

/** A bound volume on the page of a surface, below its head. */
export function VolumeOnPage({ view, ...reader }: VolumeOnPageProps) {
  if (view.destroyed)
    return (
      <>
        <VolumeFacts view={view} />
        <Notice tone="warn" title={view.destroyed} />
      </>
    )
  return (
    <>
      <WithoutScript view={view} />
      <VolumeFacts view={view} />
      {/* Pages are printed by the reader, which records them. */}
      <p className="hidden print:block">{READER.printHere}</p>
      {/* Page and words belong to one volume. */}
      <VolumeReader key={view.volume} view={view} {...reader} />
    </>
  )
}

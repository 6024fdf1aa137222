import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { VolumeFacts } from '@/components/dossier-reader/volume-facts'
import { VolumeReader } from '@/components/dossier-reader/volume-reader'
import { WithoutScript } from '@/components/dossier-reader/without-script'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { positionOfKey } from '@/lib/domain/dossier/volume-pages'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams } from '@/lib/edge/page/search-params'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { getCourtVolume } from '@/lib/queries/court/get-court-volume'

export const metadata: Metadata = { title: READER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A bound volume of a case the court referred, for reading alone; the look is recorded before anything is shown. */
export default async function CourtReadDossierPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { v: volume, p = null, q = '' } = readParams(await searchParams, ['v', 'p', 'q'])
  const {
    header,
    volume: view,
    watermark,
  } = await orNotFound(getCourtVolume(actor, { caseId, volume }))
  const matches = q === '' ? null : await searchVolume(actor, { caseId, volume, words: q })
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={header}
        page={READER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.courtTitle, href: '/court/dossiers' },
              { label: DOSSIER.detail, href: `/court/dossiers/${caseId}` },
              { label: READER.title },
            ]}
          />
        }
      />
      <WithoutScript view={view} />
      <VolumeFacts view={view} />
      <VolumeReader
        key={view.volume}
        view={view}
        initial={positionOfKey(p, view.pages)}
        words={q}
        matches={matches?.ok ? matches.value : null}
        watermark={watermark}
        className="h-[max(28rem,calc(100dvh-15.5rem))]"
      />
    </>
  )
}

import type { Metadata } from 'next'
import { VolumeFacts } from '@/components/dossier-reader/volume-facts'
import { VolumeReader } from '@/components/dossier-reader/volume-reader'
import { WithoutScript } from '@/components/dossier-reader/without-script'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { positionOfKey } from '@/lib/domain/dossier/volume-pages'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams } from '@/lib/edge/page/search-params'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { getMyVolume } from '@/lib/queries/mediator/get-my-volume'

export const metadata: Metadata = { title: READER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 查阅卷宗 on the phone: a bound volume of the mediator's case. */
export default async function MyDossierPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { v: volume, p = null, q = '' } = readParams(await searchParams, ['v', 'p', 'q'])
  const { volume: view } = await orNotFound(getMyVolume(actor, { caseId, volume }))
  const matches = q === '' ? null : await searchVolume(actor, { caseId, volume, words: q })
  return (
    <>
      <MobileTopBar title={READER.title} back={`/mediator/cases/${caseId}`} />
      <WithoutScript view={view} />
      <VolumeFacts view={view} />
      <VolumeReader
        key={view.volume}
        view={view}
        initial={positionOfKey(p, view.pages)}
        words={q}
        matches={matches?.ok ? matches.value : null}
        watermark={null}
        className="h-[max(24rem,calc(100dvh-12rem))]"
      />
    </>
  )
}

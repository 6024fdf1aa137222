import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { VolumeFacts } from '@/components/dossier-reader/volume-facts'
import { VolumeReader } from '@/components/dossier-reader/volume-reader'
import { WithoutScript } from '@/components/dossier-reader/without-script'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { positionOfKey } from '@/lib/domain/dossier/volume-pages'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams } from '@/lib/edge/page/search-params'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { getVolume } from '@/lib/queries/institution/get-volume'

export const metadata: Metadata = { title: READER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 查阅卷宗: a bound volume, page by page. Volume, page and searched words are in the address. */
export default async function ReadDossierPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { v: volume, p = null, q = '' } = readParams(await searchParams, ['v', 'p', 'q'])
  const { header, volume: view } = await orNotFound(getVolume(actor, { caseId, volume }))
  const matches = q === '' ? null : await searchVolume(actor, { caseId, volume, words: q })
  return (
    <>
      <CaseHeader
        header={header}
        page={READER.title}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail, href: `/institution/dossiers/${caseId}` },
              { label: READER.title },
            ]}
          />
        }
        actions={
          <SoftLink href={`/institution/dossiers/${caseId}/readings`} className={buttonClasses()}>
            {READER.records}
          </SoftLink>
        }
      />
      <WithoutScript view={view} />
      <VolumeFacts view={view} />
      <VolumeReader
        // Page and words belong to one volume.
        key={view.volume}
        view={view}
        initial={positionOfKey(p, view.pages)}
        words={q}
        matches={matches?.ok ? matches.value : null}
        watermark={null}
        className="h-[max(28rem,calc(100dvh-15.5rem))]"
      />
    </>
  )
}

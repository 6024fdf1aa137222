import type { Metadata } from 'next'
import { cache } from 'react'
import { ActionBar, MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { MATERIAL_PAGE } from '@/lib/labels/zh-CN/mediator-acts/material'
import { getMyMaterial } from '@/lib/queries/mediator/get-my-material'
import { LinkMark } from '../../../../_components/link-mark'
import { MaterialReader } from './_components/material-reader'

type Props = { params: Promise<{ caseId: string; materialId: string }> }

const readMaterial = cache(async (caseId: string, materialId: string) =>
  orNotFound(getMyMaterial(await requireActor(), { caseId, materialId })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { caseId, materialId } = await params
  return { title: (await readMaterial(caseId, materialId)).material.title }
}

export default async function MyMaterialPage({ params }: Props) {
  const { caseId, materialId } = await params
  const { material, position, count, previous, next } = await readMaterial(caseId, materialId)
  const page = `/mediator/cases/${caseId}`
  return (
    <>
      <MobileTopBar
        title={material.title}
        back={page}
        aside={MATERIAL_PAGE.position(position, count)}
      />
      <MaterialReader key={material.id} material={material} />
      {count > 1 ? (
        <ActionBar>
          <MoveLink href={previous && `${page}/materials/${previous}`} label={DOSSIER.previous} />
          <MoveLink href={next && `${page}/materials/${next}`} label={DOSSIER.next} />
        </ActionBar>
      ) : null}
    </>
  )
}

/** To the material before or after; at the ends it stays in place and leads nowhere. */
function MoveLink({ href, label }: { href: string | null; label: string }) {
  return href ? (
    <SoftLink href={href} className={`${buttonClasses('default', 'lg')} grow basis-[8rem]`}>
      <LinkMark />
      {label}
    </SoftLink>
  ) : (
    <span className="grow basis-[8rem]" />
  )
}

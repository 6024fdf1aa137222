import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { positionOfKey } from '@/lib/domain/dossier/volume-pages'
import { searchVolume, type VolumeMatches } from '@/lib/queries/case/search-volume'
import type { VolumeView } from '@/lib/queries/case/volume-view'
import type { Query } from '@/lib/queries/define-query'
import { orNotFound } from '../page/or-not-found'
import { readParams, type SearchParamsProps } from '../page/search-params'

/** The props of a page on which a bound volume is read. */
export interface VolumePageProps extends SearchParamsProps {
  readonly params: Promise<{ caseId: string }>
}

/** A volume as its address opens it. */
export type OpenedVolume = {
  readonly view: VolumeView
  /** The position of the page that the address names. */
  readonly initial: number
  readonly words: string
  readonly matches: VolumeMatches | null
}

/**
 * A page that reads a bound volume: `v` of its address is the volume, `p` the page, `q` the
 * searched words. What the query of the surface refuses is not found.
 */
export async function readVolumePage<View extends { readonly volume: VolumeView }>(
  actor: Actor,
  { params, searchParams }: VolumePageProps,
  query: Query<View>,
): Promise<{ readonly caseId: string; readonly page: View; readonly opened: OpenedVolume }> {
  const { caseId } = await params
  const { v: volume, p = null, q = '' } = readParams(await searchParams, ['v', 'p', 'q'])
  const page = await orNotFound(query(actor, { caseId, volume }))
  const found = q === '' ? null : await searchVolume(actor, { caseId, volume, words: q })
  const matches = found?.ok ? found.value : null
  const view = page.volume
  const initial = positionOfKey(p, view.pages)
  return { caseId, page, opened: { view, initial, words: q, matches } }
}

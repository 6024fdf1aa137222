import { EmptyList } from '@/components/list/empty-list'
import { DOSSIER_LIST as words } from '@/lib/labels/zh-CN/dossier'

export interface EmptyDossiersProps {
  /** Dossiers that match, on whatever page. */
  total: number
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why no dossier is shown, and the way on. */
export function EmptyDossiers({ total, isNarrowed, firstHref, resetHref }: EmptyDossiersProps) {
  return (
    <EmptyList
      total={total}
      isNarrowed={isNarrowed}
      stale={{ title: words.stale, link: { href: firstHref, label: words.first } }}
      noMatch={{
        title: words.noMatchTitle,
        text: words.noMatchText,
        link: { href: resetHref, label: words.reset },
      }}
      nothing={{ title: words.emptyTitle, text: words.emptyText }}
    />
  )
}

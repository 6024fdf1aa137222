import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'

export interface EmptyDossiersProps {
  /** Dossiers that fit, on whatever page. */
  total: number
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why no dossier is shown, and the way on. */
export function EmptyDossiers({ total, isNarrowed, firstHref, resetHref }: EmptyDossiersProps) {
  const way = (href: string, label: string) => (
    <a data-soft href={href} className={buttonClasses()}>
      {label}
    </a>
  )
  if (total > 0)
    return <EmptyState title={DOSSIER_LIST.stale} action={way(firstHref, DOSSIER_LIST.first)} />
  if (isNarrowed)
    return (
      <EmptyState title={DOSSIER_LIST.noMatchTitle} action={way(resetHref, DOSSIER_LIST.reset)}>
        {DOSSIER_LIST.noMatchText}
      </EmptyState>
    )
  return <EmptyState title={DOSSIER_LIST.emptyTitle}>{DOSSIER_LIST.emptyText}</EmptyState>
}

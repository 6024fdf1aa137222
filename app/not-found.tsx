import type { Metadata } from 'next'
import { MAIN_ID } from '@/components/layout/skip-link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'
import { SHELL } from '@/lib/labels/zh-CN/shell'

export const metadata: Metadata = { title: NOT_FOUND_PAGE.title }

/** No such page, or not for this person: the two are never distinguished. */
export default function NotFoundPage() {
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">{SHELL.product}</h1>
      <EmptyState
        icon="search-x"
        title={NOT_FOUND_PAGE.title}
        action={
          <SoftLink href="/" className={buttonClasses('primary')}>
            {NOT_FOUND_PAGE.toStart}
          </SoftLink>
        }
      >
        {NOT_FOUND_PAGE.text}
      </EmptyState>
    </main>
  )
}

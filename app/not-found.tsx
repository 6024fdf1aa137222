import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { MAIN_ID } from '@/components/layout/skip-link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'
import { SHELL } from '@/lib/labels/zh-CN/shell'

export const metadata: Metadata = { title: NOT_FOUND_PAGE.title }

/** There is no such page, or it is not for this person: the two are never told apart. */
export default function NotFoundPage() {
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">{SHELL.product}</h1>
      <EmptyState icon={SearchX} title={NOT_FOUND_PAGE.title} action={<Link href="/" className={buttonClasses('primary')}>{NOT_FOUND_PAGE.home}</Link>}>
        {NOT_FOUND_PAGE.text}
      </EmptyState>
    </main>
  )
}

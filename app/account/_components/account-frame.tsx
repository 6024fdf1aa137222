import type { ReactNode } from 'react'
import { PagePerson } from '@/app/_components/page-person'
import { Brand } from '@/components/layout/brand'
import { MAIN_ID, SkipLink } from '@/components/layout/skip-link'

/**
 * The frame of pages that belong to a user and not to a surface: one column, the brand leading to
 * the user's start page, `aside` at the right.
 */
export function AccountFrame({
  startHref,
  aside,
  children,
}: {
  startHref: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <PagePerson />
      <header className="border-b border-line bg-paper">
        <div className="mx-auto flex min-h-14 w-full max-w-[52rem] items-center justify-between gap-3 px-6 phone:px-4">
          <Brand href={startHref} />
          {aside}
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-[52rem] flex-1 px-6 pb-12 pt-5 focus:outline-none phone:px-4 phone:pt-4"
      >
        {children}
      </main>
    </div>
  )
}

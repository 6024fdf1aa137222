import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { LargeSwitch } from '@/components/layout/large-switch'
import { MAIN_ID, SkipLink } from '@/components/layout/skip-link'
import { SoftLink } from '@/components/ui/soft-link'
import { PUBLIC } from '@/lib/labels/zh-CN/public-page'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { PublicLinks } from './public-links'

const COLUMN = 'mx-auto w-full max-w-[46rem]'

export interface PublicFrameProps {
  title: string
  /** Without the link to one's answer, on the pages that are it. */
  isOwn?: boolean
  children: ReactNode
}

/** The frame of the pages that need no account; all of it works without a script. */
export async function PublicFrame({ title, isOwn = false, children }: PublicFrameProps) {
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <div className="flex min-h-dvh flex-col bg-ground" data-surface="phone">
      <SkipLink />
      <header className="border-b border-line bg-paper print:hidden">
        <div className={`${COLUMN} flex min-h-14 items-center gap-2.5 px-4`}>
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-lg bg-court text-on-fill"
          >
            {SHELL.productMark}
          </span>
          <p className="min-w-0 font-semibold">{title}</p>
          {isOwn ? null : (
            <SoftLink
              href="/consult/answer"
              className="ms-auto inline-flex min-h-11 shrink-0 items-center text-court"
            >
              {PUBLIC.answer}
            </SoftLink>
          )}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={`${COLUMN} flex-1 focus:outline-none`}>
        {children}
      </main>
      <footer className="mt-6 border-t border-line bg-paper print:hidden">
        <div className={COLUMN}>
          <p className="px-4 pt-4 text-ink-2">{PUBLIC.urgent}</p>
          <PublicLinks className="px-4 py-2" />
          <LargeSwitch initial={display} className="border-t border-line-2" />
        </div>
      </footer>
    </div>
  )
}

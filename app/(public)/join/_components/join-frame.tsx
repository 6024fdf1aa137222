import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { LargeSwitch } from '@/components/layout/large-switch'
import { ReadAloud } from '@/components/layout/read-aloud'
import { MAIN_ID, SkipLink } from '@/components/layout/skip-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/**
 * One quiet column on every screen, for someone who comes once: who writes above, the type size
 * below.
 */
export async function JoinFrame({
  from,
  readAloud,
  children,
}: {
  from: string
  /** The id of the part that can be read aloud. */
  readAloud?: string
  children: ReactNode
}) {
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <div data-surface="phone" className="min-h-dvh bg-ground">
      <SkipLink />
      <div className="mx-auto flex min-h-dvh max-w-[36rem] flex-col bg-paper sm:border-x sm:border-line">
        <header className="flex min-h-14 items-center gap-3 border-b border-line px-5">
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-md bg-court text-on-fill"
          >
            {SHELL.productMark}
          </span>
          <p className="min-w-0 flex-1 break-words font-medium">{from}</p>
          {readAloud ? <ReadAloud target={readAloud} /> : null}
        </header>
        <main id={MAIN_ID} tabIndex={-1} className="flex-1 focus:outline-none">
          {children}
          <LargeSwitch initial={display} className="border-t border-line-2" />
        </main>
      </div>
    </div>
  )
}

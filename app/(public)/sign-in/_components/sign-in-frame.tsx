import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { LargeSwitch } from '@/components/layout/large-switch'
import { MAIN_ID, SkipLink } from '@/components/layout/skip-link'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { PublicLinks } from '../../_components/public-links'

/** One sheet on a quiet ground, the product's name above it; on a phone the sheet is the page. */
export async function SignInFrame({ children }: { children: ReactNode }) {
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <div
      className="flex min-h-dvh flex-col items-center bg-ground px-4 py-[max(2rem,8vh)] phone:px-0 phone:py-0"
      data-surface="phone"
    >
      <SkipLink />
      <header className="mb-6 flex flex-col items-center text-center phone:mb-0 phone:py-7">
        <span
          aria-hidden
          className="grid size-12 place-items-center rounded-xl bg-court text-xl text-on-fill"
        >
          {SHELL.productMark}
        </span>
        <p className="mt-3 text-2xl font-semibold">{SIGN_IN.product}</p>
        <p className="text-ink-2">{SIGN_IN.productLong}</p>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="w-full max-w-[30rem] rounded-xl border border-line bg-paper shadow-rest focus:outline-none phone:flex-1 phone:rounded-none phone:border-x-0 phone:border-b-0 phone:shadow-none"
      >
        {children}
        <PublicLinks className="border-t border-line-2 px-6 py-1 phone:px-4" />
        <LargeSwitch initial={display} className="border-t border-line-2" />
      </main>
      <footer className="mt-5 text-sm text-ink-3 phone:hidden">{SIGN_IN.promise}</footer>
    </div>
  )
}

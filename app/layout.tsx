import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SignInAgainHost } from '@/components/account/sign-in-again-host'
import { DISPLAY_COOKIE, displayAttributes, parseDisplay } from '@/components/layout/display-cookie'
import { RoomKeeper } from '@/components/layout/room-keeper'
import { SoftLinks } from '@/components/layout/soft-links'
import { ReadAgainProvider } from '@/components/ui/read-again'
import { Toaster } from '@/components/ui/toaster'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { NONCE_HEADER } from '@/lib/edge/security/security-headers'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { styleNonceScript } from '@/lib/edge/security/style-nonce'
import { enterAgainAction, sendCodeAgainAction } from './(public)/sign-in/actions'
import './globals.css'

const PARTY_ENTRANCE_ACTIONS = { send: sendCodeAgainAction, enter: enterAgainAction }

export const metadata: Metadata = {
  title: {
    template: `%s · ${SHELL.product}`,
    default: `${SHELL.product} · ${SIGN_IN.productLong}`,
  },
  robots: { index: false, follow: false },
  // Phones would turn case numbers and amounts into links.
  formatDetection: { telephone: false, date: false, address: false, email: false },
  // Addresses that open an account or a case stay on this site. Not no-referrer, on any page: its
  // forms would be sent with `Origin: null` without script, which the origin check refuses.
  referrer: 'same-origin',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171e28' },
  ],
}

/**
 * The document. Asking for the headers makes every page dynamic, so that Next.js writes this
 * response's nonce into its scripts.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <html lang="zh-CN" {...displayAttributes(display)}>
      <body>
        {nonce ? (
          <script
            nonce={nonce}
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: styleNonceScript(nonce) }}
          />
        ) : null}
        <ReadAgainProvider readAgain={readPageAgain}>
          <RoomKeeper>{children}</RoomKeeper>
        </ReadAgainProvider>
        <SoftLinks />
        <Toaster />
        <SignInAgainHost party={PARTY_ENTRANCE_ACTIONS} />
      </body>
    </html>
  )
}

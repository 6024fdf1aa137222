import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { isActivationLink } from '@/lib/auth/entry/activate-account'
import { ACTIVATE } from '@/lib/labels/zh-CN/activation'
import { SignInFrame } from '../../sign-in/_components/sign-in-frame'
import { ActivateForm } from '../_components/activate-form'

export const metadata: Metadata = {
  title: ACTIVATE.title,
  robots: { index: false },
}

/**
 * 激活账号: what an activation link opens. It names no one before the last digits are proven, and
 * opening it changes nothing: messengers open links too.
 */
export default async function ActivatePage({ params }: { params: Promise<{ link: string }> }) {
  const { link } = await params
  const isOpen = await isActivationLink(link)
  return (
    <SignInFrame>
      <section className="flex flex-col gap-5 px-6 pb-6 pt-5 phone:px-4">
        {isOpen ? (
          <>
            <div>
              <h1 className="text-lg">{ACTIVATE.title}</h1>
              <p className="text-ink-3">{ACTIVATE.lead}</p>
            </div>
            <ActivateForm link={link} />
            <p className="text-sm text-ink-3">{ACTIVATE.genuine}</p>
          </>
        ) : (
          <>
            <div>
              <h1 className="text-lg">{ACTIVATE.gone.title}</h1>
              <p className="mt-1 text-ink-2">{ACTIVATE.gone.text}</p>
            </div>
            <SoftLink href="/sign-in" className={`${buttonClasses('default', 'lg')} min-h-12`}>
              {ACTIVATE.gone.signIn}
            </SoftLink>
          </>
        )}
      </section>
    </SignInFrame>
  )
}

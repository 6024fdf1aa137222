'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { PasswordInput } from './password-input'
import { findControls } from '@/components/forms/form-controls'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { sendSignIn, type Sent } from './send-sign-in'

type Refused = Extract<Sent, { ok: false }>

const never = () => () => undefined

/**
 * 手机号, 密码, 登录. A refusal is said on top and gets the focus; the phone stays as typed. After success
 * `onSignedIn`, or the page is loaded again, so that nothing of an earlier person's pages is left
 * in this tab; the server then leads on.
 */
export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const isInFlight = useRef(false)
  const [progress, setProgress] = useState<'idle' | 'sending' | 'solving'>('idle')
  const [refused, setRefused] = useState<Refused | null>(null)
  // Before this script runs, a press must not send the form by itself: it would put the password
  // into the address.
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  useEffect(() => {
    if (!refused) return
    const control =
      refused.field && form.current ? findControls(form.current, refused.field)[0] : undefined
    ;(control ?? summary.current)?.focus()
  }, [refused])

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isInFlight.current) return
    isInFlight.current = true
    const typed = new FormData(event.currentTarget)
    setProgress('sending')
    const sent = await sendSignIn(
      {
        phone: String(typed.get('phone') ?? '').trim(),
        password: String(typed.get('password') ?? ''),
      },
      () => setProgress('solving'),
    )
    if (sent.ok) return onSignedIn ? onSignedIn() : window.location.reload()
    isInFlight.current = false
    setProgress('idle')
    setRefused(sent)
  }

  const errorOf = (field: 'phone' | 'password') =>
    refused?.field === field ? refused.message : undefined
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {refused && !refused.field ? (
        <div ref={summary} tabIndex={-1} className="rounded-lg focus-visible:outline-danger">
          <Notice tone="danger" title={SIGN_IN.failedTitle}>
            <p className="whitespace-pre-line">{refused.message}</p>
          </Notice>
        </div>
      ) : null}
      <Field label={SIGN_IN.phone} name="phone" required error={errorOf('phone')}>
        <Input type="tel" inputMode="tel" autoComplete="username" maxLength={20} />
      </Field>
      <Field label={SIGN_IN.password} name="password" required error={errorOf('password')}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Button
        type={isReady ? 'submit' : 'button'}
        variant="primary"
        size="lg"
        pending={progress !== 'idle'}
      >
        {progress === 'idle'
          ? SIGN_IN.submit
          : progress === 'solving'
            ? SIGN_IN.solving
            : SIGN_IN.pending}
      </Button>
      <noscript>
        <p className="text-danger">{SIGN_IN.noScript}</p>
      </noscript>
    </form>
  )
}

'use client'

import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type FormEvent,
} from 'react'
import { PasswordInput } from './password-input'
import { findControls } from '@/components/forms/form-controls'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import type { WantedStep } from '@/lib/domain/access/sign-in-answer'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import type { PasskeyStepProps } from './passkey-step'
import { sendSignIn, type Sent } from './send-sign-in'

type Refused = Extract<Sent, { ok: false }>

const never = () => () => undefined

/**
 * 手机号, 密码, 登录, and where the account has 两步验证 then the code or what a passkey signs, sent
 * together with the two. A refusal is said on top and gets the focus; the phone stays as typed.
 * After success `onSignedIn`, or the page is loaded again, so that nothing of an earlier person's
 * pages is left in this tab; the server then leads on.
 */
export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const isInFlight = useRef(false)
  const [progress, setProgress] = useState<'idle' | 'sending' | 'solving'>('idle')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [step, setStep] = useState<WantedStep | null>(null)
  // In an object, because React would call a bare function as a state updater.
  const [passkey, setPasskey] = useState<{ Step: ComponentType<PasskeyStepProps> } | null>(null)
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

  async function send(signed: string): Promise<void> {
    if (isInFlight.current || !form.current) return
    isInFlight.current = true
    const typed = new FormData(form.current)
    setProgress('sending')
    const sent = await sendSignIn(
      {
        phone: String(typed.get('phone') ?? '').trim(),
        password: String(typed.get('password') ?? ''),
        code: signed ? '' : String(typed.get('code') ?? '').trim(),
        passkey: signed,
      },
      () => setProgress('solving'),
    )
    if (sent.ok) return onSignedIn ? onSignedIn() : window.location.reload()
    isInFlight.current = false
    setProgress('idle')
    if (sent.wanted?.request) void loadPasskeyStep()
    if (!sent.stays) setStep(sent.wanted ?? null)
    // The second step begins with its field, without a word of failure.
    setRefused(sent.isFirst ? { ...sent, message: '', field: 'code' } : sent)
  }

  /** Without it there is the code; the next answer tries again. */
  async function loadPasskeyStep(): Promise<void> {
    const loaded = await import('./passkey-step').catch(() => null)
    if (loaded) setPasskey({ Step: loaded.PasskeyStep })
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    void send('')
  }

  function goBack(): void {
    setStep(null)
    setRefused(null)
  }

  const request = passkey === null ? null : (step?.request ?? null)

  const errorOf = (field: 'phone' | 'password' | 'code') =>
    refused?.field === field && refused.message ? refused.message : undefined
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {refused && !refused.field ? (
        <div ref={summary} tabIndex={-1} className="rounded-lg focus-visible:outline-danger">
          <Notice tone="danger" title={SIGN_IN.failedTitle}>
            <p className="whitespace-pre-line">{refused.message}</p>
          </Notice>
        </div>
      ) : null}
      {/* Hidden and not taken away: the code is sent together with them. */}
      <div hidden={step !== null} className={step ? undefined : 'flex flex-col gap-4'}>
        <Field label={SIGN_IN.phone} name="phone" required error={errorOf('phone')}>
          <Input type="tel" inputMode="tel" autoComplete="username" maxLength={20} />
        </Field>
        <Field label={SIGN_IN.password} name="password" required error={errorOf('password')}>
          <PasswordInput autoComplete="current-password" />
        </Field>
      </div>
      {step ? <Notice title={SIGN_IN.codeTitle}>{howOf(step)}</Notice> : null}
      {passkey && request ? (
        <passkey.Step
          request={request}
          isSending={progress !== 'idle'}
          onSigned={(answer) => void send(answer)}
        />
      ) : null}
      {step ? <CodeField hasApp={step.hasApp} error={errorOf('code')} /> : null}
      <Button
        type={isReady ? 'submit' : 'button'}
        variant={request ? 'default' : 'primary'}
        size="lg"
        pending={progress !== 'idle'}
      >
        {progress === 'idle'
          ? request
            ? SIGN_IN.byCode[step?.hasApp ? 'app' : 'alone']
            : SIGN_IN.submit
          : progress === 'solving'
            ? SIGN_IN.solving
            : SIGN_IN.pending}
      </Button>
      {step ? (
        <>
          <Button size="lg" onClick={goBack}>
            {SIGN_IN.back}
          </Button>
          <details className="text-ink-2">
            <summary className="cursor-pointer rounded-md py-1 text-court phone:py-2.5">
              {SIGN_IN.lostCode}
            </summary>
            <p className="mt-1">{SIGN_IN.lostCodeText}</p>
          </details>
        </>
      ) : null}
      <noscript>
        <p className="text-danger">{SIGN_IN.noScript}</p>
      </noscript>
    </form>
  )
}

function howOf({ hasApp, request }: WantedStep): string {
  if (request) return hasApp ? SIGN_IN.passkeyHow.app : SIGN_IN.passkeyHow.alone
  return hasApp ? SIGN_IN.codeHow : SIGN_IN.recoveryHow
}

/** The code of the phone, or a recovery code; of an account without an app a recovery code. */
function CodeField({ hasApp, error }: { hasApp: boolean; error: string | undefined }) {
  return (
    <Field
      label={hasApp ? SIGN_IN.code : SIGN_IN.recoveryCode}
      name="code"
      help={hasApp ? SIGN_IN.codeHelp : SIGN_IN.recoveryCodeHelp}
      required
      {...(error !== undefined && { error })}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
    </Field>
  )
}

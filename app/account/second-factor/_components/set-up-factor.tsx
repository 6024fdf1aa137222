'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { CopyButton } from '@/components/ui/copy-button'
import { Input } from '@/components/ui/input'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { CodesOutcome } from './recovery-codes'

/** 开始设置: what is needed, and the button that makes the key. */
export function BeginForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={SECOND_FACTOR.begin}>
      <ul className="list-disc pl-5 text-ink-2">
        {SECOND_FACTOR.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <div>
        <SubmitButton className="phone:w-full">{SECOND_FACTOR.begin}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** The QR code and its key, the code that confirms them, and then the recovery codes. */
export function ConfirmForm({
  action,
  qr,
  secretKey,
  name,
  nextHref,
}: {
  action: FormAction
  /** SVG. */
  qr: string
  /** The key as text, in groups of four. */
  secretKey: string
  name: string
  nextHref: string
}) {
  const picture = `data:image/svg+xml,${encodeURIComponent(qr)}`
  return (
    <ActionForm action={action} aria-label={SECOND_FACTOR.title}>
      <CodesOutcome name={name} nextHref={nextHref}>
        <section className="flex flex-col gap-3">
          <h2 className="text-md">{SECOND_FACTOR.scan}</h2>
          <p className="text-ink-2">{SECOND_FACTOR.scanHow}</p>
          <picture>
            <img
              src={picture}
              alt={SECOND_FACTOR.scanAlt}
              className="size-[12.5rem] rounded-md border border-line"
            />
          </picture>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="text-ink-3">{SECOND_FACTOR.key}</span>
            <code className="select-all font-mono tracking-wide">{secretKey}</code>
            <CopyButton text={secretKey.replaceAll(' ', '')} label={SECOND_FACTOR.copyKey} />
          </p>
          <p className="text-ink-3">{SECOND_FACTOR.scanCaution}</p>
        </section>
        <section className="flex flex-col gap-3 border-t border-line-2 pt-4">
          <h2 className="text-md">{SECOND_FACTOR.confirm}</h2>
          <div className="max-w-[26rem]">
            <FormField
              name="code"
              label={SECOND_FACTOR.code}
              help={SECOND_FACTOR.codeHelp}
              required
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
            </FormField>
          </div>
          <div>
            <SubmitButton className="phone:w-full">{SECOND_FACTOR.enable}</SubmitButton>
          </div>
        </section>
      </CodesOutcome>
    </ActionForm>
  )
}

'use client'

import { usePasskeyObstacle } from '@/components/account/passkey-obstacle'
import { ActionButton } from '@/components/forms/action-button'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { PASSKEY_NAME_LENGTH, PASSKEYS_AT_MOST } from '@/lib/domain/access/passkey'
import { PASSKEY } from '@/lib/labels/zh-CN/passkey'
import type { PasskeyView, SecondFactorView } from '@/lib/queries/account/get-second-factor'
import { ProofFields, type ProofView } from './proof-fields'
import { CodesOutcome } from './recovery-codes'
import { useSignedAction } from './signed-action'

function NameField() {
  return (
    <FormField name="name" label={PASSKEY.name} help={PASSKEY.nameHelp} required>
      <Input maxLength={PASSKEY_NAME_LENGTH} />
    </FormField>
  )
}

/** The first proof of an account: the passkey turns 两步验证 on, and the recovery codes follow. */
export function FirstPasskeyForm({
  signing,
  action,
  name,
  nextHref,
}: Pick<SecondFactorView, 'signing'> & { action: FormAction; name: string; nextHref: string }) {
  const obstacle = usePasskeyObstacle(signing.host)
  const signed = useSignedAction(action, signing, { isToAdd: true })
  return (
    <ActionForm action={action} byScript={signed} aria-label={PASSKEY.add}>
      <CodesOutcome name={name} nextHref={nextHref}>
        <p className="text-ink-2">
          {PASSKEY.lead}
          {PASSKEY.firstCodes}
        </p>
        {obstacle === undefined ? (
          <noscript>
            <p className="text-ink-3">{PASSKEY.noScript}</p>
          </noscript>
        ) : obstacle === null ? (
          <>
            <div className="max-w-[26rem]">
              <NameField />
            </div>
            <div>
              <SubmitButton className="phone:w-full">{PASSKEY.add}</SubmitButton>
            </div>
          </>
        ) : (
          <p className="text-ink-3">{obstacle}</p>
        )}
      </CodesOutcome>
    </ActionForm>
  )
}

/** 通行密钥 of an account whose 两步验证 is on: which there are, one more, one fewer. */
export function PasskeysCard({
  view,
  addAction,
  removeAction,
}: {
  view: ProofView & Pick<SecondFactorView, 'passkeys'>
  addAction: FormAction
  removeAction: FormAction
}) {
  const { passkeys, signing } = view
  const obstacle = usePasskeyObstacle(signing.host)
  const add = useSignedAction(addAction, signing, { isToAdd: true })
  const remove = useSignedAction(removeAction, signing)
  const isFull = passkeys.length >= PASSKEYS_AT_MOST
  const button = (
    <ActionButton
      label={PASSKEY.add}
      button={{ size: 'sm' }}
      title={PASSKEY.add}
      description={PASSKEY.addHow}
      action={add}
      submitLabel={PASSKEY.add}
    >
      <NameField />
      <ProofFields {...view} />
    </ActionButton>
  )
  return (
    <Card title={PASSKEY.title} aside={obstacle === null && !isFull ? button : null} flush>
      <p className="px-4 pt-3.5 text-ink-2">{PASSKEY.lead}</p>
      <p className="px-4 pb-3 pt-1 text-ink-3">{obstacle ? obstacle : PASSKEY.most}</p>
      {passkeys.length === 0 ? null : (
        <ul className="border-t border-line-2">
          {passkeys.map((passkey) => (
            <li
              key={passkey.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0"
            >
              <Facts {...passkey} />
              <ActionButton
                label={PASSKEY.remove}
                button={{ size: 'sm', 'aria-label': PASSKEY.removeOf(passkey.name) }}
                title={PASSKEY.removeTitle(passkey.name)}
                description={PASSKEY.removeHow}
                action={remove}
                submitLabel={PASSKEY.remove}
                tone="danger"
              >
                {passkeys.length === 1 && !view.hasApp ? (
                  <Notice tone="warn">{PASSKEY.removeLast}</Notice>
                ) : null}
                <input type="hidden" name="passkeyId" value={passkey.id} />
                <ProofFields {...view} />
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Facts({ name, added, used, isUsable }: PasskeyView) {
  return (
    <div className="min-w-0">
      <p className="break-words font-medium">{name}</p>
      <p className="flex flex-wrap gap-x-5 text-ink-3">
        <Fact term={PASSKEY.addedAt} value={added} />
        {used === null ? <span>{PASSKEY.unused}</span> : null}
        {used === null ? null : <Fact term={PASSKEY.usedAt} value={used} />}
      </p>
      {isUsable ? null : <p className="text-warn">{PASSKEY.elsewhere}</p>}
    </div>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <span>
      {term} <span className="whitespace-nowrap tabular-nums">{value}</span>
    </span>
  )
}

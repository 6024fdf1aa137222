import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { arrivalOf } from '@/lib/auth/landing'
import { requireSignedIn } from '@/lib/auth/require-actor'
import type { ActorRole } from '@/lib/domain/access/roles'
import { parseReturnTo, withReturnTo } from '@/lib/domain/access/return-to'
import { secondFactorDuty } from '@/lib/domain/access/second-factor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PASSKEY } from '@/lib/labels/zh-CN/passkey'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { env } from '@/lib/platform/env'
import { getSecondFactor } from '@/lib/queries/account/get-second-factor'
import { signOutAction } from '../actions'
import { AccountFrame } from '../_components/account-frame'
import { AccountShell } from '../_components/account-shell'
import { SignOutForm } from '../_components/sign-out-form'
import { FirstPasskeyForm, PasskeysCard } from './_components/passkeys-card'
import { RenewForm } from './_components/proof-fields'
import { BeginForm, ConfirmForm } from './_components/set-up-factor'
import { TurnOffButton } from './_components/turn-off-button'
import {
  acknowledgeResetAction,
  addPasskeyAction,
  beginSecondFactorAction,
  confirmSecondFactorAction,
  removePasskeyAction,
  renewRecoveryCodesAction,
  turnOffSecondFactorAction,
} from './actions'

export const metadata: Metadata = { title: SECOND_FACTOR.title }

const PAGE = '/account/second-factor'
/** As many or fewer are reason to make new ones. */
const FEW = 3

/**
 * 两步验证: set up, and once it is, kept. Who must have it and has none is led here before anything
 * else can begin, and reads here that it was reset. `returnTo`: the page that was to be opened.
 */
export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ returnTo?: string | string[] }>
}) {
  const returnTo = parseReturnTo((await searchParams).returnTo)
  const { actor, isSecondFactorDue } = await requireSignedIn({ allow: 'SECOND_FACTOR' })
  const view = await orNotFound(getSecondFactor(actor, {}))
  const duty = secondFactorDuty(actor.role)
  const passkeys = view.passkeys.length
  const proof = { hasApp: view.hasApp, signing: view.signing }
  const nextHref = isSecondFactorDue ? arrivalOf(actor.role, returnTo) : PAGE
  const mustNow = duty === 'must' && env().HEYI_SECOND_FACTOR === 'required'
  return (
    <Frame isDue={isSecondFactorDue} role={actor.role} startHref={withReturnTo(PAGE, returnTo)}>
      <div className="flex flex-col gap-4">
        {view.reset ? <Notice tone="warn">{view.reset}</Notice> : null}
        {isSecondFactorDue && mustNow ? <Notice>{SECOND_FACTOR.due}</Notice> : null}
        {view.state === 'on' ? (
          <>
            <Card title={SECOND_FACTOR.states.on}>
              <DefinitionList
                items={[
                  { term: SECOND_FACTOR.since, value: view.since },
                  { term: SECOND_FACTOR.by, value: SECOND_FACTOR.ways(view.hasApp, passkeys) },
                  { term: SECOND_FACTOR.left, value: SECOND_FACTOR.leftCount(view.recoveryLeft) },
                ]}
              />
              {view.recoveryLeft <= FEW ? (
                <Notice tone="warn" className="mt-3">
                  {SECOND_FACTOR.fewLeft}
                </Notice>
              ) : null}
            </Card>
            <PasskeysCard
              view={view}
              addAction={addPasskeyAction}
              removeAction={removePasskeyAction}
            />
            <Card title={SECOND_FACTOR.renew}>
              <RenewForm action={renewRecoveryCodesAction} name={actor.name} {...proof} />
            </Card>
            <Card title={SECOND_FACTOR.turnOff}>
              <p className="mb-3 text-ink-2">{SECOND_FACTOR.turnOffHow(duty)}</p>
              <TurnOffButton action={turnOffSecondFactorAction} {...proof} />
            </Card>
          </>
        ) : (
          <>
            <Card title={view.begun ? undefined : SECOND_FACTOR.first}>
              {view.begun ? (
                <ConfirmForm
                  action={confirmSecondFactorAction}
                  qr={view.begun.qr}
                  secretKey={view.begun.key}
                  name={actor.name}
                  nextHref={nextHref}
                />
              ) : (
                <BeginForm action={beginSecondFactorAction} />
              )}
            </Card>
            <Card title={PASSKEY.first}>
              <FirstPasskeyForm
                signing={view.signing}
                action={addPasskeyAction}
                name={actor.name}
                nextHref={nextHref}
              />
            </Card>
          </>
        )}
        {view.reset && !mustNow ? (
          <ActionForm action={acknowledgeResetAction} aria-label={SECOND_FACTOR.acknowledge}>
            {returnTo === null ? null : <input type="hidden" name="returnTo" value={returnTo} />}
            <div>
              <SubmitButton variant="default">{SECOND_FACTOR.acknowledge}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </Frame>
  )
}

/** Without the menu while nothing else can be opened. */
function Frame({
  isDue,
  role,
  startHref,
  children,
}: {
  isDue: boolean
  role: ActorRole
  startHref: string
  children: ReactNode
}) {
  if (!isDue)
    return (
      <AccountShell role={role} title={SECOND_FACTOR.title} subtitle={SECOND_FACTOR.lead}>
        {children}
      </AccountShell>
    )
  return (
    <AccountFrame startHref={startHref} aside={<SignOutForm action={signOutAction} />}>
      <PageHeader title={SECOND_FACTOR.title} subtitle={SECOND_FACTOR.lead} />
      {children}
    </AccountFrame>
  )
}

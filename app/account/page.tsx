import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { DisplaySettings } from '@/components/layout/display-settings'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { secondFactorDuty } from '@/lib/domain/access/second-factor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ACCOUNT, idleNotes, PASSWORD } from '@/lib/labels/zh-CN/account'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { DISPLAY } from '@/lib/labels/zh-CN/display'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { env } from '@/lib/platform/env'
import { getMyAccount } from '@/lib/queries/account/get-my-account'
import { changePasswordAction, signOutOthersAction } from './actions'
import { AccountShell } from './_components/account-shell'
import { DevicesCard } from './_components/devices-card'
import { PasswordForm } from './_components/password-form'

export const metadata: Metadata = { title: ACCOUNT.title }

/** 我的账号, for everyone: who I am here, my devices, my password, how pages are drawn. */
export default async function AccountPage() {
  const signedIn = await requireSignedIn()
  const { actor, sessionId, idleMinutes, usualIdleMinutes } = signedIn
  const { institutionName, courtName, secondFactor } = signedIn
  const account = await orNotFound(getMyAccount(actor, { sessionId }))
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <AccountShell role={actor.role} title={ACCOUNT.title}>
      <div className="flex flex-col gap-4">
        <Card title={ACCOUNT.person}>
          <DefinitionList
            items={[
              { term: ACCOUNT.name, value: account.name },
              { term: ACCOUNT.role, value: actorRole[account.role] },
              { term: ACCOUNT.phone, value: account.maskedPhone },
              {
                term: ACCOUNT.organisation,
                value: institutionName ?? courtName ?? ACCOUNT.noOrganisation,
              },
            ]}
          />
          <p className="mt-3 text-ink-3">{ACCOUNT.phoneNote}</p>
        </Card>
        <DevicesCard
          sessions={account.sessions}
          notes={idleNotes(
            actor.role,
            idleMinutes,
            usualIdleMinutes,
            env().HEYI_PHONE_IDLE_MINUTES,
          )}
          action={signOutOthersAction}
        />
        <Card title={PASSWORD.title} id="password">
          <PasswordForm action={changePasswordAction} />
        </Card>
        {secondFactorDuty(actor.role) === 'none' ? null : (
          <Card
            title={SECOND_FACTOR.title}
            aside={
              <SoftLink href="/account/second-factor" className={buttonClasses('link')}>
                {secondFactor === 'on' ? SECOND_FACTOR.open.on : SECOND_FACTOR.open.off}
              </SoftLink>
            }
          >
            <p className="flex flex-wrap items-center gap-2">
              <Chip tone={secondFactor === 'on' ? 'ok' : 'neutral'}>
                {secondFactor === 'on' ? SECOND_FACTOR.states.on : SECOND_FACTOR.states.off}
              </Chip>
              <span className="text-ink-2">{SECOND_FACTOR.lead}</span>
            </p>
          </Card>
        )}
        <Card title={DISPLAY.title}>
          <DisplaySettings initial={display} />
        </Card>
      </div>
    </AccountShell>
  )
}

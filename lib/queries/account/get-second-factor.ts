import 'server-only'
import { z } from 'zod'
import { findOwnPhone } from '@/lib/data/stores/access/account-store'
import { findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { secondFactorDuty } from '@/lib/domain/access/second-factor'
import { maskPhone } from '@/lib/domain/identity/masking'
import { qrCodeSvg } from '@/lib/documents/pdf/qr-code'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { newPasskeyRequest, passkeyRequest, usablePasskeys } from '@/lib/platform/passkey'
import { relyingParty } from '@/lib/platform/relying-party'
import { readSealed } from '@/lib/platform/sealed-value'
import { totpUri } from '@/lib/platform/totp'
import { defineQuery } from '../define-query'

export type PasskeyView = {
  readonly id: string
  readonly name: string
  readonly added: string
  /** null: never. */
  readonly used: string | null
  /** Made for the present address of the installation. */
  readonly isUsable: boolean
}

export type SecondFactorView = {
  readonly state: 'off' | 'begun' | 'on'
  readonly since: string | null
  /** An app on the phone gives codes. */
  readonly hasApp: boolean
  readonly passkeys: readonly PasskeyView[]
  /** What the browser needs to make one, and to have one sign; `host`: where it can. */
  readonly signing: {
    readonly host: string | null
    readonly toAdd: string | null
    readonly toProve: string | null
  }
  readonly recoveryLeft: number
  /** That two administrators reset it, in words; null: they did not, or it was read. */
  readonly reset: string | null
  /** While it is begun: the QR code as SVG, and the same key as text in groups of four. */
  readonly begun: { readonly qr: string; readonly key: string } | null
}

/** 两步验证 of the own account. */
export const getSecondFactor = defineQuery({
  act: 'session:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, now: at }) => {
    const phoneSealed = await findOwnPhone(db, actor.id)
    if (phoneSealed === null || secondFactorDuty(actor.role) === 'none') return null
    const phone = numberInWords(
      readSealed(phoneSealed, 'accounts.phone_sealed', actor.id),
      maskPhone,
    )
    const { id: accountId, name } = actor
    const label = `${name} ${phone}`
    const site = SIGN_IN.product
    const factor = await findOwnFactor(db, accountId)
    const passkeys = factor?.confirmedAt ? factor.passkeys : []
    const signing = {
      host: relyingParty()?.id ?? null,
      toAdd: await newPasskeyRequest(passkeys, { accountId, site, name, label }, at),
      toProve: await passkeyRequest(passkeys, { purpose: 'prove', accountId, at }),
    }
    return { accountId, label, factor, passkeys, signing }
  },
  scope: ({ accountId }) => ({ accountId }),
  present: ({ label, factor, passkeys, signing }): SecondFactorView => {
    const isOn = factor?.confirmedAt != null
    const secret = isOn ? null : (factor?.secret ?? null)
    const usable = usablePasskeys(passkeys)
    return {
      state: isOn ? 'on' : secret ? 'begun' : 'off',
      since: factor?.confirmedAt ? stamp(factor.confirmedAt) : null,
      hasApp: isOn && factor.secret !== null,
      passkeys: passkeys.map((passkey) => ({
        id: passkey.id,
        name: passkey.name,
        added: stamp(passkey.addedAt),
        used: passkey.lastUsedAt && stamp(passkey.lastUsedAt),
        isUsable: usable.includes(passkey),
      })),
      signing,
      recoveryLeft: factor?.recoveryHashes.length ?? 0,
      reset: factor?.reset
        ? SECOND_FACTOR.reset(
            stamp(factor.reset.at),
            factor.reset.proposedBy,
            factor.reset.confirmedBy,
          )
        : null,
      begun: secret
        ? {
            qr: qrCodeSvg(totpUri({ issuer: SIGN_IN.product, label, secret })),
            key: secret.replace(/(.{4})(?=.)/g, '$1 '),
          }
        : null,
    }
  },
})

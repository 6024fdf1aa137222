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
import { readSealed } from '@/lib/platform/sealed-value'
import { totpUri } from '@/lib/platform/totp'
import { defineQuery } from '../define-query'

export type SecondFactorView = {
  readonly state: 'off' | 'begun' | 'on'
  readonly since: string | null
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
  load: async (db, _input, { actor }) => {
    const phoneSealed = await findOwnPhone(db, actor.id)
    if (phoneSealed === null || secondFactorDuty(actor.role) === 'none') return null
    return { phoneSealed, accountId: actor.id, factor: await findOwnFactor(db, actor.id) }
  },
  scope: ({ accountId }) => ({ accountId }),
  present: ({ phoneSealed, factor }, { actor }): SecondFactorView => {
    const isOn = factor?.confirmedAt != null
    const secret = isOn ? null : (factor?.secret ?? null)
    const phone = numberInWords(
      readSealed(phoneSealed, 'accounts.phone_sealed', actor.id),
      maskPhone,
    )
    return {
      state: isOn ? 'on' : secret ? 'begun' : 'off',
      since: factor?.confirmedAt ? stamp(factor.confirmedAt) : null,
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
            qr: qrCodeSvg(
              totpUri({ issuer: SIGN_IN.product, label: `${actor.name} ${phone}`, secret }),
            ),
            key: secret.replace(/(.{4})(?=.)/g, '$1 '),
          }
        : null,
    }
  },
})

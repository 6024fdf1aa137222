import { randomUUID } from 'node:crypto'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { renewStaffPassword } from '@/lib/use-cases/account/renew-staff-password'
import { createCourt } from '@/lib/use-cases/court/create-court'
import { recordConfirmationRule } from '@/lib/use-cases/court/set-confirmation-rule'
import { recordTrainingRule } from '@/lib/use-cases/court/set-training-rule'
import { createInstitution } from '@/lib/use-cases/institution/create-institution'
import { checkOrganisationImport } from '@/lib/use-cases/import/check-organisation-import'
import { importOrganisations } from '@/lib/use-cases/import/import-organisations'
import { JudgedRows } from '@/lib/use-cases/import/judged-rows'
import { inviteInstitution } from '@/lib/use-cases/institution/invite-institution'
import { runJob } from '@/lib/use-cases/job/run-job'
import { checkOrganisations } from './import-file'
import { judgedRow } from './judged-row'
import { layParked, webhookUrl } from './webhooks'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { resumeWebhook } from '@/lib/use-cases/webhook/resume-webhook'
import { retryWebhook } from '@/lib/use-cases/webhook/retry-webhook'
import { revokeWebhook } from '@/lib/use-cases/webhook/revoke-webhook'
import { rotateWebhookSecret } from '@/lib/use-cases/webhook/rotate-webhook-secret'
import { skipWebhook } from '@/lib/use-cases/webhook/skip-webhook'
import { importDictionary } from '@/lib/use-cases/dictionary/import-dictionary'
import { setDictionaryValue } from '@/lib/use-cases/dictionary/set-value'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { withdrawParameter } from '@/lib/use-cases/parameter/withdraw-parameter'
import { done, freshHash, freshPhone, freshSerial, TEXT, TODAY, type SoundAct } from './sound-act'
import { asOwner, type World } from './world'

// The acts by which a system administrator sets up courts, institutions and accounts.

const names = (what: string) => {
  const serial = freshSerial()
  return { code: `${what}-${serial}`, name: `${what === 'court' ? '法院' : '机构'}之${serial}` }
}

/** 延长上限 of a court, from tomorrow on. */
const lawChange = (courtId: string) => ({
  key: 'extension_days',
  courtId,
  value: '60',
  from: addDays(toLocalDate(new Date()), 1),
  reason: TEXT,
  seen: '0',
})

export async function freshAccount(world: World): Promise<string> {
  const { accountId } = await done(
    createStaffAccount(world.people.system, {
      role: 'court_judge',
      name: '童岚',
      phone: freshPhone(),
      court: 'court-a',
    }),
  )
  return accountId
}

/** Room for another: a court has five at most. */
async function stopWebhooks(world: World): Promise<void> {
  await asOwner(
    `UPDATE webhook_subscriptions SET state = 'revoked', ended_at = now() WHERE court_id = $1
      AND state <> 'revoked'`,
    [world.courts.a],
  )
}

async function liveWebhook(world: World): Promise<{ readonly subscriptionId: string }> {
  await stopWebhooks(world)
  const { subscriptionId } = await done(
    makeWebhook(world.people.system, { courtId: world.courts.a, url: webhookUrl() }),
  )
  return { subscriptionId }
}

async function parkedWebhook(world: World) {
  const { subscriptionId } = await liveWebhook(world)
  return { subscriptionId, position: await layParked(world, subscriptionId) }
}

const DICTIONARY_LINE = {
  code: '4.1',
  name: '买卖合同纠纷',
  aliases: '买卖纠纷',
  parent: '4',
  position: '4010',
  validFrom: '',
  retiredFrom: '',
  successor: '',
} as const

export const SOUND_SET_UP_ACTS: readonly SoundAct[] = [
  {
    name: '立即执行定时任务',
    act: runJob,
    who: 'system',
    lay: async () => {
      await asOwner(`DELETE FROM job_runs`)
      return { job: 'sweep_files' }
    },
  },
  {
    name: '检查单位和账号导入文件',
    act: checkOrganisationImport,
    who: 'system',
    lay: async () => {
      const rows = new JudgedRows()
      rows.add([judgedRow({ fingerprint: freshHash() })])
      return { importId: randomUUID(), fileName: '全市.xlsx', size: 10, sha256: freshHash(), rows }
    },
  },
  {
    name: '导入单位和账号',
    act: importOrganisations,
    who: 'system',
    lay: async ({ people }) => {
      const { code, name } = names('court')
      const row = { courtCode: code, courtName: name, courtShortName: '丁区法院' }
      return {
        importId: await checkOrganisations(people.system, {
          courts: [{ ...row, courtPrefix: '诉前调' }],
        }),
        rows: '20',
      }
    },
  },
  {
    name: '添加法院',
    act: createCourt,
    who: 'system',
    lay: async () => ({ ...names('court'), shortName: '丙区法院', caseNumberPrefix: '诉前调' }),
  },
  {
    name: '登记司法确认受理规则',
    act: recordConfirmationRule,
    who: 'system',
    lay: async (world) => {
      await asOwner('DELETE FROM court_confirmation_rules')
      return {
        courtId: world.courts.b,
        seen: '0',
        from: toLocalDate(new Date()),
        isOwnCasesOnly: 'yes',
        acceptsElectronicSignatures: 'yes',
        wantsPaperSet: 'no',
        reviewClock: 'confirmation_review',
        specialJurisdictions: '示例互联网法院：网络购物合同',
      }
    },
  },
  {
    name: '设定培训要求',
    act: recordTrainingRule,
    who: 'system',
    // Court b: a court of which no other act here assigns a case.
    lay: async (world) => ({ courtId: world.courts.b, rule: 'exclude' }),
  },
  {
    name: '添加变动通知地址',
    act: makeWebhook,
    who: 'system',
    lay: async (world) => {
      await stopWebhooks(world)
      return { courtId: world.courts.a, url: webhookUrl() }
    },
  },
  {
    name: '停止变动通知',
    act: revokeWebhook,
    who: 'system',
    lay: liveWebhook,
  },
  {
    name: '更换变动通知的签名密钥',
    act: rotateWebhookSecret,
    who: 'system',
    lay: liveWebhook,
  },
  {
    name: '恢复变动通知',
    act: resumeWebhook,
    who: 'system',
    lay: async (world) => {
      const { subscriptionId } = await liveWebhook(world)
      await asOwner(
        `UPDATE webhook_subscriptions SET state = 'disabled', ended_at = now() WHERE id = $1`,
        [subscriptionId],
      )
      return { subscriptionId }
    },
  },
  {
    name: '重新发送变动通知',
    act: retryWebhook,
    who: 'system',
    lay: parkedWebhook,
  },
  {
    name: '放弃发送变动通知',
    act: skipWebhook,
    who: 'system',
    lay: parkedWebhook,
  },
  {
    name: '添加机构',
    act: createInstitution,
    who: 'system',
    lay: async () => ({ ...names('center'), kind: 'people', courts: ['court-a'] }),
  },
  {
    name: '登记邀请法院',
    act: inviteInstitution,
    who: 'system',
    lay: async (world) => ({ institutionId: world.institutions.a, courts: ['court-b'] }),
  },
  {
    name: '添加账号',
    act: createStaffAccount,
    who: 'system',
    lay: async () => ({
      role: 'court_clerk',
      name: '江明',
      phone: freshPhone(),
      court: 'court-a',
      institution: '',
    }),
  },
  {
    name: '重新发放初始密码',
    act: renewStaffPassword,
    who: 'system',
    lay: async (world) => ({ accountId: await freshAccount(world), version: '1' }),
  },
  {
    name: '修改参数',
    act: setParameter,
    who: 'system',
    lay: async () => {
      await asOwner('DELETE FROM parameter_values')
      const from = TODAY().slice(0, 10)
      return { key: 'idle_minutes', courtId: '', value: '15', from, reason: TEXT, seen: '0' }
    },
  },
  {
    name: '提交参数复核',
    act: proposeParameter,
    who: 'system',
    lay: async (world) => {
      await asOwner(`DELETE FROM proposals WHERE kind = 'parameter'`)
      return lawChange(world.courts.b)
    },
  },
  {
    name: '撤回参数计划',
    act: withdrawParameter,
    who: 'system',
    lay: async (world) => {
      await asOwner('DELETE FROM parameter_values')
      const from = addDays(toLocalDate(new Date()), 1)
      const planned = { key: 'chase_days', courtId: '', value: '5', from, reason: TEXT, seen: '0' }
      await done(setParameter(world.people.system, planned))
      return { key: 'chase_days', no: '1' }
    },
  },
  {
    name: '修改字典',
    act: setDictionaryValue,
    who: 'system',
    lay: async () => {
      await asOwner('DELETE FROM dictionary_values')
      return { dictionary: 'cause_2025', ...DICTIONARY_LINE, reason: TEXT, seen: '0' }
    },
  },
  {
    name: '导入字典',
    act: importDictionary,
    who: 'system',
    lay: async () => {
      await asOwner('DELETE FROM dictionary_values')
      return { dictionary: 'cause_2025', lines: [DICTIONARY_LINE], reason: TEXT, seen: '0' }
    },
  },
]

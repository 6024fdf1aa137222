import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findTemplates,
  setTemplateDay as storeDay,
} from '@/lib/data/stores/document/document-template-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideTemplateDay } from '@/lib/domain/document/document-template'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetTemplateDayInput } from './document-template.input'

/** 设定启用日期: from when a version is used, today or later. */
export const setTemplateDay = defineUseCase({
  act: 'template:set-day',
  input: SetTemplateDayInput,
  load: async (db, { templateId }) =>
    (await findTemplates(db)).find(({ id }) => id === templateId) ?? null,
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (template, { from }, context) => decideTemplateDay(template, from, context),
  write: async (db, grant, from, { id, kind, version }, _input, { actor, now, today }) => {
    if (!(await storeDay(db, grant, id, from, now)))
      return refuse('TEMPLATE_RETIRED', { on: today })
    const data = { templateId: id, document: kind, version, from }
    await appendEvent(db, {
      event: { kind: 'template.day-set', data },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ version, from })
  },
})

import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findTemplates,
  retireTemplate as storeRetired,
} from '@/lib/data/stores/document/document-template-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideRetireTemplate } from '@/lib/domain/document/document-template'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RetireTemplateInput } from './document-template.input'

/**
 * 停用模板: documents are made with the page of the system again. Those that were made keep their
 * version.
 */
export const retireTemplate = defineUseCase({
  act: 'template:retire',
  input: RetireTemplateInput,
  load: async (db, { templateId }) =>
    (await findTemplates(db)).find(({ id }) => id === templateId) ?? null,
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (template, _input, context) => decideRetireTemplate(template, context),
  write: async (db, grant, on, { id, kind, version }, _input, { actor, now }) => {
    if (!(await storeRetired(db, grant, id, on, now))) return refuse('TEMPLATE_RETIRED', { on })
    await appendEvent(db, {
      event: { kind: 'template.retired', data: { templateId: id, document: kind, version } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ version })
  },
})

import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addTemplate as storeTemplate } from '@/lib/data/stores/document/document-template-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AddTemplateInput } from './document-template.input'

/** 上传模板: the next version of a document's template. It is not used before it has a day. */
export const addTemplate = defineUseCase({
  act: 'template:add',
  input: AddTemplateInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow(null),
  write: async (db, grant, _decision, _facts, input, { actor, now }) => {
    const added = await storeTemplate(db, grant, input, now)
    if (!added.ok) return added
    const { id: templateId, version } = added.value
    const { kind: document, sha256 } = input
    await appendEvent(db, {
      event: { kind: 'template.added', data: { templateId, document, version, sha256 } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ templateId, version })
  },
})

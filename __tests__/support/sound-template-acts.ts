import { addTemplate } from '@/lib/use-cases/document-template/add-template'
import { retireTemplate } from '@/lib/use-cases/document-template/retire-template'
import { setTemplateDay } from '@/lib/use-cases/document-template/set-template-day'
import { done, freshHash, TODAY, type SoundAct } from './sound-act'
import type { World } from './world'

const template = () => ({
  kind: 'agreement',
  fileName: '调解协议书.docx',
  size: 10,
  sha256: freshHash(),
  storageKey: freshHash(),
  names: ['案由'],
})
const added = async (world: World) => {
  const { templateId } = await done(addTemplate(world.people.adminA, template()))
  return { templateId }
}

export const SOUND_TEMPLATE_ACTS: readonly SoundAct[] = [
  { name: '上传文书模板', act: addTemplate, who: 'adminA', lay: async () => template() },
  {
    name: '设定模板启用日期',
    act: setTemplateDay,
    who: 'adminA',
    lay: async (world) => ({ ...(await added(world)), from: TODAY().slice(0, 10) }),
  },
  { name: '停用文书模板', act: retireTemplate, who: 'adminA', lay: added },
]

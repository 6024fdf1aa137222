import type { Actor } from '@/lib/domain/access/roles'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { samplePdf, samplePng } from './sample-files'

/**
 * What the demonstration's institutions put into a slot: its title, and whether it is a scanned
 * sheet or a document of some pages.
 */
const PAPERS: Partial<Record<UploadSlot, readonly [title: string, pages: number | 'scan']>> = {
  acceptance_form: ['受理登记表', 1],
  consent: ['调解意愿同意书（双方签名）', 'scan'],
  rights_notice: ['权利义务告知书', 2],
  disclosure: ['调解员无回避情形声明', 'scan'],
  service_address: ['送达地址确认书', 'scan'],
  contact_log: ['通知与联系记录', 1],
  session_record: ['第一次调解会笔录', 3],
  service_proof: ['送达回证', 'scan'],
  identity: ['被申请人身份证明（复印件）', 'scan'],
}

let serial = 5_000

/** Puts a paper into each of these slots, as the administrator does on the dossier's page. */
export async function fillDossier(
  admin: Actor,
  caseId: string,
  slots: readonly UploadSlot[],
): Promise<void> {
  for (const slot of slots) {
    serial += 1
    const [title, pages] = PAPERS[slot] ?? [dossierSlot[slot], 1]
    const bytes = pages === 'scan' ? samplePng(serial) : samplePdf(serial, title, pages)
    const {
      files: [file],
    } = checkFiles([{ fileName: `${title}.${pages === 'scan' ? 'png' : 'pdf'}`, bytes }])
    const [storageKey] = await keepFiles([bytes])
    const added = await addMaterial(admin, { ...file, caseId, slot, title, storageKey })
    if (!added.ok)
      throw new Error(`a demonstration paper was refused: ${JSON.stringify(added.refusal)}`)
  }
}

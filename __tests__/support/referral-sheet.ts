import ExcelJS from 'exceljs'
import type { Actor } from '@/lib/domain/access/roles'
import { REFERRAL_COLUMNS, type ReferralColumn } from '@/lib/domain/import/referral-columns'
import { checkReferralFile } from '@/lib/edge/upload/check-import'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { REFERRAL_HEADERS } from '@/lib/labels/zh-CN/referral-columns'
import { importReferrals } from '@/lib/use-cases/import/import-referrals'

export type ReferralLine = Partial<Record<ReferralColumn, ExcelJS.CellValue>>

/** A dispute as a line of 批量引调; each has a claim of its own. */
export function referralLine(no: number, change: ReferralLine = {}): ReferralLine {
  return {
    source: '委派',
    suitability: '可以引调',
    disputeType: '合同纠纷',
    cause: '房屋租赁合同纠纷',
    amount: '3000.00',
    claim: `退还押金（第 ${no} 号）`,
    facts: '租期届满，被申请人不退押金。',
    institution: '甲调解中心',
    applicantName: '张三',
    applicantNumber: '819999199003070014',
    applicantPhone: '19900008001',
    applicantConsent: '书面',
    applicantConsentOn: '2026-03-02',
    respondentName: `承租人${no}`,
    ...change,
  }
}

export async function referralFile(lines: readonly ReferralLine[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(TEMPLATE.sheet.referrals)
  sheet.addRow(REFERRAL_COLUMNS.map((column) => REFERRAL_HEADERS[column]))
  for (const line of lines) sheet.addRow(REFERRAL_COLUMNS.map((column) => line[column] ?? null))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The id of a checked list of these lines. */
export async function checkReferrals(clerk: Actor, lines: readonly ReferralLine[]) {
  const answer = await checkReferralFile(clerk, {
    fileName: '引调.xlsx',
    bytes: await referralFile(lines),
  })
  if (!answer.ok) throw new Error(`the file was refused: ${JSON.stringify(answer)}`)
  return answer.value.importId
}

/** Refers the lines of a list to the end. */
export async function runReferrals(clerk: Actor, importId: string, institution?: string) {
  for (let round = 0; round < 50; round += 1) {
    const answer = await importReferrals(clerk, { importId, ...(institution && { institution }) })
    if (!answer.ok || answer.value.left === 0) return answer
  }
  throw new Error('the list does not end')
}

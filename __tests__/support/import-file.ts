import ExcelJS from 'exceljs'
import { CASE_COLUMNS, type CaseColumn } from '@/lib/domain/import/case-columns'
import { MEDIATOR_COLUMNS, type MediatorColumn } from '@/lib/domain/import/mediator-columns'
import {
  ORGANISATION_COLUMNS,
  ORGANISATION_SHEETS,
  type OrganisationColumn,
  type OrganisationSheet,
} from '@/lib/domain/import/organisation-columns'
import type { Actor } from '@/lib/domain/access/roles'
import {
  checkCaseFile,
  checkMediatorFile,
  checkOrganisationFile,
  type CheckFile,
} from '@/lib/edge/upload/check-import'
import { CASE_HEADERS, MEDIATOR_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import {
  ORGANISATION_HEADERS,
  ORGANISATION_SHEET_NAMES,
} from '@/lib/labels/zh-CN/organisation-columns'

export type CaseLine = Partial<Record<CaseColumn, ExcelJS.CellValue>>
export type MediatorLine = Partial<Record<MediatorColumn, ExcelJS.CellValue>>

/** A closed case of the tests' world, as a line of the template; each has a claim of its own. */
export function caseLine(no: number, change: CaseLine = {}): CaseLine {
  return {
    court: '甲区法院',
    source: '委派',
    disputeType: '合同纠纷',
    cause: '买卖合同纠纷',
    referredAt: '2026-03-02',
    claim: `请求支付货款（第 ${no} 号）`,
    applicantName: '张三',
    applicantNumber: '819999199003070014',
    applicantPhone: '19900008001',
    respondentName: '李四',
    ...change,
  }
}

export const CLOSED: CaseLine = {
  acceptedAt: '2026-03-03',
  mediator: '谢岚',
  closedAt: '2026-03-08',
  outcome: '达成调解协议',
  account: '双方和解，当场付清。',
}

async function fileOf<Column extends string>(
  sheetName: string,
  columns: readonly Column[],
  headers: Readonly<Record<Column, string>>,
  lines: readonly Partial<Record<Column, ExcelJS.CellValue>>[],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName)
  sheet.addRow(columns.map((column) => headers[column]))
  for (const line of lines) sheet.addRow(columns.map((column) => line[column] ?? null))
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const caseFile = (lines: readonly CaseLine[]) =>
  fileOf(TEMPLATE.sheet.cases, CASE_COLUMNS, CASE_HEADERS, lines)
export const mediatorFile = (lines: readonly MediatorLine[]) =>
  fileOf(TEMPLATE.sheet.mediators, MEDIATOR_COLUMNS, MEDIATOR_HEADERS, lines)

export type OrganisationLines = Partial<
  Record<OrganisationSheet, readonly Partial<Record<OrganisationColumn, ExcelJS.CellValue>>[]>
>

/** The workbook of a city; a sheet that is not named is left out. */
export async function organisationFile(lines: OrganisationLines): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const key of ORGANISATION_SHEETS) {
    const rows = lines[key]
    if (!rows) continue
    const columns: readonly OrganisationColumn[] = ORGANISATION_COLUMNS[key]
    const sheet = book.addWorksheet(ORGANISATION_SHEET_NAMES[key])
    sheet.addRow(columns.map((column) => ORGANISATION_HEADERS[column]))
    for (const row of rows) sheet.addRow(columns.map((column) => row[column] ?? null))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function checked(check: CheckFile, actor: Actor, bytes: Buffer): Promise<string> {
  const answer = await check(actor, { fileName: '名单.xlsx', bytes })
  if (!answer.ok) throw new Error(`the file was refused: ${JSON.stringify(answer)}`)
  return answer.value.importId
}

/** The id of a checked import of these lines. */
export const checkCases = async (actor: Actor, lines: readonly CaseLine[]) =>
  checked(checkCaseFile, actor, await caseFile(lines))
export const checkMediators = async (actor: Actor, lines: readonly MediatorLine[]) =>
  checked(checkMediatorFile, actor, await mediatorFile(lines))
export const checkOrganisations = async (actor: Actor, lines: OrganisationLines) =>
  checked(checkOrganisationFile, actor, await organisationFile(lines))

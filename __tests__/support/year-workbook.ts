import ExcelJS from 'exceljs'
import { CASE_COLUMNS, type CaseColumn } from '@/lib/domain/import/case-columns'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { caseSource, disputeType, outcome, partyKind } from '@/lib/labels/zh-CN/case'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { seededRandom } from './seeded-random'

// A year of an institution's work as its own list would hold it: most cases closed, the last weeks
// still open. The same seed gives the same list. People and numbers are made up: place code 819999
// and mobiles beginning with 199 belong to no one.

export type YearOf = {
  readonly rows: number
  readonly lastDay: LocalDate
  /** Names of courts that invited the institution, and of its mediators. */
  readonly courts: readonly string[]
  readonly mediators: readonly string[]
  readonly seed?: number
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志红建文辉']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function withCheckCharacter(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, index) => total + Number(digit) * WEIGHTS[index]!,
    0,
  )
  return first17 + '10X98765432'[sum % 11]
}

export type YearRow = Partial<Record<CaseColumn, string>>

export function yearRows({ rows, lastDay, courts, mediators, seed = 1 }: YearOf): YearRow[] {
  const random = seededRandom(seed)
  const upTo = (end: number) => Math.floor(random() * end)
  const one = <T>(from: readonly T[]): T => from[upTo(from.length)]!
  const two = (value: number, width = 2) => String(value).padStart(width, '0')
  const name = () => one(SURNAMES) + one(GIVEN) + (random() < 0.7 ? one(GIVEN) : '')
  const identity = () =>
    withCheckCharacter(
      `819999${1955 + upTo(50)}${two(1 + upTo(12))}${two(1 + upTo(28))}${two(upTo(1000), 3)}`,
    )
  const phone = () => `199${two(upTo(100_000_000), 8)}`
  const failures = Object.values(outcome).filter((word) => word !== outcome.expired)

  return Array.from({ length: rows }, (_, index) => {
    const referredAgo = upTo(365)
    const referredAt = addDays(lastDay, -referredAgo)
    const takenAfter = Math.min(referredAgo, upTo(4))
    const lasted = 3 + upTo(40)
    const isClosed = referredAgo > takenAfter + lasted
    const isAccepted = isClosed || referredAgo > 3
    const isCompany = random() < 0.45
    const applicant = name()
    const respondent = (): string => {
      const other = name()
      return other === applicant ? respondent() : other
    }
    const type = one(
      Object.values(disputeType).filter((word) => word !== disputeType.special_procedure),
    )
    const row: YearRow = {
      index: String(index + 1),
      court: one(courts),
      source: one(Object.values(caseSource)),
      disputeType: type,
      cause: type.slice(0, 40),
      amount: random() < 0.8 ? `${upTo(900_000)}.${two(upTo(100))}` : '',
      referredAt,
      applicantName: applicant,
      applicantKind: partyKind.natural,
      applicantNumber: identity(),
      applicantPhone: phone(),
      respondentName: isCompany ? `示例${one(GIVEN)}${one(GIVEN)}物业服务有限公司` : respondent(),
      respondentKind: isCompany ? partyKind.legal : partyKind.natural,
      ...(isCompany && { respondentRepresentative: name() }),
      respondentPhone: random() < 0.6 ? phone() : '',
      claim: `请求支付欠款及利息（第 ${index + 1} 号）`,
      facts: '双方因履行发生争议，协商未果。',
    }
    if (isAccepted) row.acceptedAt = addDays(referredAt, takenAfter)
    if (isClosed) {
      Object.assign(row, {
        mediator: one(mediators),
        closedAt: addDays(referredAt, takenAfter + lasted),
        outcome: random() < 0.62 ? outcome.agreement : one(failures),
        account: '经调解员主持，双方就争议事项进行了充分沟通。',
      })
    }
    return row
  })
}

/** The same as a workbook in the template's shape. */
export async function yearWorkbook(of: YearOf): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(TEMPLATE.sheet.cases)
  sheet.addRow(CASE_COLUMNS.map((column) => CASE_HEADERS[column]))
  for (const row of yearRows(of)) sheet.addRow(CASE_COLUMNS.map((column) => row[column] ?? null))
  return Buffer.from(await book.xlsx.writeBuffer())
}

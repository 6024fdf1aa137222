import ExcelJS from 'exceljs'

export async function workbook(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  sheetName = '名单',
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName)
  change(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A failed statement in words: `失败（第 3 行）：…`. `sql`: the text that was sent. */
export function describeSqlError(error, sql = '') {
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : null
  const place = line ? `（第 ${line} 行）` : ''
  return `失败${place}：${[error.message, error.detail, error.where].filter(Boolean).join('；')}`
}

import './export-scores.suite'
import './score-filters.suite'
import './score-tables.suite'
import './stored-scores.suite'

// 操作手册的两张表：存入的、页面的、筛选的、导出的积分。

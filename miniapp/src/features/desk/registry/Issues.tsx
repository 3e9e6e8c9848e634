import { useQuery } from '@tanstack/react-query'
import { Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { listImportIssues } from '@shared/registry/contract'
import type { Issue, RollImport } from '@shared/registry/model'
import { call } from '@/api'
import { readAll } from '../data/readAll'
import { saveBook } from '../data/spreadsheet'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'

type Severity = Issue['severity']
const names: Record<Severity, string> = { error: '必须改正', warning: '请看一眼', info: '说明' }
const tones: Record<Severity, Tone> = { error: 'red', warning: 'amber', info: 'plain' }
const severities: readonly Severity[] = ['error', 'warning', 'info']
/** The row stands in its own column, so the sentence need not begin with it. */
const withoutRow = ({ row, message }: Issue): string => message.replace(`${sayRow(row)}：`, '')
const sayRow = (row: number): string => (row === 0 ? '整个表格' : `第 ${row} 行`)

/** Every problem of an import with its row and how to mend it: filtered, paged, and to take along as a spreadsheet. */
export const Issues = ({ found }: { found: RollImport }) => {
  const [shown, setShown] = useState<Severity | 'all'>(found.errors > 0 ? 'error' : 'all')
  const issues = useQuery({
    queryKey: [listImportIssues.id, found.importId],
    queryFn: () => readAll((cursor) => call(listImportIssues, { params: { importId: found.importId }, query: { limit: 100, cursor } })),
    staleTime: Infinity,
  })
  const all = issues.data ?? []
  const numberOf = (severity: Severity) => all.filter((i) => i.severity === severity).length
  return (
    <Panel
      title="问题"
      actions={<SaveButton label="导出问题清单" disabled={all.length === 0} save={() => exportIssues(found.fileName, all)} />}
    >
      <Loaded of={issues}>
        {(list) => (
          <>
            <Segmented
              className="dk-tools"
              aria-label="按轻重筛选"
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all' as const, label: `全部 ${list.length}` },
                ...severities.filter((s) => numberOf(s) > 0).map((s) => ({ value: s, label: `${names[s]} ${numberOf(s)}` })),
              ]}
            />
            <Table
              rowKey={(i) => `${i.row}-${i.column}-${i.code}-${i.message}`}
              size="small"
              columns={columns}
              dataSource={list.filter((i) => shown === 'all' || i.severity === shown)}
              pagination={{ pageSize: 15, showSizeChanger: false, hideOnSinglePage: true, showTotal: (n) => `共 ${n} 处` }}
            />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const columns: TableColumnsType<Issue> = [
  { title: '位置', width: 110, render: (_, i) => sayRow(i.row) },
  { title: '列', width: 120, render: (_, i) => i.column ?? '—' },
  { title: '轻重', width: 110, render: (_, i) => <Badge tone={tones[i.severity]}>{names[i.severity]}</Badge> },
  { title: '问题和改法', render: (_, i) => withoutRow(i) },
]

const exportIssues = (fileName: string, issues: readonly Issue[]): Promise<void> =>
  saveBook(`${fileName.replace(/\.[^.]+$/, '')}-问题清单.xlsx`, [
    {
      name: '问题',
      rows: [['行', '列', '轻重', '问题和改法'], ...issues.map((i) => [i.row, i.column ?? '', names[i.severity], i.message])],
      widths: [8, 14, 12, 80],
    },
  ])

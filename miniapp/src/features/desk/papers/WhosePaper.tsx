import { Input, Select } from 'antd'
import { useState } from 'react'
import type { DecisionView, SpecialAsk, VoterId } from '@shared/decision/model'
import { PaperCode } from '@shared/decision/paperCode'
import { useGrids, useVoters } from '../data/useLists'
import { problemOf } from '../kit/problems'
import { linesOf } from '../vote/whereabouts'
import { useFindPaper } from './usePapers'

/** Whose paper it is. `code` is null when the room was picked. */
export interface Whose {
  readonly voterId: VoterId
  readonly code: PaperCode | null
  readonly label: string
  readonly names: readonly string[]
  readonly asks: readonly SpecialAsk[]
}

/** By the code on the paper (a hand scanner types it and presses Enter), or by the room when the code cannot be read. */
export const WhosePaper = ({
  view,
  whose,
  onWhose,
}: {
  view: DecisionView
  whose: Whose | null
  onWhose: (whose: Whose | null) => void
}) => {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const find = useFindPaper(view.decisionId)
  const voters = useVoters(view.decisionId, true)
  const grids = useGrids(view.decisionId, view.scope.length > 1 ? view.scope.map((s) => s.unit) : [])
  const lines = linesOf(
    voters.data ?? [],
    view.scope,
    grids.flatMap((g) => g.data?.cells ?? []),
  )
  const look = () => {
    const code = PaperCode.safeParse(text)
    if (!code.success) return setFault(text.trim() === '' ? null : (code.error.issues[0]?.message ?? null))
    setFault(null)
    find.mutate(code.data, {
      onSuccess: ({ open, ...found }) => {
        if (open !== null) setFault('这一户已经有一张纸票在等人复核，先复核那一张。')
        else onWhose({ ...found, code: code.data })
      },
      onError: (error) => setFault(problemOf(error).sentence),
    })
  }
  if (whose !== null)
    return (
      <p className="dk-slip-whose">
        <strong>{whose.label}</strong> {whose.names.join('、')}
        <button type="button" className="dk-slip-link" onClick={() => onWhose(null)}>
          换一户
        </button>
      </p>
    )
  return (
    <div className="dk-slip-form">
      <label>
        纸票编号（右上角）
        <Input.Search
          autoFocus
          value={text}
          placeholder="扫码，或照着输入，如 AB3D-7K2M-Q9X"
          enterButton="查"
          loading={find.isPending}
          onChange={(event) => setText(event.target.value)}
          onSearch={look}
        />
      </label>
      <label>
        编号看不清，按房号选
        <Select<VoterId>
          className="dk-wide"
          showSearch
          optionFilterProp="label"
          placeholder="输入房号"
          loading={voters.isPending}
          value={null}
          onChange={(voterId) => {
            const row = lines.find((v) => v.voterId === voterId)
            if (row) onWhose({ voterId, code: null, label: `${row.where} 室`, names: row.names, asks: row.asks })
          }}
          options={lines.map((v) => ({ value: v.voterId, label: `${v.where} 室 · ${v.names.join('、')}` }))}
        />
      </label>
      {fault !== null && (
        <p className="dk-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

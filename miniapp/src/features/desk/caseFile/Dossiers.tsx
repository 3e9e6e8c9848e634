import { PrinterOutlined } from '@ant-design/icons'
import { Button, Empty, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { CaseLine } from '@shared/audit/caseModel'
import { Panel } from '../kit/Panel'
import { useActors } from '../log/useActors'
import { DossierView } from './DossierView'
import { type Dossier, dossiersOf } from './lines'

const filters: readonly (readonly [name: string, fits: (d: Dossier) => boolean])[] = [
  ['全部', () => true],
  ['没有表决', ({ parts }) => !parts.has('ballots')],
  ['有纸质票', ({ parts }) => parts.has('papers')],
  ['有委托', ({ parts }) => parts.has('proxies')],
  ['有矛盾票', ({ parts }) => parts.has('conflicts')],
]

/** The file of a vote, voter by voter in the order of the doors. */
export const Dossiers = ({ lines }: { lines: readonly CaseLine[] }) => {
  const nameOf = useActors()
  const all = dossiersOf(lines)
  const [chosen, setChosen] = useState('全部')
  const [words, setWords] = useState('')
  const fits = filters.find(([name]) => name === chosen)?.[1] ?? (() => true)
  const shown = all.filter((d) => fits(d) && d.voter.label.includes(words.trim()))
  return (
    <Panel>
      <div className="dk-row dk-wrap dk-tools dk-noprint">
        <Segmented
          aria-label="看哪些户"
          value={chosen}
          onChange={setChosen}
          options={filters.map(([name, of]) => ({ value: name, label: `${name} ${all.filter(of).length}` }))}
        />
        <Input
          className="dk-search dk-push"
          allowClear
          placeholder="按房号找"
          aria-label="按房号找"
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的户。" />
      ) : (
        shown.map((d) => <DossierView key={d.voter.voterId} of={d} nameOf={nameOf} />)
      )}
    </Panel>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Empty } from 'antd'
import { useState } from 'react'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { type UnitWishes, type WishLine, readUnitWishes, stanceNames } from '@shared/retrofit/wishContract'
import { call } from '@/api'
import { hrefOf } from '../../app/useRoute'
import { Badge, type Tone } from '../../kit/Badge'
import { Facts } from '../../kit/Facts'
import { Loaded } from '../../kit/Loaded'
import { sayStamp } from '../../kit/words'
import { OpenDialog } from '../OpenDialog'
import { NoteForm } from './NoteForm'

const tones: Record<WishLine['stance'], Tone> = { wants: 'teal', undecided: 'plain', against: 'amber' }
const ways: Record<WishLine['way'], string> = { phone: '手机上自己说的', door: '上门听到的' }

/** One unit of the pool: what its homes said, what was heard at the doors, and the way to a case. */
export const UnitDrawer = ({ unit, onDone }: { unit: PlaceId; onDone: () => void }) => {
  const wishes = useQuery({
    queryKey: [readUnitWishes.id, unit],
    queryFn: () => call(readUnitWishes, { params: { placeId: unit } }),
  })
  return (
    <Drawer open width={560} title={wishes.data?.label ?? '单元的意愿'} onClose={onDone}>
      <Loaded of={wishes}>{(found) => <Inside found={found} />}</Loaded>
    </Drawer>
  )
}

const Inside = ({ found }: { found: UnitWishes }) => {
  const [opening, setOpening] = useState(false)
  return (
    <div className="dk-stack">
      <Facts
        of={[
          ['想装', `${found.wants} 户${found.homes === null ? '' : `，共 ${found.homes} 户`}`],
          ['还没想好', `${found.undecided} 户`],
          ['不想装', `${found.against} 户`],
        ]}
      />
      {found.caseId !== null ? (
        <Button type="primary" href={hrefOf({ at: 'lift', lift: found.caseId, tab: 'main' })}>
          打开这个单元的项目
        </Button>
      ) : (
        <div>
          <Button type={found.suggested ? 'primary' : 'default'} onClick={() => setOpening(true)}>
            立项
          </Button>
          <p className="dk-quiet dk-note">
            {found.suggested ? '想装的已到半数，可以立项，接着做资格初筛和征求意见。' : '想装的还不到半数，可以先上门听一听再立项。'}
          </p>
        </div>
      )}
      <NoteForm unit={found.unit} />
      <section aria-label="各户说的">
        <h3>各户说的</h3>
        <p className="dk-quiet">只有社区和街道看得到，不表示表决时的意见。</p>
        {found.lines.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有哪一户说过。" />
        ) : (
          found.lines.map((line) => <Line key={line.ownerKey} line={line} />)
        )}
      </section>
      {opening && (
        <OpenDialog
          start={{ estate: ancestorAt(found.unit, 'estate'), scope: [{ unit: found.unit, label: found.label }] }}
          onDone={() => setOpening(false)}
        />
      )}
    </div>
  )
}

const Line = ({ line }: { line: WishLine }) => (
  <div className="dk-line">
    <span>
      <strong>{line.room} 室</strong> <Badge tone={tones[line.stance]}>{stanceNames[line.stance]}</Badge>
      <span className="dk-quiet dk-block">
        {ways[line.way]} · {sayStamp(line.at)}
      </span>
      {line.notes.map((note) => (
        <span key={note.at} className="dk-block dk-text">
          <span className="dk-quiet">{sayStamp(note.at)}</span> {note.text}
        </span>
      ))}
    </span>
  </div>
)

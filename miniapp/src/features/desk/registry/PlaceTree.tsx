import { Tree } from 'antd'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { PlaceId, covers, levelOf, lineage } from '@shared/kernel/place'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { childrenOf } from '../data/useLists'

interface Node {
  key: string
  title: string
  isLeaf: boolean
  children?: Node[]
}

const placesIn = (keys: readonly React.Key[]): PlaceId[] => keys.flatMap((key) => PlaceId.safeParse(key).data ?? [])

/** The workplace and what is inside it, down to the units. A branch is read when it is opened. */
export const PlaceTree = ({ chosen }: { chosen: PlaceId }) => {
  const { workplace } = useStaff()
  const way = lineage(chosen).filter((p) => covers(workplace.place, p) && levelOf(p) !== 'unit')
  const [opened, setOpened] = useState<readonly PlaceId[]>(way)
  const open = [...new Set([workplace.place, ...opened, ...way.slice(0, -1)])]
  const insides = useQueries({ queries: open.map(childrenOf) })
  const childrenAt = new Map(open.map((place, i) => [place, insides[i]?.data?.children]))

  const node = (place: PlaceId, name: string): Node => ({
    key: place,
    title: name,
    isLeaf: levelOf(place) === 'unit',
    children: childrenAt.get(place)?.map((c) => node(c.placeId, c.name)),
  })
  return (
    <Tree<Node>
      blockNode
      aria-label="地点"
      treeData={[node(workplace.place, workplace.name)]}
      selectedKeys={[chosen]}
      expandedKeys={open}
      onExpand={(keys) => setOpened(placesIn(keys))}
      onSelect={(_, { node: { key } }) => {
        const [place] = placesIn([key])
        if (place === undefined) return
        setOpened((now) => [...now, place])
        go({ at: 'rolls', place })
      }}
    />
  )
}

import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { useUnitRoll } from '../data/useLists'
import { PlacePath } from '../registry/PlacePath'
import { CodeDialog } from './CodeDialog'
import type { FlatView } from '@shared/registry/model'

/** 现场绑定: first the flat, then the person. */
export const OnSite = ({ onDone }: { onDone: () => void }) => {
  const [unit, setUnit] = useState<PlaceId | null>(null)
  const [flat, setFlat] = useState<FlatView | null>(null)
  const [chosen, setChosen] = useState(false)
  if (chosen && unit && flat) return <CodeDialog unit={unit} flat={flat} onDone={onDone} />
  return (
    <Modal
      open
      title="现场绑定"
      okText="下一步"
      okButtonProps={{ disabled: flat === null }}
      cancelText="取消"
      onOk={() => setChosen(true)}
      onCancel={onDone}
    >
      <p className="dk-quiet">请业主带好证件和手机。核对后会生成一个码，业主在自己手机上输入或扫一下就绑定好了。</p>
      <Form layout="vertical" className="dk-note">
        <Form.Item label="哪个单元">
          <PlacePath
            down="unit"
            exact
            value={unit}
            onChange={(place) => {
              setUnit(place)
              setFlat(null)
            }}
          />
        </Form.Item>
        {unit && <RoomField unit={unit} flat={flat} onFlat={setFlat} />}
      </Form>
    </Modal>
  )
}

const RoomField = ({ unit, flat, onFlat }: { unit: PlaceId; flat: FlatView | null; onFlat: (flat: FlatView | null) => void }) => {
  const roll = useUnitRoll(unit)
  const flats = roll.data?.flats ?? []
  return (
    <Form.Item label="哪一套" help={roll.error ? '这个单元还没有名册，请先导入名册。' : undefined}>
      <Select
        showSearch
        optionFilterProp="label"
        loading={roll.isPending}
        aria-label="房号"
        placeholder="选择房号"
        value={flat?.room}
        options={flats.map((one) => ({ value: one.room, label: `${one.room} 室 · ${one.owners.map((owner) => owner.name).join('、')}` }))}
        onChange={(room) => onFlat(flats.find((one) => one.room === room) ?? null)}
      />
    </Form.Item>
  )
}

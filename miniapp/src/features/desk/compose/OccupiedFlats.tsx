import { Segmented } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { useUnitRoll } from '../data/useLists'
import { BuildingGrid } from '../kit/BuildingGrid'
import { Loaded } from '../kit/Loaded'
import type { StepProps } from './MatterStep'

/** Flats whose own part is built upon, picked from the building: their owners are asked for their own consent. */
export const OccupiedFlats = ({ form, change }: StepProps) => {
  const [chosen, setChosen] = useState(form.scope[0]?.unit)
  const unit = form.scope.find((s) => s.unit === chosen) ?? form.scope[0]
  return (
    <div className="dk-occupied">
      <strong>占用了谁家自己的部分</strong>
      <p className="dk-quiet">例如井道挡住或拆改某户的阳台、窗户。点一下房号选上，再点取消；没有就不选。</p>
      {unit === undefined ? (
        <p className="dk-quiet">请先选单元。</p>
      ) : (
        <>
          {form.scope.length > 1 && (
            <Segmented
              aria-label="单元"
              value={unit.unit}
              onChange={setChosen}
              options={form.scope.map((s) => ({ value: s.unit, label: s.label }))}
            />
          )}
          <OfUnit key={unit.unit} unit={unit.unit} label={unit.label} form={form} change={change} />
        </>
      )}
    </div>
  )
}

const OfUnit = ({ unit, label, form, change }: StepProps & { unit: PlaceId; label: string }) => {
  const roll = useUnitRoll(unit)
  const toggle = (flat: PlaceId) =>
    change({
      occupiedFlats: form.occupiedFlats.includes(flat) ? form.occupiedFlats.filter((f) => f !== flat) : [...form.occupiedFlats, flat],
    })
  return (
    <Loaded of={roll} rows={3}>
      {({ flats }) => (
        <BuildingGrid
          label={`${label}，选择被占用的房`}
          rooms={flats.map((f) => ({ flat: f.placeId, floor: f.floor, room: f.room }))}
          lookOf={({ flat }) =>
            form.occupiedFlats.includes(flat) ? { look: 'strong', mark: '占用', words: '被占用' } : { look: 'empty', words: '没有占用' }
          }
          onPick={({ flat }) => toggle(flat)}
        />
      )}
    </Loaded>
  )
}

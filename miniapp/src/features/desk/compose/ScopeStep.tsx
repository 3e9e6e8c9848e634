import { Alert, Checkbox, Skeleton } from 'antd'
import { levelOf, type PlaceId } from '@shared/kernel/place'
import { useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { usePlace, usePlaces } from '../data/useLists'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayTotals } from '../kit/words'
import { PlacePath } from '../registry/PlacePath'
import type { StepProps } from './MatterStep'
import { suggestTitle } from './suggestTitle'

/** Whose vote it is: the units of one estate whose owners decide together. */
export const ScopeStep = ({ form, change, title = '哪些业主来表决' }: StepProps & { title?: string }) => {
  const { workplace } = useStaff()
  const estate = form.estate ?? (levelOf(workplace.place) === 'estate' ? workplace.place : null)
  return (
    <Panel title={title}>
      <p className="dk-quiet">电梯只给一个单元用，就选这个单元；几个单元合用一部电梯，就把合用的单元都选上，合在一起计算人数和面积。</p>
      {levelOf(workplace.place) !== 'estate' && (
        <PlacePath down="estate" exact value={estate} onChange={(next) => change({ estate: next, scope: [], occupiedFlats: [] })} />
      )}
      {estate !== null && <Units key={estate} estate={estate} form={form} change={change} />}
    </Panel>
  )
}

const Units = ({ estate, form, change }: StepProps & { estate: PlaceId }) => {
  const buildings = usePlace(estate)
  return (
    <Loaded of={buildings}>
      {(data) =>
        data.children.length === 0 ? (
          <Alert
            type="warning"
            showIcon
            message="这个小区还没有名册，不能发起表决。"
            action={<a href={hrefOf({ at: 'import', estate, of: null })}>去导入名册</a>}
          />
        ) : (
          <OfBuildings buildings={data.children} form={form} change={change} />
        )
      }
    </Loaded>
  )
}

const OfBuildings = ({ buildings, form, change }: StepProps & { buildings: readonly { placeId: PlaceId; name: string }[] }) => {
  const insides = usePlaces(buildings.map((b) => b.placeId))
  const toggle = (unit: PlaceId, label: string, on: boolean) => {
    const scope = on
      ? [...form.scope, { unit, label }].sort((a, b) => a.unit.localeCompare(b.unit))
      : form.scope.filter((s) => s.unit !== unit)
    const untouched = form.title === '' || form.title === suggestTitle(form)
    change(untouched ? { scope, title: suggestTitle({ ...form, scope }) } : { scope })
  }
  return (
    <div className="dk-scope-units">
      {buildings.map((building, i) => (
        <fieldset key={building.placeId}>
          <legend>{building.name}</legend>
          {insides[i]?.data === undefined ? (
            <Skeleton.Button active size="small" />
          ) : (
            insides[i].data.children.map((unit) => (
              <label key={unit.placeId} className={form.scope.some((s) => s.unit === unit.placeId) ? 'dk-unit dk-unit-on' : 'dk-unit'}>
                <Checkbox
                  checked={form.scope.some((s) => s.unit === unit.placeId)}
                  disabled={unit.totals === null}
                  onChange={(e) => toggle(unit.placeId, `${building.name} ${unit.name}`, e.target.checked)}
                />
                <span>
                  <strong>{unit.name}</strong>
                  <span className="dk-quiet dk-block">{unit.totals === null ? '还没有名册' : sayTotals(unit.totals)}</span>
                </span>
              </label>
            ))
          )}
        </fieldset>
      ))}
    </div>
  )
}

import { Checkbox, InputNumber, Select, Table } from 'antd'
import type { Plan } from '@shared/funding/agreement'
import type { HouseFlat } from '@shared/funding/model'
import { SharingBasis, basisNames, fits, presetOf, presets } from '@shared/funding/presets'
import { formatFen, noMoney } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { HouseShares } from './HouseShares'
import { Yuan } from './Yuan'
import { type PlanRow, choosePreset, floorsOf, rowsOf, setBasis, setCoefficient, setPart, togglePart } from './planForm'

interface PlanPartProps {
  readonly plan: Plan
  readonly house: readonly HouseFlat[]
  readonly onChange: (plan: Plan) => void
}

/** Who takes part and by what rule: a preset with its place, or the builders' own coefficients. */
export const PlanSharing = ({ plan, house, onChange }: PlanPartProps) => {
  const { sharing } = plan
  const floors = floorsOf(house)
  const rows = rowsOf(plan, house)
  const coefficientAt = (floor: number): number | null => {
    const found = sharing.coefficients.find((one) => one.floor === floor)
    return found ? found.hundredths / 100 : null
  }
  const partOf = new Map(sharing.parts.map((part) => [part.flat, part]))
  return (
    <div className="dk-two dk-two-wide">
      <div className="dk-stack">
        <div className="dk-row dk-wrap">
          <Select
            className="dk-fund-preset"
            aria-label="参照哪里的办法"
            value={sharing.preset ?? 'own'}
            onChange={(id) => {
              const preset = presets.find((one) => one.id === id)
              if (preset) onChange(choosePreset(plan, preset.id, house))
            }}
            options={[
              ...presets.map(({ id, name, place }) => ({
                value: id,
                label: `${place}：${name}${fits(id, floors) ? '' : '（层数不够，要补填）'}`,
              })),
              { value: 'own' as const, label: '自己商定的系数', disabled: sharing.preset !== null },
            ]}
          />
          <Select
            className="dk-fund-basis"
            aria-label="怎么算"
            value={sharing.basis}
            onChange={(basis) => onChange(setBasis(plan, basis))}
            options={SharingBasis.options.map((value) => ({ value, label: basisNames[value] }))}
          />
        </div>
        <p className="dk-quiet">
          {sharing.preset === null ? '各地的办法只是参考，系数可以自己改。' : `${presetOf(sharing.preset).says}只是参考，可以改。`}
        </p>
        {sharing.basis !== 'agreed' && (
          <div className="dk-fund-floors" role="group" aria-label="各楼层系数">
            {floors.map((floor) => (
              <label key={floor} className="dk-fund-floor">
                {floor} 楼
                <InputNumber
                  aria-label={`${floor} 楼系数`}
                  min={0}
                  max={10_000}
                  step={0.1}
                  value={coefficientAt(floor)}
                  onChange={(value) => onChange(setCoefficient(plan, floor, value === null ? null : Math.round(value * 100)))}
                />
              </label>
            ))}
          </div>
        )}
        <Table<PlanRow>
          rowKey="flat"
          size="small"
          pagination={false}
          dataSource={rows}
          {...(rows.length > 24 && { scroll: { y: 900 } })}
          columns={[
            {
              title: '参加',
              width: 56,
              render: (_, { flat, label, takesPart }) => (
                <Checkbox aria-label={`${label}参加`} checked={takesPart} onChange={() => onChange(togglePart(plan, flat))} />
              ),
            },
            { title: '房号', dataIndex: 'label' },
            ...(sharing.basis === 'agreed'
              ? [
                  {
                    title: '商定金额',
                    width: 150,
                    render: (_: unknown, { flat, label, takesPart }: PlanRow) => (
                      <Yuan
                        label={`${label}金额`}
                        disabled={!takesPart}
                        value={partOf.get(flat)?.amount ?? noMoney}
                        onChange={(amount) => onChange(setPart(plan, flat, { amount }))}
                      />
                    ),
                  },
                ]
              : [
                  {
                    title: '困难减免',
                    width: 104,
                    render: (_: unknown, { flat, label, takesPart }: PlanRow) => (
                      <InputNumber
                        aria-label={`${label}减免百分比`}
                        size="small"
                        min={0}
                        max={100}
                        precision={0}
                        suffix="%"
                        disabled={!takesPart}
                        value={partOf.get(flat)?.relief ?? 0}
                        onChange={(relief) => onChange(setPart(plan, flat, { relief: relief ?? 0 }))}
                      />
                    ),
                  },
                ]),
            {
              title: '分摊（元）',
              align: 'right',
              width: 116,
              render: (_, { share }) => <span className="dk-figures">{formatFen(share)}</span>,
            },
            {
              title: '补贴后（元）',
              align: 'right',
              width: 116,
              render: (_, { after }) => <span className="dk-figures">{formatFen(after)}</span>,
            },
          ]}
        />
      </div>
      <div>
        <h3 className="dk-fund-h">各家出多少（点房号可以加入或退出）</h3>
        <HouseShares rows={rows} onPick={(flat) => onChange(togglePart(plan, PlaceId.parse(flat)))} />
      </div>
    </div>
  )
}

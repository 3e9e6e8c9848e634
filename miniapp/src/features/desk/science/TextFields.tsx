import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import {
  Access,
  Audience,
  Level,
  Prerequisite,
  ProgrammeKind,
  accessNames,
  audienceNames,
  levelNames,
  prerequisiteNames,
  programmeKindNames,
} from '@shared/activity/model'
import { dayOf, sayDay } from '@shared/kernel/day'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { useNow } from '../app/useNow'
import { Panel } from '../kit/Panel'
import { MaterialsField } from './fields/MaterialsField'
import { optionsOf } from './options'
import { sayPosition } from './textForm'
import { useSites, useThemeDays } from './useScience'

interface TextFieldsProps {
  place: PlaceId
  kindFixed: boolean
  /** Something was filled in for the person. */
  onFilled: () => void
}

/** Everything that is written about a programme, in the order in which somebody who comes asks. */
export const TextFields = ({ place, kindFixed, onFilled }: TextFieldsProps) => {
  const year = Number(dayOf(useNow()).slice(0, 4))
  const district = ancestorAt(place, 'district') ?? place
  const [these, next] = [useThemeDays(district, year), useThemeDays(district, year + 1)]
  const themes = new Map([...(next.data ?? []), ...(these.data ?? [])].map((day) => [day.dayId, day]))
  return (
    <div className="dk-stack">
      <Panel title="是什么">
        <Form.Item name="kind" label="种类" extra={kindFixed ? '已经排了场次，手机课和别的种类之间不能再换。' : undefined}>
          <Select placeholder="请选择种类" listHeight={400} options={optionsOf(programmeKindNames, ProgrammeKind.options)} />
        </Form.Item>
        <Form.Item name="title" label="标题">
          <Input maxLength={40} showCount placeholder="例如：手机课零基础班" />
        </Form.Item>
        <Form.Item name="summary" label="简介：来了做什么、要带什么，用大白话写">
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(a: { kind?: string }, b: { kind?: string }) => a.kind !== b.kind}>
          {({ getFieldValue }) => getFieldValue('kind') === 'phoneClass' && <ClassFields />}
        </Form.Item>
      </Panel>
      <Panel title="给谁">
        <Form.Item name="audience" label="面向的人群（最多 6 类）">
          <Checkbox.Group className="dk-options" options={optionsOf(audienceNames, Audience.options)} />
        </Form.Item>
        <div className="dk-fields">
          <Form.Item name={['ages', 'from']} label="最小年龄（不限就空着）">
            <InputNumber min={0} max={120} suffix="岁" />
          </Form.Item>
          <Form.Item name={['ages', 'to']} label="最大年龄">
            <InputNumber min={0} max={120} suffix="岁" />
          </Form.Item>
        </div>
        <Form.Item name="themeDay" label="属于哪个主题日">
          <Select
            allowClear
            placeholder="不属于主题日"
            options={[...themes.values()].map((day) => ({
              value: day.dayId,
              label: `${day.name}（${sayDay(day.from)}${day.expected ? '，预计' : ''}）`,
            }))}
          />
        </Form.Item>
      </Panel>
      <Panel title="谁办、在哪里">
        <div className="dk-fields">
          <Form.Item name="organiser" label="主办单位">
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="leadUnit" label="牵头单位（方案里写的责任单位，可不填）">
            <Input maxLength={40} />
          </Form.Item>
          <KnownSites district={district} onFilled={onFilled} />
          <Form.Item name={['venue', 'name']} label="场地">
            <Input maxLength={40} placeholder="例如：社区活动室" />
          </Form.Item>
          <Form.Item name={['venue', 'address']} label="地址，写到找得到门">
            <Input maxLength={80} placeholder="例如：示范街道云梯路 1 号一楼" />
          </Form.Item>
        </div>
        <Form.Item name={['venue', 'access']} label="无障碍条件">
          <Checkbox.Group className="dk-options" options={optionsOf(accessNames, Access.options)} />
        </Form.Item>
        <Form.Item
          name={['venue', 'position']}
          label="地图坐标（填了手机上就能按远近找，可不填）"
          extra="从微信或腾讯地图里查到的“纬度, 经度”，例如 31.501, 120.401"
        >
          <Input maxLength={40} />
        </Form.Item>
      </Panel>
      <Panel title="资料" remark="事先看的、带回家的：文字、图片、录音、视频">
        <MaterialsField place={place} />
      </Panel>
    </div>
  )
}

/** Fills in the venue from the list of sites, so that name, address and place on the map are the same everywhere. */
const KnownSites = ({ district, onFilled }: { district: PlaceId; onFilled: () => void }) => {
  const form = Form.useFormInstance()
  const open = (useSites(district).data ?? []).filter(({ closed }) => !closed)
  if (open.length === 0) return null
  return (
    <Form.Item htmlFor="known-site" label="从登记过的场馆里选（也可以自己填）">
      <Select
        id="known-site"
        showSearch
        optionFilterProp="label"
        placeholder="选了就填好下面的场地"
        options={open.map(({ siteId, venue }) => ({ value: siteId, label: venue.name }))}
        onChange={(id: string) => {
          const site = open.find(({ siteId }) => siteId === id)
          if (!site) return
          form.setFieldValue('venue', { ...site.venue, position: sayPosition(site.venue) })
          onFilled()
        }}
      />
    </Form.Item>
  )
}

const ClassFields = () => (
  <div className="dk-class">
    <Form.Item name={['elderClass', 'level']} label="程度">
      <Select placeholder="零基础还是进阶" options={optionsOf(levelNames, Level.options)} />
    </Form.Item>
    <Form.Item name={['elderClass', 'learnersPerAssistant']} label="每位助教带几位学员">
      <InputNumber min={4} max={6} suffix="人" />
    </Form.Item>
    <Form.Item name={['elderClass', 'prerequisites']} label="来之前最好有、最好会（只提醒，不考试）">
      <Checkbox.Group className="dk-options" options={optionsOf(prerequisiteNames, Prerequisite.options)} />
    </Form.Item>
  </div>
)

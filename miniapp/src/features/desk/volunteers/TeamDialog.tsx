import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { languageNames, skillNames } from '@shared/volunteer/skill'
import { OPEN_CLAIMS, type TeamCard, TeamText, rankNames, teamKindNames, teamTagNames } from '@shared/volunteer/team'
import { editTeam, foundTeam } from '@shared/volunteer/teamContract'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { ProblemNote } from '../kit/Problem'
import { useAct, usePeople } from './useVolunteers'

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

interface Values extends TeamText {
  readonly leader: PersonId
}

/** Founds a team, led by a registered volunteer, or changes what is said of one. */
export const TeamDialog = ({ place, team, onClose }: { place: PlaceId; team: TeamCard | null; onClose: () => void }) => {
  const [form] = Form.useForm<Values>()
  const [teamKey] = useState(() => newKey())
  const people = usePeople(place, 'active')
  const act = useAct((values: Values) => {
    const text = TeamText.parse(values)
    return team === null
      ? call(foundTeam, { body: { teamKey, place, text, leader: values.leader } })
      : call(editTeam, { params: { teamId: team.teamId }, body: { version: team.version, text } })
  }, onClose)
  const leaders = people.data?.pages.flatMap(({ items }) => items.filter(({ minor }) => !minor)) ?? []
  return (
    <Modal
      open
      width={600}
      title={team === null ? '组建服务队' : `修改${team.name}`}
      okText={team === null ? '组建' : '保存'}
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={team ?? { kind: 'science', rank: 'team', tags: [], skills: [], languages: [], about: '', most: OPEN_CLAIMS }}
        onFinish={(values) => act.mutate(values)}
      >
        <Form.Item name="name" label="队名" rules={[{ required: true, whitespace: true, min: 2, message: '队名至少 2 个字' }]}>
          <Input maxLength={30} />
        </Form.Item>
        {team === null && (
          <Form.Item name="leader" label="队长" help="从已登记的成年志愿者里选" rules={[{ required: true, message: '请选队长' }]}>
            <Select
              showSearch
              optionFilterProp="label"
              loading={people.isPending}
              options={leaders.map(({ personId, name, badge }) => ({ value: personId, label: `${name} ${badge}` }))}
            />
          </Form.Item>
        )}
        <Form.Item name="kind" label="类型" rules={[{ required: true }]}>
          <Select options={options(teamKindNames)} />
        </Form.Item>
        <Form.Item name="tags" label="结构">
          <Select mode="multiple" options={options(teamTagNames)} />
        </Form.Item>
        <Form.Item name="rank" label="层级" rules={[{ required: true }]}>
          <Select options={options(rankNames)} />
        </Form.Item>
        <Form.Item name="skills" label="能做什么">
          <Select mode="multiple" options={options(skillNames)} />
        </Form.Item>
        <Form.Item name="languages" label="语言">
          <Select mode="multiple" options={options(languageNames)} />
        </Form.Item>
        <Form.Item name="most" label="最多同时接几单" rules={[{ required: true, message: '请填 1 到 20' }]}>
          <InputNumber min={1} max={20} />
        </Form.Item>
        <Form.Item name="about" label="简介">
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

import { Form, Input, Modal, Select } from 'antd'
import { useRef } from 'react'
import { EntryLack, entryLackSentences } from '@shared/contest/enter'
import { enterHelped } from '@shared/contest/entryContract'
import type { ContestView } from '@shared/contest/view'
import { asApiError, call } from '@/api'
import { newKey } from '@/api/clientKey'
import { ProblemNote } from '../kit/Problem'
import { useContestAct } from './useContestDesk'

interface Typed {
  category: string
  /** One line each: name, phone, year of birth. */
  people: string
  teamName?: string
  contactName: string
  contactPhone: string
  guardianName?: string
  guardianPhone?: string
}

const personOf = (line: string) => {
  const [name = '', ...rest] = line.trim().split(/[\s,，]+/)
  const phone = rest.find((part) => /^1\d{10}$/.test(part)) ?? null
  const born = rest.find((part) => /^(19|20)\d{2}$/.test(part))
  return { name, phone, bornYear: born === undefined ? null : Number(born) }
}

const entryOf = (typed: Typed) => ({
  category: typed.category,
  relation: 'staff' as const,
  contact: { name: typed.contactName.trim(), phone: typed.contactPhone.trim() },
  people: typed.people
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(personOf),
  teamName: typed.teamName?.trim() || null,
  guardian: typed.guardianName?.trim() ? { name: typed.guardianName.trim(), phone: typed.guardianPhone?.trim() ?? '', agreed: true } : null,
})

/** Enters somebody who came to the desk or rang. */
export const HelpedDialog = ({ contest, onDone }: { contest: ContestView; onDone: () => void }) => {
  const [form] = Form.useForm<Typed>()
  const entryKey = useRef(newKey())
  const act = useContestAct(
    (typed: Typed) =>
      call(enterHelped, { params: { contestId: contest.contestId }, body: { entryKey: entryKey.current, entry: entryOf(typed) } }),
    '报好了',
    onDone,
  )
  const lacks = act.error === null ? [] : [asApiError(act.error).facts.lacks].flat().flatMap((lack) => EntryLack.safeParse(lack).data ?? [])
  const needed = [{ required: true, message: '请填写' }]
  return (
    <Modal
      open
      width={560}
      title="代居民报名"
      okText="报名"
      cancelText="先不报"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => act.mutate(typed)}
        initialValues={{ category: contest.categories[0]?.id }}
      >
        <Form.Item name="category" label="组别" rules={needed}>
          <Select
            options={contest.categories.map(({ id, name, left }) => ({
              value: id,
              label: left === null ? name : `${name}（还有 ${left} 个名额）`,
              disabled: left === 0,
            }))}
          />
        </Form.Item>
        <Form.Item name="people" label="参赛人" extra="每人一行：姓名 手机号 出生年份，用空格隔开；手机号可以不写" rules={needed}>
          <Input.TextArea rows={3} placeholder="王甲一 13800000000 1955" />
        </Form.Item>
        {contest.categories.some(({ team }) => team !== null) && (
          <Form.Item name="teamName" label="队名（团队赛）">
            <Input maxLength={20} />
          </Form.Item>
        )}
        <Form.Item name="contactName" label="联系谁" rules={needed}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="contactPhone" label="联系电话" rules={[{ required: true, pattern: /^1\d{10}$/, message: '请写 11 位手机号' }]}>
          <Input maxLength={11} />
        </Form.Item>
        <Form.Item name="guardianName" label="监护人姓名" extra="有未满 14 岁的孩子才填；填了表示监护人当面或电话同意">
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="guardianPhone" label="监护人电话">
          <Input maxLength={11} />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
      {lacks.map((lack) => (
        <p key={lack}>{entryLackSentences[lack]}。</p>
      ))}
    </Modal>
  )
}

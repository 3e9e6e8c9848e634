import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { StaffRole, mayAppoint, roleNames } from '@shared/contract/roles'
import { invite } from '@shared/identity/contract'
import type { Invitation } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { useStaff } from '../app/staff'
import { CopyText } from '../kit/CopyText'
import { ProblemNote } from '../kit/Problem'
import { PlacePath } from '../registry/PlacePath'

interface Wish {
  name: string
  role: StaffRole
  place: PlaceId
}

const duties: Record<StaffRole, string> = {
  communityWorker: '导入名册，发起和管理表决',
  streetOfficer: '做社区能做的一切，并任命社区工作人员',
  housingOfficer: '审核加梯申报，发放备案通知单，复审补贴',
  planningOfficer: '对加梯方案签署意见',
  financeOfficer: '按计划拨付和追回补贴',
  marketOfficer: '登记电梯的安装告知和使用登记',
  greeningOfficer: '答复涉及树木移植的工作联系单',
  civilDefenceOfficer: '答复涉及人防工程的工作联系单',
  waterOfficer: '答复涉及河道驳岸的工作联系单',
  associationOfficer: '发布全区的科普活动，抽签、排主题日',
  healthOfficer: '领健康类的点单，派给服务队',
  civilAffairsOfficer: '领关爱类的点单，派给服务队',
  educationOfficer: '领校园类的点单，派给服务队',
  emergencyOfficer: '领消防应急类的点单，派给服务队',
  auditor: '查看表决、名册和操作记录，不能改动',
  administrator: '建立街道和社区，任命各类工作人员；不能发起表决',
}

/** Invites a colleague: role, place and name make a code, shown once and large. */
export const InviteDialog = ({ onDone }: { onDone: () => void }) => {
  const { me, workplace } = useStaff()
  const [form] = Form.useForm<Wish>()
  const act = useMutation({ mutationFn: (wish: Wish) => call(invite, { body: { ...wish, name: wish.name.trim() } }) })
  const roles = StaffRole.options.filter((role) => mayAppoint(me.staff, role, workplace.place))
  if (act.data) return <Code invitation={act.data} onDone={onDone} />
  return (
    <Modal
      open
      title="邀请工作人员"
      okText="生成邀请码"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: roles.at(-1) ?? roles[0], place: workplace.place }}
        onFinish={(wish) => act.mutate(wish)}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={20} placeholder="同事的姓名，会写进操作记录" />
        </Form.Item>
        <Form.Item name="role" label="职责">
          <Radio.Group className="dk-items">
            {roles.map((role) => (
              <Radio key={role} value={role}>
                {roleNames[role]}
                <span className="dk-quiet"> · {duties[role]}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="place" label="管哪里" extra="权限管到这里和它下面的所有地方。" rules={[{ required: true, message: '请选择地点' }]}>
          <PlacePath down="estate" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

const Code = ({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) => (
  <Modal
    open
    title={`给 ${invitation.name} 的邀请码`}
    onCancel={onDone}
    maskClosable={false}
    footer={
      <Button type="primary" onClick={onDone}>
        好了
      </Button>
    }
  >
    <p className="dk-code" aria-label={`邀请码 ${invitation.code.split('').join(' ')}`}>
      {invitation.code.slice(0, 4)} {invitation.code.slice(4)}
    </p>
    <div className="dk-row dk-center">
      <CopyText text={invitation.code} label="复制邀请码" size="middle" />
      <CopyText text={messageFor(invitation)} label="复制整段说明" size="middle" />
    </div>
    <ol className="dk-list dk-note">
      <li>把邀请码发给 {invitation.name} 本人，不要发到群里。</li>
      <li>请对方打开“邻里”小程序，在“我的”里点“我是工作人员，有邀请码”，输入。</li>
      <li>
        {sayMoment(invitation.expiresAt)} 前有效，只能用一次。用过以后，对方就是{invitation.placeName}的{roleNames[invitation.role]}。
      </li>
    </ol>
    <p className="dk-quiet">关掉这个窗口后，邀请码不再显示；弄丢了就再邀请一次。</p>
  </Modal>
)

const messageFor = (i: Invitation): string =>
  `${i.name}您好，请打开“邻里”小程序，在“我的”里点“我是工作人员，有邀请码”，输入 ${i.code}，成为${i.placeName}的${roleNames[i.role]}。${sayMoment(i.expiresAt)} 前有效，只能用一次。`
